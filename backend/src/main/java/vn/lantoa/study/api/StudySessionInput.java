package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyForm;

/** A sitting: several documents studied at once are one. */
public record StudySessionInput(
    @Schema(required = true, examples = "7", description = "The issued plan it was held under")
        @NotBlank
        String planId,
    @Schema(required = true, examples = "12") @NotBlank String organisationId,
    @Schema(required = true, examples = "2026-11-20") @NotNull LocalDate heldOn,
    @Schema(examples = "07:30") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        @Nullable String startsAt,
    @Schema(examples = "11:00") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        @Nullable String endsAt,
    @Schema(required = true) @NotNull StudyForm form,
    @Size(max = 500) @Nullable String place,
    @Schema(examples = "Bí thư Chi bộ", description = "A position, never a name") @Size(max = 300)
        @Nullable String presenterPosition,
    @Schema(description = "Whether the head conveyed it; absent: no")
        @Nullable Boolean presenterIsHead,
    @Schema(description = "Merged with another meeting; absent: no") @Nullable Boolean merged,
    @Schema(description = "The sitting whose absentees it teaches") @Nullable String makeUpOfId,
    @Schema(required = true) @NotEmpty @Size(max = 50) List<@NotBlank String> documentIds,
    @Size(max = 10) @Nullable List<@NotNull @Valid StudyPoint> points,
    @Schema(required = true) @NotEmpty @Size(max = 12)
        List<@NotNull @Valid StudyAttendance> attendance,
    @Schema(description = "Why more came than were expected; stays visible") @Size(max = 1000)
        @Nullable String overReason,
    @Size(max = 2000) @Nullable String note,
    @Schema(description = "Minutes and photos: evidence of the unit's obligation uploaded before")
        @Size(max = 20)
        @Nullable List<@NotBlank String> attachmentIds,
    @Schema(
            description = "Why a sitting that stands is corrected; needed for that, kept with it",
            examples = "Ghi nhầm ngày")
        @Size(max = 1000)
        @Nullable String reason,
    @Schema(description = "The attendance system it comes from") @Size(max = 50)
        @Nullable String source,
    @Schema(description = "Its number there, unique in the source") @Size(max = 100)
        @Nullable String externalId) {

  /** The same as it comes from an attendance system. */
  public StudySessionInput from(String system) {
    return new StudySessionInput(
        planId,
        organisationId,
        heldOn,
        startsAt,
        endsAt,
        form,
        place,
        presenterPosition,
        presenterIsHead,
        merged,
        makeUpOfId,
        documentIds,
        points,
        attendance,
        overReason,
        note,
        attachmentIds,
        reason,
        system,
        externalId);
  }
}
