package vn.lantoa.programme.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.obligation.DemandSets.Coordinator;
import vn.lantoa.obligation.DemandSets.Plan;
import vn.lantoa.shared.Act;

/**
 * What issuing does with the demands: new tasks become demands, changed ones amend theirs, those
 * that are gone take theirs back.
 *
 * @param put tasks whose demands are made or amended, in their order
 * @param withdrawn demands to take back
 * @param unchanged how many stay as they are
 */
record IssuePlan(List<TaskRow> put, List<Long> withdrawn, long unchanged) {

  /**
   * Holds an edition against the one before.
   *
   * @param before its tasks; empty for the first edition
   */
  static IssuePlan of(List<TaskRow> tasks, List<TaskRow> before) {
    Map<Long, TaskRow> old = new HashMap<>();
    before.forEach(t -> old.put(t.key(), t));
    List<TaskRow> put = new ArrayList<>();
    Set<Long> keys = new HashSet<>();
    for (TaskRow task : tasks) {
      keys.add(task.key());
      TaskRow was = old.get(task.key());
      if (was == null || task.demandId() == null || !sameDemand(task, was)) {
        put.add(task);
      }
    }
    List<Long> withdrawn =
        before.stream()
            .filter(t -> !keys.contains(t.key()))
            .map(TaskRow::demandId)
            .filter(Objects::nonNull)
            .toList();
    return new IssuePlan(put, withdrawn, tasks.size() - put.size());
  }

  long created() {
    return put.stream().filter(t -> t.demandId() == null).count();
  }

  private static boolean sameDemand(TaskRow a, TaskRow b) {
    return a.title().equals(b.title())
        && Objects.equals(a.leadId(), b.leadId())
        && a.coordinators().equals(b.coordinators())
        && Objects.equals(a.output(), b.output())
        && Objects.equals(a.outputType(), b.outputType())
        && a.deadline().equals(b.deadline());
  }

  /** The demands to make and amend; every task has a lead and a deadline by now. */
  List<Plan> plans(Map<Long, Long> provisions) {
    return put.stream().map(t -> plan(t, provisions.get(t.id()))).toList();
  }

  private static Plan plan(TaskRow t, @Nullable Long provision) {
    List<Coordinator> coordinators =
        t.coordinators().stream()
            .map(c -> new Coordinator(Long.parseLong(c.organisationId()), c.dueOn()))
            .toList();
    return new Plan(
        t.demandId(),
        Act.TASK,
        t.title(),
        t.output(),
        provision,
        null,
        Objects.requireNonNull(t.leadId()),
        coordinators,
        DeadlineRule.decode(Objects.requireNonNull(t.deadline().rule())),
        t.deadline().words(),
        t.outputType() != null);
  }
}
