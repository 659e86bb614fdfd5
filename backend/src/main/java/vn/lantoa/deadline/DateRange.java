package vn.lantoa.deadline;

import java.time.LocalDate;

/** From a day to a day; the second is the last one in time. */
public record DateRange(LocalDate from, LocalDate to) implements DeadlineRule {
  /** Refuses a range that ends before it starts, and years outside 1900 to 2200. */
  public DateRange {
    DeadlineRule.checkYear(from.getYear());
    DeadlineRule.checkYear(to.getYear());
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a range cannot end before it starts");
    }
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.range(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.lastDay(to);
  }
}
