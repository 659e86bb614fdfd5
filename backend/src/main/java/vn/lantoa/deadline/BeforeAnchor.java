package vn.lantoa.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.deadline.ResolvedDeadline.Missing;
import vn.lantoa.deadline.ResolvedDeadline.Step;

/** So many days or working days back from an event; the event's day is not counted. */
public record BeforeAnchor(int count, TimeUnit unit, Anchor anchor) implements DeadlineRule {

  /** Refuses a count outside 1 to 3660. */
  public BeforeAnchor {
    DeadlineRule.checkPart("count", count, AfterAnchor.LONGEST);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.beforeAnchor(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    LocalDate event = context.anchors().get(anchor);
    if (event == null) {
      return ResolvedDeadline.waiting(Missing.ANCHOR);
    }
    LocalDate due = unit.from(event, -count, context.calendar());
    List<Step> steps = new ArrayList<>(DeadlineWords.counted(event, anchor, due, -count, unit));
    DeadlineWords.undecided(context.calendar(), due, unit).ifPresent(steps::add);
    return ResolvedDeadline.lastDay(due).traced(steps);
  }
}
