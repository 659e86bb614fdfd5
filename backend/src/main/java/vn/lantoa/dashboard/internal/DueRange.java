package vn.lantoa.dashboard.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.problem.ProblemException;

/** Between which due dates figures are counted; open at both ends where nothing is said. */
public record DueRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Everything, the undated among it. */
  public static final DueRange ALL = new DueRange(null, null);

  /** Refuses a range that ends before it starts. */
  public DueRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw ProblemException.invalid(
          "dueTo",
          "BEFORE_START",
          "Ngày cuối (dueTo) trước ngày đầu (dueFrom).",
          "dueTo lies before dueFrom.");
    }
  }

  /** The figures of it that are wanted. */
  RollUp.Wanted wanted(Collection<Long> organisations, Collection<Act> acts, RollUp.By... by) {
    return new RollUp.Wanted(organisations, List.of(by), acts, from, to, null);
  }

  /** Whether nothing is left out. */
  boolean all() {
    return from == null && to == null;
  }

  /** The same as a filter of the list of obligations. */
  String filter() {
    return (from == null ? "" : "&dueFrom=" + from) + (to == null ? "" : "&dueTo=" + to);
  }
}
