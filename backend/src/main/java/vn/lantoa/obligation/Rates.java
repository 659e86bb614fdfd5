package vn.lantoa.obligation;

/**
 * The two headline rates, one definition everywhere. What is undated, not yet due or awaiting
 * confirmation enters neither.
 *
 * @param completion done ÷ (done + overdue)
 * @param timeliness done on time ÷ (done + overdue)
 */
public record Rates(Rate completion, Rate timeliness) {

  /**
   * The rates of a set of obligations.
   *
   * @param onTime how many are {@link Timeliness#DONE_ON_TIME}
   * @param late how many are {@link Timeliness#DONE_LATE}
   * @param overdue how many are {@link Timeliness#OVERDUE}
   * @throws IllegalArgumentException where a count is negative
   */
  public static Rates of(long onTime, long late, long overdue) {
    if (onTime < 0 || late < 0 || overdue < 0) {
      throw new IllegalArgumentException(
          "counts cannot be negative: " + onTime + ", " + late + ", " + overdue);
    }
    long done = Math.addExact(onTime, late);
    long due = Math.addExact(done, overdue);
    return new Rates(new Rate(done, due), new Rate(onTime, due));
  }
}
