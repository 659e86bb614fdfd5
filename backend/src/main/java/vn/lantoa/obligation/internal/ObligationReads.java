package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.obligation.api.ObligationPage;
import vn.lantoa.obligation.api.ObligationView;
import vn.lantoa.obligation.api.Scope;
import vn.lantoa.obligation.internal.ObligationKeys.Page;
import vn.lantoa.obligation.internal.ObligationKeys.Wanted;
import vn.lantoa.obligation.internal.ObligationRows.Line;
import vn.lantoa.obligation.internal.ObligationRows.Own;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.paging.Sort;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** Lists of obligations: filtered, keyset-paged, with the reach joined in. */
@ApplicationScoped
public class ObligationReads {

  private final EntityManager em;
  private final ObligationRows rows;
  private final ObligationKeys keys;

  public ObligationReads(EntityManager em, ObligationRows rows, ObligationKeys keys) {
    this.em = em;
    this.rows = rows;
    this.keys = keys;
  }

  /** One page; the total only where it is asked for. */
  public ObligationPage list(
      ObligationQuery query, int limit, @Nullable String cursor, boolean count, String sort) {
    Sort order = Sort.of(sort, "dueOn", "organisation");
    boolean byDue = order.field().equals("dueOn");
    String column = byDue ? "ob.due_key" : "o.name";
    Sql sql = new Sql("SELECT");
    Own own = own(sql, query);
    Sql conditions = conditions(sql, query, own);
    List<String> after = Cursor.decode(cursor, sort, 2);
    if (after != null) {
      conditions
          .add(
              "AND (%1$s %2$s :after OR (%1$s = :after AND ob.id %2$s :afterId))"
                  .formatted(column, order.beyond()))
          .bind("after", after.get(0))
          .bind("afterId", after.get(1));
    }
    Page page = new Page(column, order.direction(), limit + 1);
    sql.add(rows.columns(sql))
        .add("FROM (" + keys.query(sql, wanted(query, own, conditions), page) + ")")
        .add(ObligationRows.OF_PAGE)
        .add("ORDER BY %1$s %2$s, ob.id %2$s".formatted(column, order.direction()));
    List<Line> lines = rows.read(sql, false);
    String next =
        Paged.next(
            lines,
            limit,
            l -> Cursor.encode(sort, byDue ? l.dueKey() : l.organisationName(), l.id()));
    Long total = count ? count(query) : null;
    return new ObligationPage(rows.complete(Paged.page(lines, limit)), next, total);
  }

  private long count(ObligationQuery query) {
    Sql sql = new Sql("SELECT COUNT(*) FROM");
    Own own = own(sql, query);
    Wanted wanted = wanted(query, own, conditions(sql, query, own));
    return sql.add("(" + keys.query(sql, wanted, null) + ") found").number(em);
  }

  private static Wanted wanted(ObligationQuery q, @Nullable Own own, Sql conditions) {
    return new Wanted(
        own == null ? null : own.tables(),
        Ids.field("organisationId", q.organisationId()),
        q.scope() == Scope.SELF,
        q.documentId() != null || q.demandId() != null,
        conditions.toString());
  }

  private @Nullable Own own(Sql sql, ObligationQuery q) {
    return switch (q.view() == null ? ObligationView.REACH : q.view()) {
      case MINE -> rows.mine(sql);
      case TO_CONFIRM -> rows.toConfirm(sql);
      case OBJECTIONS -> rows.objections(sql);
      case TO_EXTEND -> rows.toExtend(sql);
      case REACH -> null;
    };
  }

  private Sql conditions(Sql whole, ObligationQuery q, @Nullable Own own) {
    Sql sql = whole.part(own == null ? "TRUE" : own.condition());
    sql.addIf(q.act(), "AND d.act = :act", "act")
        .addIf(q.state(), "AND ob.state = :state", "state")
        .addIf(q.role(), "AND ob.role = :role", "role")
        .addIf(Ids.field("documentId", q.documentId()), "AND d.document_id = :document", "document")
        .addIf(Ids.field("demandId", q.demandId()), "AND ob.demand_id = :demand", "demand")
        .addIf(q.dueFrom(), "AND ob.due_on >= :dueFrom", "dueFrom")
        .addIf(q.dueTo(), "AND ob.due_on <= :dueTo", "dueTo")
        .addIf(
            q.undatedReason(),
            "AND ob.due_on IS NULL AND COALESCE(dd.undated_reason, 'UNSET') = :undated",
            "undated");
    if (Boolean.TRUE.equals(q.counted())) {
      sql.add("AND " + FigureSql.COUNTED);
    }
    if (q.stale() != null) {
      rows.bindDay(sql).add((q.stale() ? "AND " : "AND NOT ") + ObligationColumns.STALE);
    }
    if (q.extended() != null) {
      sql.add("AND ob.extended_from IS " + (q.extended() ? "NOT NULL" : "NULL"));
    }
    if (q.group() != null) {
      rows.bindDay(sql).add("AND (" + MyWorkReads.GROUP + ") = :group", "group", q.group());
      sql.add("AND ob.state IN ('OPEN', 'RECEIVED', 'RETURNED')");
    }
    if (Boolean.TRUE.equals(q.reportedLate())) {
      sql.add("AND " + ObligationColumns.REPORTED_LATE);
    }
    timeliness(sql, q.timeliness());
    words(sql, q.q());
    return sql;
  }

  private void timeliness(Sql sql, @Nullable String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return;
    }
    List<String> values = Arrays.stream(wanted.split(",")).map(String::strip).toList();
    for (String value : values) {
      if (Arrays.stream(Timeliness.values()).noneMatch(t -> t.name().equals(value))) {
        throw ProblemException.invalid(
            "timeliness",
            "UNKNOWN_VALUE",
            "Không có giá trị “%s”. Dùng: %s.",
            "There is no \"%s\". Use: %s.",
            value,
            Arrays.toString(Timeliness.values()));
      }
    }
    rows.bindDay(sql)
        .add("AND (" + ObligationColumns.TIMELINESS + ") IN (:timeliness)", "timeliness", values);
  }

  private static void words(Sql sql, @Nullable String q) {
    if (q != null && !q.isBlank()) {
      String escaped = q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      sql.add(
          """
          AND (d.title LIKE :words COLLATE utf8mb4_uca1400_ai_ci
            OR o.name LIKE :words COLLATE utf8mb4_uca1400_ai_ci)
          """,
          "words",
          "%" + escaped + "%");
    }
  }
}
