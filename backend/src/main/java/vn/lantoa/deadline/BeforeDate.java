package vn.lantoa.deadline;

import java.time.LocalDate;

/** Before a day ("trước ngày"): the printed day is kept, the last day is the one before it. */
public record BeforeDate(LocalDate date) implements DeadlineRule {
  /** Refuses a year outside 1900 to 2200. */
  public BeforeDate {
    DeadlineRule.checkYear(date.getYear());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.beforeDate(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.before(date, context.exclusive().lastDayBefore(date));
  }
}
