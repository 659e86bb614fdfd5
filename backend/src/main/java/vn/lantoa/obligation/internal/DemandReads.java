package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Accounts;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.document.Provision;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Figures;
import vn.lantoa.obligation.ReachedFigures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.obligation.api.Addressees;
import vn.lantoa.obligation.api.ConfirmerKind;
import vn.lantoa.obligation.api.DeadlineAnswer;
import vn.lantoa.obligation.api.DeadlineNeed;
import vn.lantoa.obligation.api.Demand;
import vn.lantoa.obligation.api.DemandPage;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.obligation.api.LevelDeadline;
import vn.lantoa.obligation.api.PendingPublication;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.api.ResolvedDeadlineBody;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;

/** Demands as the API shows them. Drafts are seen by those who may edit them. */
@ApplicationScoped
public class DemandReads {

  private static final String FROM =
      ", %s FROM demand d JOIN document doc ON doc.id = d.document_id %s WHERE TRUE"
          .formatted(PublicationRequests.PENDING, PublicationRequests.OF_DEMAND);

  private record Line(
      long id,
      @Nullable String externalId,
      long documentId,
      @Nullable Long provisionId,
      @Nullable String parentDemandId,
      Act act,
      String title,
      @Nullable String output,
      @Nullable String quotedWords,
      AddresseeRule addressees,
      ConfirmerKind confirmer,
      @Nullable Long confirmerId,
      boolean evidenceRequired,
      DemandState state,
      @Nullable Instant publishedAt,
      boolean mayEdit,
      boolean mayPublish,
      @Nullable PendingPublication pending,
      String version) {}

  private record Names(
      Map<Long, OrganisationRef> places,
      Map<Long, DocumentRef> papers,
      Map<Long, Provision> provisions,
      Map<Long, List<LevelDeadline>> deadlines,
      Map<Long, Figures> figures) {}

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final Documents documents;
  private final Organisations organisations;
  private final Accounts accounts;
  private final ReachedFigures reached;
  private final AsOf asOf;
  private final Language language;

  public DemandReads(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      Documents documents,
      Organisations organisations,
      Accounts accounts,
      ReachedFigures reached,
      AsOf asOf,
      Language language) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.documents = documents;
    this.organisations = organisations;
    this.accounts = accounts;
    this.reached = reached;
    this.asOf = asOf;
    this.language = language;
  }

  /** A page, newest first. */
  public DemandPage list(
      @Nullable Long documentId, @Nullable DemandState state, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-id", 1);
    Sql sql = select();
    sql.addIf(documentId, "AND d.document_id = :document", "document")
        .addIf(state, "AND d.state = :state", "state")
        .addIf(after == null ? null : after.get(0), "AND d.id < :after", "after")
        .add("ORDER BY d.id DESC LIMIT :rows", "rows", limit + 1);
    List<Line> lines = sql.list(em, this::line);
    String next = Paged.next(lines, limit, l -> Cursor.encode("-id", l.id()));
    return new DemandPage(complete(Paged.page(lines, limit)), next, null);
  }

  /**
   * One demand.
   *
   * @throws ProblemException 404 where it is out of reach
   */
  public Demand get(long id) {
    List<Line> lines = select().add("AND d.id = :id", "id", id).list(em, this::line);
    return complete(lines).stream().findFirst().orElseThrow(ProblemException::notFound);
  }

  private Sql select() {
    Sql sql = new Sql("SELECT d.*,");
    String edit = reach.within(sql, Permission.DEMAND_EDIT, "doc.holder_id", "d.act");
    String publish = reach.within(sql, Permission.DEMAND_PUBLISH, "doc.holder_id", "d.act");
    sql.add(edit + " AS may_edit, " + publish + " AS may_publish").add(FROM);
    documents.readable(sql, "doc");
    return sql.add("AND (d.state <> 'DRAFT' OR " + edit + ")");
  }

  private Line line(Row r) {
    return new Line(
        r.number("id"),
        r.stringOrNull("external_id"),
        r.number("document_id"),
        r.numberOrNull("provision_id"),
        r.idOrNull("parent_demand_id"),
        r.constant("act", Act.class),
        r.string("title"),
        r.stringOrNull("output"),
        r.stringOrNull("quoted_words"),
        AddresseeRule.decode(r.string("addressees")),
        r.constant("confirmer", ConfirmerKind.class),
        r.numberOrNull("confirmer_organisation_id"),
        r.bool("evidence_required"),
        r.constant("state", DemandState.class),
        r.instantOrNull("published_at"),
        !asOf.past() && r.bool("may_edit"),
        !asOf.past() && r.bool("may_publish"),
        asOf.past() || !r.bool("may_publish")
            ? null
            : PublicationRequests.pending(r, actor.accountId()),
        r.id("version"));
  }

  private List<Demand> complete(List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Set<Long> places = new HashSet<>();
    Set<Long> papers = new HashSet<>();
    Set<Long> passages = new HashSet<>();
    Set<Long> ids = new HashSet<>();
    for (Line line : lines) {
      ids.add(line.id());
      papers.add(line.documentId());
      places.addAll(line.addressees().named());
      if (line.confirmerId() != null) {
        places.add(line.confirmerId());
      }
      if (line.provisionId() != null) {
        passages.add(line.provisionId());
      }
    }
    Names names =
        new Names(
            organisations.refs(places),
            documents.refs(papers),
            passages.isEmpty() ? Map.of() : documents.provisions(passages),
            deadlines(ids),
            figures(ids, papers));
    return lines.stream().map(l -> demand(l, names)).toList();
  }

  private Map<Long, List<LevelDeadline>> deadlines(Collection<Long> demandIds) {
    Locale locale = language.locale();
    Map<Long, List<LevelDeadline>> found = new HashMap<>();
    new Sql(
            """
            SELECT dd.demand_id, dd.level_code, dd.rule, dd.words, dd.printed_on, dd.due_on,
              dd.waits_for, dd.trace
            FROM demand_deadline dd
            LEFT JOIN organisation_level l ON l.code = dd.level_code
            WHERE dd.demand_id IN (:ids) AND NOT dd.retired ORDER BY l.level_rank, dd.id
            """)
        .bind("ids", demandIds)
        .list(
            em,
            r -> {
              DeadlineRule rule = DeadlineRule.decode(r.string("rule"));
              String level = r.string("level_code");
              return found
                  .computeIfAbsent(r.number("demand_id"), k -> new ArrayList<>())
                  .add(
                      new LevelDeadline(
                          level.isEmpty() ? null : level,
                          DeadlineRuleBody.of(rule),
                          r.stringOrNull("words"),
                          stored(rule, r, locale)));
            });
    return found;
  }

  /** A rule with the day it came to when it was last computed. */
  private static ResolvedDeadlineBody stored(DeadlineRule rule, Row r, Locale locale) {
    LocalDate due = r.dateOrNull("due_on");
    ResolvedDeadlineBody plain = DeadlineAnswer.of(rule, DeadlineContext.EMPTY, locale);
    if (plain.dueOn() != null || !DeadlineContexts.needed(rule)) {
      return plain;
    }
    return DeadlineAnswer.stored(
        plain,
        r.dateOrNull("printed_on"),
        due,
        r.constantOrNull("waits_for", DeadlineNeed.class),
        Traces.decode(r.stringOrNull("trace")),
        locale);
  }

  /** Figures of the demands inside the caller's reach. */
  private Map<Long, Figures> figures(Collection<Long> demandIds, Collection<Long> documentIds) {
    Map<Long, Figures> found = new HashMap<>();
    if (reached.serves()) {
      reached
          .of(Permission.OBLIGATION_READ, documentIds, RollUp.By.DEMAND, null, List.of())
          .forEach(s -> found.merge(s.demandId(), s.figures(), Figures::plus));
      return found;
    }
    Sql sql =
        new Sql("SELECT ob.demand_id, " + FigureSql.columns() + " FROM " + FigureSql.FROM)
            .add("WHERE " + FigureSql.SHOWN)
            .add("AND ob.demand_id IN (:ids)", "ids", demandIds);
    reach.restrict(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act");
    FigureSql.bind(sql, asOf.today())
        .add("GROUP BY ob.demand_id")
        .list(em, r -> found.put(r.number("demand_id"), FigureSql.read(r)));
    return found;
  }

  private static Demand demand(Line l, Names names) {
    AddresseeRule a = l.addressees();
    return new Demand(
        Long.toString(l.id()),
        l.externalId(),
        Objects.requireNonNull(names.papers().get(l.documentId())),
        l.provisionId() == null ? null : names.provisions().get(l.provisionId()),
        l.parentDemandId(),
        l.act(),
        l.title(),
        l.output(),
        l.quotedWords(),
        l.state(),
        new Addressees(
            a.subtreeOf() == null ? null : names.places().get(a.subtreeOf()),
            a.includeRoot() ? true : null,
            absentIfEmpty(a.levels()),
            absentIfEmpty(a.kinds()),
            refs(a.organisations(), names),
            refs(a.exceptions(), names)),
        refs(a.coordinators(), names),
        names.deadlines().getOrDefault(l.id(), List.of()),
        l.confirmer(),
        l.confirmerId() == null ? null : names.places().get(l.confirmerId()),
        l.evidenceRequired() ? true : null,
        l.publishedAt(),
        l.state() == DemandState.DRAFT ? null : names.figures().getOrDefault(l.id(), Figures.NONE),
        l.mayEdit(),
        l.mayPublish(),
        l.pending(),
        l.version());
  }

  private static <T> @Nullable List<T> absentIfEmpty(List<T> values) {
    return values.isEmpty() ? null : values;
  }

  private static @Nullable List<OrganisationRef> refs(List<Long> ids, Names names) {
    return ids.isEmpty()
        ? null
        : ids.stream().map(names.places()::get).filter(Objects::nonNull).toList();
  }

  /** What was done to the demand, newest first. */
  public List<Publication> publications(long demandId) {
    get(demandId);
    record Line(Publication publication, @Nullable Long account) {}
    List<Line> lines =
        new Sql("SELECT p.* FROM publication p WHERE p.demand_id = :id ORDER BY p.id DESC")
            .bind("id", demandId)
            .list(
                em,
                r ->
                    new Line(
                        new Publication(
                            r.id("id"),
                            r.constant("action", PublicationAction.class),
                            r.number("created_rows"),
                            r.number("changed_rows"),
                            r.number("withdrawn_rows"),
                            r.instant("published_at"),
                            null,
                            r.stringOrNull("reason")),
                        r.numberOrNull("account_id")));
    Map<Long, String> names =
        accounts.names(
            lines.stream().map(Line::account).filter(Objects::nonNull).distinct().toList());
    return lines.stream()
        .map(
            l -> {
              Publication p = l.publication();
              String by = l.account() == null ? null : names.get(l.account());
              return new Publication(
                  p.id(),
                  p.action(),
                  p.created(),
                  p.changed(),
                  p.withdrawn(),
                  p.at(),
                  by,
                  p.reason());
            })
        .toList();
  }
}
