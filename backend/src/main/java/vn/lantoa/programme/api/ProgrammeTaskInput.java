package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTaskKind;

/** A task to add or to put in the place of one. */
public record ProgrammeTaskInput(
    @Schema(required = true, examples = "17") @NotBlank String sectionId,
    @Schema(description = "Absent: behind the last one, or where it stands")
        @Min(0)
        @Max(1_000_000_000)
        @Nullable Integer position,
    @Schema(
            required = true,
            examples = "Xây dựng đề án phát triển hạ tầng giao thông giai đoạn 2026-2030")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Schema(description = "Absent: TASK") @Nullable ProgrammeTaskKind kind,
    @Schema(
            examples = "[\"17\"]",
            description = "Exactly one; none while drafting only. Two are refused (two-leads)")
        @Size(max = 20)
        @Nullable List<String> leadIds,
    @Size(max = 100) @Nullable List<@NotNull @Valid TaskCoordinator> coordinators,
    @Size(max = 300) @Nullable String recipient,
    @Size(max = 300) @Nullable String channel,
    @Schema(examples = "Đề án được phê duyệt") @Size(max = 1000) @Nullable String output,
    @Schema(examples = "ĐA") @Size(max = 10) @Nullable String outputType,
    @Size(max = 10) @Nullable List<@NotNull @Valid TaskResource> resources,
    @Nullable Boolean breakthrough,
    @Nullable Boolean keyTask,
    @Size(max = 2000) @Nullable String appraisal,
    @Nullable @Valid TaskDateInput standing,
    @Nullable @Valid TaskDateInput committee,
    @Nullable @Valid TaskDateInput deadline,
    @Schema(description = "Keys of the tasks that come first") @Size(max = 50)
        @Nullable List<String> dependsOn,
    @Size(max = 2000) @Nullable String notes) {}
