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

  /** Days without a word after which what was taken on counts as stale. */
  public static final int STALE_DAYS = 30;

  /**
   * Taken on, and nothing was heard of it for {@value #STALE_DAYS} days: neither a progress note
   * nor a decision. Needs {@code :today}.
   */
  public static final String STALE =
      """
      (ob.state IN ('RECEIVED', 'RETURNED') AND GREATEST(COALESCE(ob.progressed_at, ob.received_at),
        COALESCE(ob.decided_at, ob.received_at)) < :today - INTERVAL %d DAY)"""
          .formatted(STALE_DAYS);

  private ObligationColumns() {}
}
