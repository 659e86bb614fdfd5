package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorSql;
import vn.lantoa.alignment.api.AlignmentGaps;
import vn.lantoa.alignment.api.AlignmentGaps.Absent;
import vn.lantoa.alignment.api.AlignmentGaps.Totals;
import vn.lantoa.alignment.api.AlignmentGaps.Unserved;
import vn.lantoa.alignment.api.AlignmentGaps.YearSum;
import vn.lantoa.alignment.api.AlignmentMatrix.State;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.target.rollup.RollUpRule;
import vn.lantoa.target.rollup.SumCheck;

/** What of a superior's document nobody below serves. At most eight statements. */
@ApplicationScoped
public class GapReads {

  /** As many rows are listed. */
  private static final int MOST = 1000;

  private record Hole(
      long demandId,
      String title,
      long organisationId,
      @Nullable Integer place,
      @Nullable String reason,
      boolean nobody) {}

  private record Plan(
      long targetId,
      @Nullable Long parentId,
      long organisationId,
      String name,
      @Nullable String unit,
      RollUpRule rule,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal share,
      @Nullable Integer year,
      @Nullable BigDecimal value) {}

  private static final String SERVED =
      """
      EXISTS (SELECT 1 FROM alignment a JOIN programme_task t ON t.task_key = a.task_key
        JOIN programme e ON e.id = t.programme_id AND e.state IN ('ISSUED', 'CLOSED')
        WHERE a.superior_demand_id = d.id AND a.state = 'SERVES'%s)
      """;

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;
  private final Organisations organisations;

  public GapReads(EntityManager em, Reach reach, Documents documents, Organisations organisations) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
    this.organisations = organisations;
  }

  /**
   * The gaps of a readable document, of those in reach.
   *
   * @param organisation only of its subtree; null: of all in reach
   */
  public AlignmentGaps get(long documentId, @Nullable Long organisation) {
    DocumentFacts document = documents.requireReadable(documentId);
    List<Hole> holes = holes(documentId, organisation);
    List<Long> without = withoutProgramme(documentId, organisation);
    List<Plan> plans =
        reach.covers(Permission.DOCUMENT_READ, document.holderId()) ? plans(documentId) : List.of();
    Set<Long> named = new HashSet<>(without);
    holes.forEach(h -> named.add(h.organisationId()));
    plans.forEach(p -> named.add(p.organisationId()));
    Map<Long, OrganisationRef> names = named.isEmpty() ? Map.of() : organisations.refs(named);
    return new AlignmentGaps(
        totals(documentId, organisation),
        unserved(holes, names),
        without.stream().limit(MOST).map(id -> Objects.requireNonNull(names.get(id))).toList(),
        sums(plans, names),
        holes.size() > MOST || without.size() > MOST);
  }

  private void within(Sql sql, String column, @Nullable Long organisation) {
    reach.restrict(sql, Permission.DOCUMENT_READ, column, null);
    if (organisation != null) {
      sql.add(
          "AND EXISTS (SELECT 1 FROM organisation_closure c WHERE c.ancestor_id = :organisation"
              + " AND c.descendant_id = "
              + column
              + ")",
          "organisation",
          organisation);
    }
  }

  /** Each addressed organisation that serves an item neither in force nor in a draft. */
  private List<Hole> holes(long documentId, @Nullable Long organisation) {
    Sql sql =
        new Sql(
                """
                SELECT x.* FROM (SELECT d.id, d.title, ob.organisation_id,
                  (SELECT MIN(
                """)
            .add(MatrixReads.RANK)
            .add(
                """
                ) FROM alignment a WHERE a.superior_demand_id = d.id
                    AND a.organisation_id = ob.organisation_id) AS place,
                  (SELECT MAX(a.reason) FROM alignment a WHERE a.superior_demand_id = d.id
                    AND a.organisation_id = ob.organisation_id AND a.state = 'DECLINED') AS reason,
                """)
            .add("NOT " + SERVED.formatted("") + " AS nobody")
            .add(
                """
                FROM demand d JOIN obligation ob ON ob.demand_id = d.id AND ob.state <> 'WITHDRAWN'
                WHERE d.document_id = :document AND d.state = 'PUBLISHED' AND
                """)
            .add(SuperiorSql.SERVABLE)
            .bind("document", documentId);
    within(sql, "ob.organisation_id", organisation);
    return sql.add("GROUP BY d.id, ob.organisation_id) x WHERE COALESCE(x.place, 9) > 1")
        .add("ORDER BY x.nobody DESC, x.id, x.organisation_id LIMIT :rows", "rows", MOST + 1)
        .list(em, GapReads::hole);
  }

  private static Hole hole(Row r) {
    return new Hole(
        r.number("id"),
        r.string("title"),
        r.number("organisation_id"),
        r.integerOrNull("place"),
        r.stringOrNull("reason"),
        r.bool("nobody"));
  }

  private static List<Unserved> unserved(List<Hole> holes, Map<Long, OrganisationRef> names) {
    Map<Long, List<Absent>> by = new LinkedHashMap<>();
    Map<Long, Hole> items = new LinkedHashMap<>();
    for (Hole hole : holes.subList(0, Math.min(MOST, holes.size()))) {
      items.putIfAbsent(hole.demandId(), hole);
      State state =
          hole.place() == null
              ? State.NOTHING
              : hole.place() == 2 ? State.PROPOSED : State.DECLINED;
      by.computeIfAbsent(hole.demandId(), k -> new ArrayList<>())
          .add(
              new Absent(
                  Objects.requireNonNull(names.get(hole.organisationId())),
                  state,
                  state == State.DECLINED ? hole.reason() : null));
    }
    return items.values().stream()
        .map(
            h ->
                new Unserved(
                    Long.toString(h.demandId()),
                    h.title(),
                    h.nobody(),
                    Objects.requireNonNull(by.get(h.demandId()))))
        .toList();
  }

  private List<Long> withoutProgramme(long documentId, @Nullable Long organisation) {
    Sql sql =
        new Sql(
                """
                SELECT DISTINCT ob.organisation_id FROM demand d
                JOIN obligation ob ON ob.demand_id = d.id AND ob.state <> 'WITHDRAWN'
                WHERE d.document_id = :document AND d.state = 'PUBLISHED' AND d.act = 'PROGRAMME'
                  AND NOT EXISTS (SELECT 1 FROM programme_basis b
                    JOIN programme p ON p.id = b.programme_id AND p.state IN ('ISSUED', 'CLOSED')
                      AND p.organisation_id = ob.organisation_id
                    WHERE b.document_id = d.document_id)
                """)
            .bind("document", documentId);
    within(sql, "ob.organisation_id", organisation);
    return sql.add("ORDER BY ob.organisation_id LIMIT :rows", "rows", MOST + 1)
        .list(em, r -> r.number("organisation_id"));
  }

  /** A task that serves several items counts once. */
  private Totals totals(long documentId, @Nullable Long organisation) {
    Sql sql =
        new Sql(
                "SELECT COUNT(*) AS items, COALESCE(SUM("
                    + SERVED.formatted("")
                    + "), 0) AS served,")
            .add("(SELECT CONCAT(COUNT(*), '|', COUNT(DISTINCT a.task_key)) FROM alignment a")
            .add(
                """
                JOIN programme_task t ON t.task_key = a.task_key
                JOIN programme e ON e.id = t.programme_id AND e.state IN ('ISSUED', 'CLOSED')
                WHERE a.document_id = :document AND a.state = 'SERVES'
                """);
    within(sql, "a.organisation_id", organisation);
    return sql.add(") AS links FROM demand d WHERE d.document_id = :document")
        .add("AND d.state = 'PUBLISHED' AND " + SuperiorSql.SERVABLE)
        .bind("document", documentId)
        .first(em, GapReads::totals)
        .orElseThrow();
  }

  private static Totals totals(Row r) {
    String[] links = r.string("links").split("\\|");
    return new Totals(
        r.number("items"), r.number("served"), Long.parseLong(links[0]), Long.parseLong(links[1]));
  }

  private List<Plan> plans(long documentId) {
    return new Sql(
            """
            SELECT t.id, t.parent_id, t.organisation_id, t.name, t.unit, t.roll_up, t.weight, t.share,
              v.year, v.value
            FROM target t LEFT JOIN target_value v ON v.target_id = t.id
            WHERE (t.document_id = :document AND t.roll_up <> 'NONE')
              OR t.parent_id IN (SELECT p.id FROM target p WHERE p.document_id = :document)
            ORDER BY t.position, t.id, v.year
            """)
        .bind("document", documentId)
        .list(
            em,
            r ->
                new Plan(
                    r.number("id"),
                    r.numberOrNull("parent_id"),
                    r.number("organisation_id"),
                    r.string("name"),
                    r.stringOrNull("unit"),
                    r.constant("roll_up", RollUpRule.class),
                    r.decimalOrNull("weight"),
                    r.decimalOrNull("share"),
                    r.integerOrNull("year"),
                    r.decimalOrNull("value")));
  }

  private static List<YearSum> sums(List<Plan> plans, Map<Long, OrganisationRef> names) {
    Map<Long, Map<Long, List<Plan>>> below = new LinkedHashMap<>();
    for (Plan plan : plans) {
      if (plan.parentId() != null) {
        below
            .computeIfAbsent(plan.parentId(), k -> new LinkedHashMap<>())
            .computeIfAbsent(plan.targetId(), k -> new ArrayList<>())
            .add(plan);
      }
    }
    Map<Long, List<Plan>> above = new LinkedHashMap<>();
    plans.stream()
        .filter(p -> below.containsKey(p.targetId()))
        .forEach(p -> above.computeIfAbsent(p.targetId(), k -> new ArrayList<>()).add(p));
    List<YearSum> sums = new ArrayList<>();
    above.forEach((id, years) -> years(years, Objects.requireNonNull(below.get(id)), names, sums));
    return sums;
  }

  private static void years(
      List<Plan> above,
      Map<Long, List<Plan>> below,
      Map<Long, OrganisationRef> names,
      List<YearSum> sums) {
    Plan head = above.get(0);
    Set<Integer> years = new TreeSet<>();
    above.forEach(p -> add(years, p.year()));
    below.values().forEach(list -> list.forEach(p -> add(years, p.year())));
    for (int year : years) {
      List<SumCheck.Plan> parts =
          below.values().stream()
              .map(
                  list ->
                      new SumCheck.Plan(
                          list.get(0).targetId(),
                          value(list, year),
                          list.get(0).weight(),
                          list.get(0).share()))
              .toList();
      SumCheck.of(head.rule(), value(above, year), parts)
          .ifPresent(
              check ->
                  sums.add(
                      new YearSum(
                          Long.toString(head.targetId()),
                          head.name(),
                          head.unit(),
                          year,
                          check.planned(),
                          check.below(),
                          check.difference(),
                          check.without().stream()
                              .map(t -> Objects.requireNonNull(below.get(t)).get(0))
                              .map(p -> Objects.requireNonNull(names.get(p.organisationId())))
                              .toList())));
    }
  }

  private static void add(Set<Integer> years, @Nullable Integer year) {
    if (year != null) {
      years.add(year);
    }
  }

  private static @Nullable BigDecimal value(List<Plan> plans, int year) {
    for (Plan plan : plans) {
      if (plan.year() != null && plan.year() == year) {
        return plan.value();
      }
    }
    return null;
  }
}
