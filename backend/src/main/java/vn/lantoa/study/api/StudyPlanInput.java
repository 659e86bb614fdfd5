package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyForm;

/** A study plan as it is to stand. */
public record StudyPlanInput(
    @Schema(required = true, examples = "3", description = "Whose plan it is") @NotBlank
        String organisationId,
    @Schema(description = "The board that drafts it; its editors may write the draft")
        @Nullable String draftingOrganisationId,
    @Schema(description = "The superior's plan it derives from") @Nullable String parentId,
    @Schema(description = "The action programme this round conveys") @Nullable String programmeId,
    @Schema(description = "Absent: the committee") @Size(max = 30) @Nullable String issuingBody,
    @Schema(examples = "KH", description = "Absent: a plan") @Size(max = 10) @Nullable String type,
    @Schema(required = true, examples = "Học tập, quán triệt Nghị quyết Đại hội")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Nullable String termId,
    @Nullable LocalDate startsOn,
    @Schema(required = true, examples = "2026-12-31") @NotNull LocalDate endsOn,
    @Schema(required = true) @NotNull StudyForm form,
    @Schema(description = "Why a date lies after the superior's") @Size(max = 1000)
        @Nullable String pastSuperiorReason,
    @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1000) String> citations,
    @Size(max = 50) @Nullable List<@NotNull @Valid StudyPlanDocumentInput> documents,
    @Size(max = 30) @Nullable List<@NotNull @Valid StudyCheck> checklist,
    @Size(max = 10) @Nullable List<@NotNull @Valid StudyLevel> levels,
    @Size(max = 50) @Nullable List<@NotNull @Valid StudyAudienceInput> audiences,
    @Size(max = 10) @Nullable List<@NotNull @Valid StudyRuleSetting> rules) {}
