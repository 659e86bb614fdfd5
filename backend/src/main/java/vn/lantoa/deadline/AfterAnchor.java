package vn.lantoa.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.deadline.ResolvedDeadline.Missing;
import vn.lantoa.deadline.ResolvedDeadline.Step;

/**
 * So many days, weeks, months, years or working days from an anchor. The anchor's day is not
 * counted; a period that ends on a day off ends on the next working day (Civil Code 2015, articles
 * 147 and 148).
 */
public record AfterAnchor(int count, TimeUnit unit, Anchor anchor) implements DeadlineRule {

  static final int LONGEST = 3660;

  /** Refuses a count outside 1 to 3660. */
  public AfterAnchor {
    DeadlineRule.checkPart("count", count, LONGEST);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.afterAnchor(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    LocalDate start = context.anchors().get(anchor);
    if (start == null) {
      return ResolvedDeadline.waiting(Missing.ANCHOR);
    }
    LocalDate end = unit.from(start, count, context.calendar());
    LocalDate due = context.calendar().onOrAfter(end);
    List<Step> steps = new ArrayList<>(DeadlineWords.counted(start, anchor, end, count, unit));
    if (!due.equals(end)) {
      steps.add(
          new Step(
              "%s là ngày nghỉ, chuyển sang ngày làm việc tiếp theo %s"
                  .formatted(DeadlineWords.day(end), DeadlineWords.day(due)),
              "%s is a day off, so the next working day, %s"
                  .formatted(DeadlineWords.day(end), DeadlineWords.day(due))));
    }
    DeadlineWords.undecided(context.calendar(), due, unit).ifPresent(steps::add);
    return ResolvedDeadline.lastDay(due).traced(steps);
  }
}
