package vn.lantoa.reading.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.AssignmentRole;
import vn.lantoa.shared.Act;

/** Who has what in which piece of work. Those with the same start and end share the work. */
public record ReadAssignment(
    @Schema(required = true) ReadOrganisation organisation,
    @Schema(required = true) AssignmentRole role,
    @Schema(required = true, description = "The act a demand of it would have") Act act,
    @Schema(required = true, examples = "tổng hợp, trình Ban Thường vụ") String task,
    @Schema(required = true, examples = "35", description = "Of the task's words") int start,
    @Schema(required = true, examples = "68") int end,
    @Schema(description = "Its place in deadlines, from 0") @Nullable Integer deadline) {}
