package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.FiguresByAct;
import vn.lantoa.dashboard.api.FiguresByDemand;
import vn.lantoa.dashboard.api.Implementation;
import vn.lantoa.dashboard.api.Resolution;
import vn.lantoa.dashboard.api.ResolutionPage;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Figures;
import vn.lantoa.obligation.ReachedFigures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Documents that others carry out, and how far that is: the demands of the document itself and of
 * those that implement, concretise or continue it.
 */
@ApplicationScoped
public class ResolutionReads {

  /** The document and everything that rests on it, through every step. */
  private static final String FAMILY =
      """
      WITH RECURSIVE family (id) AS (
        SELECT CAST(:document AS SIGNED)
        UNION
        SELECT r.source_id FROM document_relation r JOIN family f ON f.id = r.target_id
        WHERE r.type IN ('IMPLEMENTS', 'CONCRETISES', 'CONTINUES'))
      """;

  /** Of those that rest on it so many are named; the figures are of all. */
  private static final int SHOWN_DOCUMENTS = 200;

  /** The readable ones of it, the document among them, and their demands' titles. */
  private record Family(Set<Long> documents, Map<Long, String> demands) {}

  private record Line(long demandId, String title, Act act, long documentId, Figures figures) {

    Line plus(Line other) {
      return new Line(demandId, title, act, documentId, figures.plus(other.figures));
    }
  }

  private final EntityManager em;
  private final Figuring figuring;
  private final Reach reach;
  private final ReachedFigures reached;
  private final Documents documents;
  private final Organisations organisations;

  public ResolutionReads(
      EntityManager em,
      Figuring figuring,
      Reach reach,
      ReachedFigures reached,
      Documents documents,
      Organisations organisations) {
    this.em = em;
    this.figuring = figuring;
    this.reach = reach;
    this.reached = reached;
    this.documents = documents;
    this.organisations = organisations;
  }

  /** Readable directive documents, newest first, with their own demands' figures in reach. */
  public ResolutionPage list(@Nullable String q, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-issuedOn", 2);
    record Found(long id, LocalDate issuedOn) {}
    Sql sql =
        new Sql(
            """
            SELECT doc.id, doc.issued_on FROM document doc
            JOIN document_type t ON t.code = doc.type_code WHERE t.directive
            """);
    documents.readable(sql, "doc");
    documents.matching(sql, "doc", q);
    if (after != null) {
      sql.add("AND (doc.issued_on < :day OR (doc.issued_on = :day AND doc.id < :id))")
          .bind("day", after.get(0))
          .bind("id", after.get(1));
    }
    List<Found> found =
        sql.add("ORDER BY doc.issued_on DESC, doc.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, r -> new Found(r.number("id"), r.date("issued_on")));
    String next = Paged.next(found, limit, f -> Cursor.encode("-issuedOn", f.issuedOn(), f.id()));
    List<Long> ids = Paged.page(found, limit).stream().map(Found::id).toList();
    return new ResolutionPage(complete(ids), next);
  }

  private List<Resolution> complete(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Map<Act, Figures>> figures = figures(ids);
    Map<Long, DocumentRef> refs = documents.refs(ids);
    return ids.stream()
        .map(
            id -> {
              Map<Act, Figures> acts = figures.getOrDefault(id, Map.of());
              Figures all = Figuring.sum(acts.values());
              String filter = "&documentId=" + id;
              return new Resolution(
                  Objects.requireNonNull(refs.get(id)),
                  all,
                  byAct(acts, filter),
                  Figuring.links(all, filter));
            })
        .toList();
  }

  private Map<Long, Map<Act, Figures>> figures(List<Long> documentIds) {
    return reached.serves() ? rolledUp(documentIds) : counted(documentIds);
  }

  private Map<Long, Map<Act, Figures>> rolledUp(List<Long> documentIds) {
    Map<Long, Map<Act, Figures>> figures = new HashMap<>();
    for (RollUp.Slice s :
        reached.of(
            Permission.OVERVIEW_READ, documentIds, RollUp.By.DOCUMENT_AND_ACT, null, List.of())) {
      figures
          .computeIfAbsent(s.documentId(), k -> new EnumMap<>(Act.class))
          .merge(Objects.requireNonNull(s.act()), s.figures(), Figures::plus);
    }
    return figures;
  }

  private Map<Long, Map<Act, Figures>> counted(List<Long> documentIds) {
    Map<Long, Map<Act, Figures>> figures = new HashMap<>();
    Sql sql =
        figuring
            .select("d.document_id, d.act,")
            .add("FROM " + FigureSql.FROM)
            .add("WHERE " + FigureSql.SHOWN)
            .add("AND d.document_id IN (:ids)", "ids", documentIds);
    reach.restrict(sql, Permission.OVERVIEW_READ, "ob.organisation_id", "d.act");
    sql.add("GROUP BY d.document_id, d.act")
        .list(
            em,
            r ->
                figures
                    .computeIfAbsent(r.number("document_id"), k -> new EnumMap<>(Act.class))
                    .put(r.constant("act", Act.class), FigureSql.read(r)));
    return figures;
  }

  /**
   * How far a document is carried out, everywhere in reach or under one organisation.
   *
   * @throws ProblemException 404 where document or organisation are out of reach
   */
  public Implementation implementation(long documentId, @Nullable Long organisationId) {
    documents.requireReadable(documentId);
    Collection<Act> here = organisationId == null ? List.of() : figuring.acts(organisationId);
    Family all = family(documentId);
    List<Line> lines =
        reached.serves()
            ? rolledUp(all, organisationId, here)
            : counted(documentId, organisationId);
    List<Long> family =
        all.documents().stream().filter(id -> id != documentId).limit(SHOWN_DOCUMENTS).toList();
    List<Long> papers = new ArrayList<>(lines.stream().map(Line::documentId).toList());
    papers.add(documentId);
    papers.addAll(family);
    Map<Long, DocumentRef> refs = documents.refs(papers.stream().distinct().toList());
    String place = organisationId == null ? "" : "&organisationId=" + organisationId;
    Map<Act, Figures> acts = new EnumMap<>(Act.class);
    lines.forEach(l -> acts.merge(l.act(), l.figures(), Figures::plus));
    Figures figures = Figuring.sum(acts.values());
    String filter = family.isEmpty() ? "&documentId=" + documentId + place : null;
    return new Implementation(
        Objects.requireNonNull(refs.get(documentId)),
        organisationId == null
            ? null
            : organisations.refs(List.of(organisationId)).get(organisationId),
        figures,
        filter == null ? null : Figuring.links(figures, filter),
        byAct(acts, filter),
        lines.stream().map(l -> byDemand(l, refs, place)).toList(),
        family.stream().map(refs::get).filter(Objects::nonNull).toList());
  }

  private List<Line> rolledUp(Family family, @Nullable Long organisationId, Collection<Act> here) {
    Map<Long, Line> lines = new TreeMap<>();
    for (RollUp.Slice s :
        reached.of(
            Permission.OVERVIEW_READ, family.documents(), RollUp.By.DEMAND, organisationId, here)) {
      String title = family.demands().get(s.demandId());
      if (title != null) { // else published since
        Act act = Objects.requireNonNull(s.act());
        Line line = new Line(s.demandId(), title, act, s.documentId(), s.figures());
        lines.merge(s.demandId(), line, Line::plus);
      }
    }
    return lines.values().stream().sorted(Comparator.comparing(Line::documentId)).toList();
  }

  private List<Line> counted(long documentId, @Nullable Long organisationId) {
    Sql sql = new Sql(FAMILY).bind("document", documentId);
    figuring
        .columns(sql, "d.id AS demand_id, d.title, d.act, d.document_id,")
        .add("FROM " + FigureSql.FROM)
        .add("JOIN document doc ON doc.id = d.document_id")
        .add("WHERE " + FigureSql.SHOWN + " AND d.document_id IN (SELECT id FROM family)");
    documents.readable(sql, "doc");
    reach.restrict(sql, Permission.OVERVIEW_READ, "ob.organisation_id", "d.act");
    sql.addIf(
        organisationId,
        """
        AND EXISTS (SELECT 1 FROM organisation_closure u WHERE u.ancestor_id = :place
          AND u.descendant_id = ob.organisation_id)
        """,
        "place");
    return sql.add("GROUP BY d.id, d.title, d.act, d.document_id ORDER BY d.document_id, d.id")
        .list(
            em,
            r ->
                new Line(
                    r.number("demand_id"),
                    r.string("title"),
                    r.constant("act", Act.class),
                    r.number("document_id"),
                    FigureSql.read(r)));
  }

  private Family family(long documentId) {
    Sql sql =
        new Sql(FAMILY)
            .bind("document", documentId)
            .add("SELECT doc.id, d.id AS demand_id, d.title FROM document doc")
            .add("JOIN family f ON f.id = doc.id LEFT JOIN demand d ON d.document_id = doc.id")
            .add("WHERE TRUE");
    documents.readable(sql, "doc");
    Set<Long> papers = new LinkedHashSet<>();
    Map<Long, String> titles = new HashMap<>();
    sql.add("ORDER BY doc.issued_on, doc.id")
        .list(
            em,
            r -> {
              Long demand = r.numberOrNull("demand_id");
              if (demand != null) {
                titles.put(demand, r.string("title"));
              }
              return papers.add(r.number("id"));
            });
    return new Family(papers, titles);
  }

  private static FiguresByDemand byDemand(Line l, Map<Long, DocumentRef> refs, String place) {
    return new FiguresByDemand(
        Long.toString(l.demandId()),
        l.title(),
        l.act(),
        refs.get(l.documentId()),
        l.figures(),
        Figuring.links(l.figures(), "&demandId=" + l.demandId() + place));
  }

  private static List<FiguresByAct> byAct(Map<Act, Figures> acts, @Nullable String filter) {
    return acts.entrySet().stream()
        .map(
            e ->
                new FiguresByAct(
                    e.getKey(),
                    e.getValue(),
                    filter == null
                        ? null
                        : Figuring.links(e.getValue(), filter + "&act=" + e.getKey())))
        .toList();
  }
}
