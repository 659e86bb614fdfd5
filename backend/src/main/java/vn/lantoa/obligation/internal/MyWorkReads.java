package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.obligation.api.MyWork;
import vn.lantoa.obligation.api.ObligationRow;
import vn.lantoa.obligation.api.WorkGroup;
import vn.lantoa.obligation.api.WorkGroupKey;
import vn.lantoa.obligation.internal.ObligationRights.Own;
import vn.lantoa.obligation.internal.ObligationRows.Line;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/** What waits for the caller: every open obligation of its organisations in exactly one group. */
@ApplicationScoped
public class MyWorkReads {

  /**
   * The group of an obligation of one's own; null for what is done or not in one's hands. Late is
   * what is past its due date; soon also what is near, or past, the organisation's internal date.
   */
  static final String GROUP =
      """
      CASE WHEN ob.state = 'RETURNED' THEN 'RETURNED'
        WHEN ob.due_on < :today THEN 'OVERDUE'
        WHEN LEAST(ob.due_on, COALESCE(ob.internal_due_on, ob.due_on)) <= :today THEN 'TODAY'
        WHEN LEAST(ob.due_on, COALESCE(ob.internal_due_on, ob.due_on)) <= :soon THEN 'NEXT_7_DAYS'
        WHEN ob.state = 'OPEN' THEN 'NEW'
        WHEN ob.due_on IS NULL THEN 'UNDATED'
        ELSE 'LATER' END""";

  private final ObligationRows rows;
  private final ObligationRights rights;
  private final CurrentActor actor;
  private final AsOf asOf;
  private final Organisations organisations;
  private final ConditionReads conditions;

  public MyWorkReads(
      ObligationRows rows,
      ObligationRights rights,
      CurrentActor actor,
      AsOf asOf,
      Organisations organisations,
      ConditionReads conditions) {
    this.conditions = conditions;
    this.rows = rows;
    this.rights = rights;
    this.actor = actor;
    this.asOf = asOf;
    this.organisations = organisations;
  }

  /** Each group with its count and its first rows; at most six statements. */
  public MyWork get(int perGroup) {
    List<Line> lines = lines(perGroup);
    Map<WorkGroupKey, Long> counts = new LinkedHashMap<>();
    lines.forEach(l -> counts.put(WorkGroupKey.valueOf(String.valueOf(l.group())), l.groupCount()));
    List<ObligationRow> complete = rows.complete(lines);
    Map<WorkGroupKey, List<ObligationRow>> items = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      items
          .computeIfAbsent(
              WorkGroupKey.valueOf(String.valueOf(lines.get(i).group())), k -> new ArrayList<>())
          .add(complete.get(i));
    }
    List<WorkGroup> groups =
        counts.entrySet().stream()
            .map(
                e ->
                    new WorkGroup(
                        e.getKey(), e.getValue(), items.getOrDefault(e.getKey(), List.of())))
            .sorted(Comparator.comparing(WorkGroup::key))
            .toList();
    List<Long> places =
        actor.get().grants().stream().map(Grant::organisationId).distinct().toList();
    LocalDate today = asOf.today();
    return new MyWork(
        today, List.copyOf(organisations.refs(places).values()), groups, conditions.upForALook());
  }

  private List<Line> lines(int perGroup) {
    Sql sql = new Sql("SELECT");
    List<String> parts = new ArrayList<>();
    if (actor.get().mayAnywhere(Permission.OBLIGATION_REPORT)) {
      parts.add(part(rights.mine(sql), GROUP, "ob.state IN ('OPEN', 'RECEIVED', 'RETURNED')"));
    }
    if (actor.get().mayAnywhere(Permission.OBLIGATION_CONFIRM)) {
      parts.add(part(rights.toConfirm(sql), "'TO_CONFIRM'", "TRUE"));
      parts.add(part(rights.toExtend(sql), "'EXTENSIONS'", "TRUE"));
    }
    if (actor.get().mayAnywhere(Permission.DEMAND_PUBLISH)) {
      parts.add(part(rights.objections(sql), "'OBJECTIONS'", "TRUE"));
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    sql.add(rows.columns(sql))
        .add(", page.grp, page.grp_count FROM (SELECT * FROM (SELECT id, grp,")
        .add("COUNT(*) OVER (PARTITION BY grp) AS grp_count,")
        .add("ROW_NUMBER() OVER (PARTITION BY grp ORDER BY due_key, id) AS grp_row")
        .add("FROM (" + String.join(" UNION ALL ", parts) + ") parts) numbered")
        .add("WHERE grp_row <= :perGroup)", "perGroup", perGroup)
        .add(ObligationRows.OF_PAGE)
        .add(ObligationRows.ISSUER)
        .add("ORDER BY page.grp, page.grp_row");
    return rows.read(sql, true);
  }

  private static String part(Own own, String group, String more) {
    String condition = own.condition() + " AND " + more;
    return "SELECT ob.id, ob.due_key, %s AS grp FROM %s WHERE %s"
        .formatted(group, ObligationKeys.tables(own.tables(), condition), condition);
  }
}
