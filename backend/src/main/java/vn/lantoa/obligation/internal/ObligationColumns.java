package vn.lantoa.obligation.internal;

/**
 * Timeliness in SQL: the same rule as {@link vn.lantoa.obligation.Timeliness}, held together by a
 * test.
 */
public final class ObligationColumns {

  private static final String UNTIL =
      "CASE WHEN :today > %1$s THEN 'OVERDUE' WHEN %1$s <= :soon THEN 'DUE_SOON' ELSE 'NOT_DUE' END";

  /**
   * The timeliness of {@code ob}, null where it is no longer owed. Needs {@code :today} and {@code
   * :soon} (today and seven days).
   */
  public static final String TIMELINESS =
      """
      CASE WHEN ob.state IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER') THEN NULL
        WHEN ob.due_on IS NULL THEN 'UNDATED'
        WHEN ob.state = 'ACCEPTED' THEN IF(ob.done_on <= ob.due_on, 'DONE_ON_TIME', 'DONE_LATE')
        WHEN ob.state = 'SUBMITTED' THEN IF(ob.done_on <= ob.due_on, 'AWAITING', 'OVERDUE')
        WHEN ob.state = 'RETURNED' THEN %s
        ELSE %s END"""
          .formatted(
              UNTIL.formatted("GREATEST(ob.due_on, COALESCE(ob.repair_due_on, ob.due_on))"),
              UNTIL.formatted("ob.due_on"));

  /** Handed in, done in time, reported after the date (in Vietnam). */
  public static final String REPORTED_LATE =
      """
      (ob.state IN ('SUBMITTED', 'ACCEPTED') AND ob.done_on <= ob.due_on
        AND DATE(ob.submitted_at + INTERVAL 7 HOUR) > ob.due_on)""";

  private ObligationColumns() {}
}
