package vn.lantoa.alignment.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.shared.persistence.Row;

/** An alignment with what stands above and below it. */
record Line(
    long id,
    long version,
    long organisationId,
    long programmeId,
    String programmeTitle,
    ProgrammeState programmeState,
    @Nullable Long taskKey,
    @Nullable Long taskId,
    @Nullable Long demandId,
    @Nullable Long targetId,
    boolean targetHere,
    AlignmentState state,
    boolean adopted,
    @Nullable String reason,
    @Nullable Instant decidedAt,
    long documentId,
    @Nullable Long superiorDemandId,
    @Nullable Long provisionId,
    @Nullable Long superiorTargetId,
    String taken,
    String theirs,
    long theirVersion,
    Snapshot mine,
    @Nullable String label,
    @Nullable String clause,
    long others) {

  boolean changed() {
    return state != AlignmentState.DECLINED && !taken.equals(theirs);
  }

  boolean hasTask() {
    return taskId != null;
  }

  static Line read(Row r) {
    Long task = r.numberOrNull("task_id");
    boolean target = r.bool("target_here");
    Map<String, @Nullable String> mine = new LinkedHashMap<>();
    if (task != null) {
      mine.put("title", r.stringOrNull("task_title"));
      mine.put("output", r.stringOrNull("task_output"));
      mine.put("rule", r.stringOrNull("task_rule"));
      mine.put("words", r.stringOrNull("task_words"));
      mine.put("lead", r.idOrNull("task_lead"));
    } else if (target) {
      mine.put("title", r.stringOrNull("target_name"));
      mine.put("unit", r.stringOrNull("target_unit"));
      mine.put("comparison", r.stringOrNull("target_comparison"));
    }
    return new Line(
        r.number("id"),
        r.number("version"),
        r.number("organisation_id"),
        r.number("edition_id"),
        r.string("programme_title"),
        r.constant("programme_state", ProgrammeState.class),
        r.numberOrNull("task_key"),
        task,
        r.numberOrNull("demand_id"),
        r.numberOrNull("target_id"),
        target,
        r.constant("state", AlignmentState.class),
        r.bool("adopted"),
        r.stringOrNull("reason"),
        r.instantOrNull("decided_at"),
        r.number("document_id"),
        r.numberOrNull("superior_demand_id"),
        r.numberOrNull("provision_id"),
        r.numberOrNull("superior_target_id"),
        r.string("taken"),
        r.string("theirs"),
        r.number("their_version"),
        new Snapshot(mine),
        r.stringOrNull("label"),
        r.stringOrNull("clause"),
        r.number("others"));
  }

  /** The superior's id, whichever kind it is. */
  long superiorId() {
    return Objects.requireNonNull(
        superiorDemandId != null
            ? superiorDemandId
            : provisionId != null ? provisionId : superiorTargetId);
  }
}
