package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The start, middle or end of a month: its first, fifteenth or last day (Civil Code, article 146).
 */
public record PartOfMonth(YearMonth month, Part part) implements DeadlineRule {
  /** Refuses a year outside 1900 to 2200. */
  public PartOfMonth {
    DeadlineRule.checkYear(month.getYear());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.partOfMonth(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.lastDay(day());
  }

  private LocalDate day() {
    return switch (part) {
      case START -> month.atDay(1);
      case MIDDLE -> month.atDay(15);
      case END -> month.atEndOfMonth();
    };
  }
}
