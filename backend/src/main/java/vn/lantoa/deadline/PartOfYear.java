package vn.lantoa.deadline;

import java.time.LocalDate;

/** The start, middle or end of a year: 1/1, 30/6 or 31/12 (Civil Code, article 146). */
public record PartOfYear(int year, Part part) implements DeadlineRule {
  /** Refuses a year outside 1900 to 2200. */
  public PartOfYear {
    DeadlineRule.checkYear(year);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.partOfYear(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.lastDay(
        switch (part) {
          case START -> LocalDate.of(year, 1, 1);
          case MIDDLE -> LocalDate.of(year, 6, 30);
          case END -> LocalDate.of(year, 12, 31);
        });
  }
}
