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
import vn.lantoa.obligation.internal.ObligationRows.Line;
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

  public ObligationReads(EntityManager em, ObligationRows rows) {
    this.em = em;
    this.rows = rows;
  }

  /** One page; the total only where it is asked for. */
  public ObligationPage list(
      ObligationQuery query, int limit, @Nullable String cursor, boolean count, String sort) {
    Sort order = Sort.of(sort, "dueOn", "organisation");
    Sql sql = new Sql("SELECT");
    sql.add(rows.columns(sql)).add(ObligationRows.FROM);
    where(sql, query);
    boolean byDue = order.field().equals("dueOn");
    String column = byDue ? "ob.due_key" : "o.name";
    List<String> after = Cursor.decode(cursor, sort, 2);
    if (after != null) {
      sql.add(
              "AND (%1$s %2$s :after OR (%1$s = :after AND ob.id %2$s :afterId))"
                  .formatted(column, order.beyond()))
          .bind("after", after.get(0))
          .bind("afterId", after.get(1));
    }
    sql.add("ORDER BY %s %s, ob.id %s".formatted(column, order.direction(), order.direction()))
        .add("LIMIT :rows", "rows", limit + 1);
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
    Sql plain = new Sql("SELECT COUNT(*)").add(ObligationRows.FROM);
    where(plain, query);
    return plain.number(em);
  }

  private void where(Sql sql, ObligationQuery q) {
    ObligationView view = q.view() == null ? ObligationView.REACH : q.view();
    sql.add(
        "WHERE "
            + switch (view) {
              case MINE -> rows.mine(sql);
              case TO_CONFIRM -> rows.toConfirm(sql);
              case TO_EXTEND -> rows.toExtend(sql);
              case REACH -> rows.readable(sql);
            });
    place(sql, q);
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
  }

  private static void place(Sql sql, ObligationQuery q) {
    Long organisation = Ids.field("organisationId", q.organisationId());
    if (organisation == null) {
      return;
    }
    if (q.scope() == Scope.SELF) {
      sql.add("AND ob.organisation_id = :place", "place", organisation);
    } else {
      sql.add(
          """
          AND EXISTS (SELECT 1 FROM organisation_closure under
            WHERE under.ancestor_id = :place AND under.descendant_id = ob.organisation_id)
          """,
          "place",
          organisation);
    }
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
