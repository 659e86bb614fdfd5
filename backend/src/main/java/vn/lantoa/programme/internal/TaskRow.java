package vn.lantoa.programme.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTaskKind;
import vn.lantoa.programme.api.TaskCoordinator;
import vn.lantoa.programme.api.TaskResource;

/** A task as it stands in the table, its lists read. */
record TaskRow(
    long id,
    long key,
    long sectionId,
    int position,
    String title,
    ProgrammeTaskKind kind,
    @Nullable Long leadId,
    List<TaskCoordinator> coordinators,
    @Nullable String recipient,
    @Nullable String channel,
    @Nullable String output,
    @Nullable String outputType,
    List<TaskResource> resources,
    boolean breakthrough,
    boolean keyTask,
    @Nullable String appraisal,
    StoredDate standing,
    StoredDate committee,
    StoredDate deadline,
    @Nullable LocalDate dueOn,
    List<String> dependsOn,
    @Nullable String notes,
    @Nullable Long demandId,
    long version) {

  /** A date's words and its rule in its stable form. */
  record StoredDate(@Nullable String rule, @Nullable String words) {

    boolean isEmpty() {
      return rule == null && words == null;
    }
  }
}
