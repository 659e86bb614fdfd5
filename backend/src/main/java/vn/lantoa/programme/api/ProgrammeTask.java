package vn.lantoa.programme.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTaskKind;
import vn.lantoa.shared.web.Versioned;

/** A row of a programme's annex. Organisations are ids; their names stand beside the rows. */
public record ProgrammeTask(
    @Schema(required = true) String id,
    @Schema(required = true, description = "The same over the editions; dependencies name it")
        String key,
    @Schema(required = true) String sectionId,
    @Schema(required = true, description = "Its place in its section: the smaller first")
        int position,
    @Schema(required = true) String title,
    @Schema(required = true) ProgrammeTaskKind kind,
    @Schema(description = "Absent while drafting only") @Nullable String leadId,
    @Nullable List<TaskCoordinator> coordinators,
    @Schema(description = "To whom the output goes (trình)", examples = "Ban Thường vụ Tỉnh ủy")
        @Nullable String recipient,
    @Schema(description = "Through whom (qua)", examples = "Văn phòng Tỉnh ủy")
        @Nullable String channel,
    @Nullable String output,
    @Schema(description = "The type of document that must be attached to close it", examples = "ĐA")
        @Nullable String outputType,
    @Nullable List<TaskResource> resources,
    @Schema(required = true) boolean breakthrough,
    @Schema(required = true) boolean keyTask,
    @Schema(description = "Of a scheme: how feasible it was found") @Nullable String appraisal,
    @Schema(description = "When it goes to the standing committee (BTV)")
        @Nullable TaskDate standing,
    @Schema(description = "When it goes to the executive committee (BCH)")
        @Nullable TaskDate committee,
    @Schema(description = "When it is to be done") @Nullable TaskDate deadline,
    @Schema(description = "Keys of the tasks that come first") @Nullable List<String> dependsOn,
    @Nullable String notes,
    @Schema(description = "The demand it became") @Nullable String demandId,
    @Schema(required = true) String version)
    implements Versioned {}
