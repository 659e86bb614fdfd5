package vn.lantoa.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.deadline.ResolvedDeadline.Missing;
import vn.lantoa.deadline.ResolvedDeadline.Step;

/** The start, middle or end of the organisation's term; half way is counted to the day. */
public record PartOfTerm(Part part) implements DeadlineRule {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.partOfTerm(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    TermDates term = context.term();
    if (term == null) {
      return ResolvedDeadline.waiting(Missing.TERM);
    }
    LocalDate day =
        switch (part) {
          case START -> term.startsOn();
          case MIDDLE -> term.middle();
          case END -> term.endsOn();
        };
    String first = DeadlineWords.day(term.startsOn());
    String last = DeadlineWords.day(term.endsOn());
    return ResolvedDeadline.lastDay(day)
        .traced(
            List.of(
                new Step(
                    "nhiệm kỳ từ %s đến %s".formatted(first, last),
                    "the term runs from %s to %s".formatted(first, last)),
                new Step(
                    "%s nhiệm kỳ là %s".formatted(part.words(false), DeadlineWords.day(day)),
                    "%s of the term is %s".formatted(part.words(true), DeadlineWords.day(day)))));
  }
}
