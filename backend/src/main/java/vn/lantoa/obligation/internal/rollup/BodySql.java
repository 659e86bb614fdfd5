package vn.lantoa.obligation.internal.rollup;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;

/** How many organisations of a subtree stand and are late: folded, moved, and touched since. */
public final class BodySql {

  /** Up to how many organisations the late ones of some acts or dates are counted. */
  private static final int ONE_BY_ONE = 300;

  private static final String FOLDED =
      """
      SELECT (SELECT COUNT(*) FROM organisation k WHERE k.parent_id = :id
          AND (k.valid_to IS NULL OR k.valid_to >= :today)) AS children,
        (SELECT COALESCE(SUM(n), 0) FROM roll_up_bodies WHERE organisation_id = :id AND what = 'STANDS' AND day >= :today)
          + (SELECT COUNT(*) FROM roll_up_body WHERE organisation_id = :id AND last_on >= :today)
          + COALESCE(SUM(m.standing), 0) AS standing,
        (SELECT COALESCE(SUM(n), 0) FROM roll_up_bodies WHERE organisation_id = :id AND what = 'LATE' AND day < :today)
          + (SELECT COUNT(*) FROM roll_up_body WHERE organisation_id = :id AND late_after < :today)
          + COALESCE(SUM(m.overdue), 0) AS overdue
      FROM (
        SELECT b.sign * (s.last_on >= :today) AS standing, b.sign * (s.late_after < :today) AS overdue
        FROM roll_up_branch b JOIN roll_up_body s ON s.organisation_id = b.descendant_id
        WHERE b.ancestor_id = :id AND b.descendant_id <> :id
        UNION ALL
      """;

  private static final String TOUCHED =
      """
        SELECT (o.valid_to IS NULL OR o.valid_to >= :today) - COALESCE(s.last_on >= :today, 0),
          EXISTS (SELECT 1 FROM obligation ob FORCE INDEX (ix_obligation_organisation)
              WHERE ob.organisation_id = u.organisation_id AND ob.due_key < :today AND %s AND ob.state <> 'ACCEPTED'
                AND IF(ob.state = 'SUBMITTED', NOT COALESCE(ob.done_on <= ob.due_on, FALSE), %s < :today)
            UNION ALL
            SELECT 1 FROM obligation ob FORCE INDEX (ix_obligation_organisation)
              WHERE ob.organisation_id = u.organisation_id AND ob.due_key >= :today AND ob.due_on IS NOT NULL
                AND ob.role = 'LEAD' AND ob.state = 'SUBMITTED' AND NOT COALESCE(ob.done_on <= ob.due_on, FALSE))
            - COALESCE(s.late_after < :today, 0)
        FROM (SELECT organisation_id FROM roll_up_delta UNION SELECT descendant_id FROM roll_up_branch) u
        STRAIGHT_JOIN organisation_closure c ON c.ancestor_id = :id AND c.descendant_id = u.organisation_id
        STRAIGHT_JOIN organisation o ON o.id = u.organisation_id
        LEFT JOIN roll_up_body s ON s.organisation_id = u.organisation_id) m
      """
          .formatted(FigureSql.COUNTED, CellSql.TURNS_ON);

  private BodySql() {}

  /** One row: {@code children}, {@code standing} and {@code overdue}. */
  public static Sql of(long organisation, LocalDate today) {
    return new Sql(FOLDED).add(TOUCHED).bind("id", organisation).bind("today", today);
  }

  /**
   * The same of some acts and due dates: they do not add up, so that the late ones are counted one
   * by one, and null where more than {@link #ONE_BY_ONE} organisations stand.
   */
  public static Sql of(
      long organisation,
      LocalDate today,
      Collection<Act> acts,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Sql sql =
        new Sql("SELECT b.children, b.standing, IF(b.standing <= " + ONE_BY_ONE)
            .add(", (SELECT COUNT(DISTINCT ob.organisation_id) FROM " + FigureSql.FROM)
            .add("JOIN organisation_closure c ON c.descendant_id = ob.organisation_id")
            .add("WHERE c.ancestor_id = :id AND " + FigureSql.COUNTED)
            .add("AND " + FigureSql.overdue())
            .add("AND d.act IN (:acts)", "acts", acts.stream().map(Act::name).toList())
            .addIf(from, "AND ob.due_on >= :dueFrom", "dueFrom")
            .addIf(to, "AND ob.due_on <= :dueTo", "dueTo")
            .add("), NULL) AS overdue FROM (" + FOLDED + TOUCHED + ") b");
    return FigureSql.bind(sql, today).bind("id", organisation);
  }
}
