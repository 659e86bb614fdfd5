package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.paging.Sort;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;
import vn.lantoa.target.api.Target;
import vn.lantoa.target.api.TargetChain;
import vn.lantoa.target.api.TargetGroup;
import vn.lantoa.target.api.TargetPage;
import vn.lantoa.target.api.TargetRef;
import vn.lantoa.target.api.TargetValue;
import vn.lantoa.target.api.TargetValues;

/** Targets as the API shows them, with those that serve them and those they serve. */
@ApplicationScoped
public class TargetReads {

  /** What a list is filtered by; each may be absent. */
  public record Filter(
      @Nullable Long document,
      @Nullable Long programme,
      @Nullable Long organisation,
      @Nullable Long parent,
      @Nullable String group) {}

  private static final String PARENT =
      """
      p.name AS parent_name, p.unit AS parent_unit, p.organisation_id AS parent_organisation_id,
      p.document_id AS parent_document_id,
      (SELECT d.symbol FROM document d WHERE d.id = p.document_id) AS parent_symbol
      """;

  private static final String FROM =
      """
      FROM target t JOIN organisation o ON o.id = t.organisation_id
        JOIN target_group g ON g.code = t.group_code
        LEFT JOIN document doc ON doc.id = t.document_id LEFT JOIN target p ON p.id = t.parent_id
      WHERE TRUE
      """;

  private final EntityManager em;
  private final Reach reach;
  private final TargetAccess access;
  private final Organisations organisations;
  private final PlannedValues planned;
  private final AsOf asOf;
  private final Language language;

  public TargetReads(
      EntityManager em,
      Reach reach,
      TargetAccess access,
      Organisations organisations,
      PlannedValues planned,
      AsOf asOf,
      Language language) {
    this.em = em;
    this.reach = reach;
    this.access = access;
    this.organisations = organisations;
    this.planned = planned;
    this.asOf = asOf;
    this.language = language;
  }

  /** The groups, in their order. */
  public List<TargetGroup> groups() {
    boolean english = language.locale().getLanguage().equals("en");
    return new Sql("SELECT code, name_vi, name_en, position FROM target_group ORDER BY position")
        .list(
            em,
            r ->
                new TargetGroup(
                    r.string("code"),
                    r.string(english ? "name_en" : "name_vi"),
                    r.integer("position")));
  }

  /** A page of those the caller may read. */
  public TargetPage list(Filter filter, String order, int limit, @Nullable String cursor) {
    Sort sort = Sort.of(order, "position", "name", "id");
    String column = "t." + sort.field();
    List<String> after = Cursor.decode(cursor, order, 2);
    Sql sql = select(filter);
    if (filter.programme() == null) {
      sql.add("AND t.revises_id IS NULL");
    }
    if (after != null) {
      sql.add("AND (%s, t.id) %s (:value, :last)".formatted(column, sort.beyond()))
          .bind("value", after.get(0))
          .bind("last", after.get(1));
    }
    sql.add("ORDER BY %1$s %2$s, t.id %2$s".formatted(column, sort.direction()))
        .add("LIMIT :rows", "rows", limit + 1);
    List<Target> rows = complete(lines(sql));
    return new TargetPage(
        Paged.page(rows, limit), Paged.next(rows, limit, t -> after(order, sort.field(), t)));
  }

  private static String after(String order, String field, Target last) {
    Object value =
        switch (field) {
          case "name" -> last.name();
          case "id" -> last.id();
          default -> last.position();
        };
    return Cursor.encode(order, value, last.id());
  }

  /** One target; 404 where it cannot be read. */
  public Target get(long id) {
    Sql sql = select(new Filter(null, null, null, null, null)).add("AND t.id = :id", "id", id);
    return complete(lines(sql)).stream().findFirst().orElseThrow(ProblemException::notFound);
  }

  /** Its planned values. */
  public TargetValues values(long id) {
    Target target = get(id);
    return new TargetValues(
        target.id(),
        target.values(),
        target.termValue(),
        target.termUpper(),
        target.termWords(),
        target.version());
  }

  /** What it serves, up to the very top, and what serves it. */
  public TargetChain chain(long id) {
    access.requireReadable(id);
    Map<Long, TargetRef> refs = refs(above(id));
    List<TargetRef> line = List.copyOf(refs.values());
    List<Long> below =
        new Sql("SELECT id FROM target WHERE parent_id = :id ORDER BY position, id LIMIT :rows")
            .bind("id", id)
            .bind("rows", Paged.MAX)
            .list(em, r -> r.number("id"));
    return new TargetChain(
        line.subList(0, line.size() - 1),
        line.get(line.size() - 1),
        List.copyOf(refs(below).values()));
  }

  /** From the top down to itself. */
  private List<Long> above(long id) {
    return new Sql(
            """
            WITH RECURSIVE above (id, depth) AS (
              SELECT CAST(:id AS SIGNED), 0
              UNION
              SELECT t.parent_id, a.depth + 1 FROM target t JOIN above a ON a.id = t.id
              WHERE t.parent_id IS NOT NULL AND a.depth < 20)
            SELECT id FROM above ORDER BY depth DESC
            """)
        .bind("id", id)
        .list(em, r -> r.number("id"));
  }

  /** Names of targets in the order of the ids. Two statements, and one more for former bodies. */
  Map<Long, TargetRef> refs(List<Long> ids) {
    Map<Long, TargetRef> found = new java.util.LinkedHashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    record Named(
        long id,
        String name,
        @Nullable String unit,
        long organisation,
        @Nullable String document,
        @Nullable String symbol) {}
    Map<Long, Named> named = new java.util.HashMap<>();
    new Sql(
            """
            SELECT t.id, t.name, t.unit, t.organisation_id, t.document_id,
              (SELECT d.symbol FROM document d WHERE d.id = t.document_id) AS symbol
            FROM target t WHERE t.id IN (:ids)
            """)
        .bind("ids", ids)
        .list(
            em,
            r ->
                named.put(
                    r.number("id"),
                    new Named(
                        r.number("id"),
                        r.string("name"),
                        r.stringOrNull("unit"),
                        r.number("organisation_id"),
                        r.idOrNull("document_id"),
                        r.stringOrNull("symbol"))));
    Map<Long, OrganisationRef> places =
        organisations.refs(named.values().stream().map(Named::organisation).distinct().toList());
    for (Long id : ids) {
      Named n = named.get(id);
      if (n != null) {
        found.put(
            id,
            new TargetRef(
                Long.toString(id),
                n.name(),
                n.unit(),
                places.get(n.organisation()),
                n.document(),
                n.symbol()));
      }
    }
    return found;
  }

  /** The statement for readable targets, open for more conditions. */
  Sql select(Filter filter) {
    Sql sql = new Sql("SELECT t.*, doc.symbol,").add(PARENT);
    sql.add(", (SELECT COUNT(*) FROM target s WHERE s.parent_id = t.id) AS served_by,")
        .add(may(sql, Permission.DOCUMENT_EDIT, "t.organisation_id", "may_edit") + ",")
        .add(may(sql, Permission.OBLIGATION_REPORT, "t.organisation_id", "may_report") + ",")
        .add(may(sql, Permission.OBLIGATION_CONFIRM, TargetAccess.SUPERIOR, "may_confirm") + ",")
        .add(access.figures(sql) + " AS figures")
        .add(FROM);
    access.readable(sql);
    return sql.addIf(filter.document(), "AND t.document_id = :document", "document")
        .addIf(filter.programme(), "AND t.programme_id = :programme", "programme")
        .addIf(filter.organisation(), "AND t.organisation_id = :organisation", "organisation")
        .addIf(filter.parent(), "AND t.parent_id = :parent", "parent")
        .addIf(filter.group(), "AND t.group_code = :group", "group");
  }

  private String may(Sql sql, Permission permission, String column, String alias) {
    return reach.within(sql, permission, column, null) + " AS " + alias;
  }

  List<TargetLine> lines(Sql sql) {
    boolean past = asOf.past();
    return sql.list(em, r -> TargetLine.read(r, past));
  }

  private List<Target> complete(List<TargetLine> lines) {
    return complete(lines, planned.of(lines.stream().map(TargetLine::id).toList()), places(lines));
  }

  /** Names of every organisation the lines name. */
  Map<Long, OrganisationRef> places(Collection<TargetLine> lines) {
    Set<Long> places = new HashSet<>();
    lines.forEach(l -> places.addAll(l.places()));
    return places.isEmpty() ? Map.of() : organisations.refs(places);
  }

  /** Lines with their values and names. */
  List<Target> complete(
      List<TargetLine> lines,
      Map<Long, List<TargetValue>> values,
      Map<Long, OrganisationRef> places) {
    return lines.stream()
        .map(l -> target(l, values.getOrDefault(l.id(), List.of()), places))
        .toList();
  }

  private static Target target(
      TargetLine l, List<TargetValue> values, Map<Long, OrganisationRef> places) {
    return new Target(
        Long.toString(l.id()),
        Objects.requireNonNull(places.get(l.organisationId())),
        l.documentId(),
        l.symbol(),
        l.programmeId(),
        l.group(),
        l.position(),
        l.name(),
        l.unit(),
        l.comparison(),
        l.direction(),
        l.baselineValue(),
        l.baselineYear(),
        l.baselineWords(),
        l.changeInPercent(),
        l.proportion(),
        l.rollUp(),
        l.frequency(),
        l.termFrom(),
        l.termTo(),
        l.termValue(),
        l.termUpper(),
        l.termWords(),
        values,
        l.quotedWords(),
        l.provisionId(),
        l.leadId() == null ? null : places.get(l.leadId()),
        parent(l, places),
        l.weight(),
        l.share(),
        l.servedBy(),
        l.mayEdit(),
        l.mayReport(),
        l.mayConfirm(),
        l.version());
  }

  private static @Nullable TargetRef parent(TargetLine l, Map<Long, OrganisationRef> places) {
    Long parent = l.parentId();
    return parent == null || l.parentName() == null || l.parentOrganisationId() == null
        ? null
        : new TargetRef(
            parent.toString(),
            l.parentName(),
            l.parentUnit(),
            places.get(l.parentOrganisationId()),
            l.parentDocumentId(),
            l.parentSymbol());
  }
}
