package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/** Numbers of a unit that are to be others, and why. */
public record StudyExpectedCorrection(
    @Schema(required = true) @NotEmpty @Size(max = 5) List<@NotNull @Valid Number> items,
    @Schema(required = true, examples = "03 đảng viên chuyển sinh hoạt ngày 15/11.")
        @NotBlank
        @Size(max = 500)
        String reason) {

  /** One of them. */
  @Schema(name = "StudyExpectedCorrectionNumber")
  public record Number(
      @Schema(required = true) @NotNull AudienceCategory category,
      @Schema(required = true) @Min(0) @Max(100_000_000) int persons,
      @Schema(description = "Absent: none") @Min(0) @Max(100_000_000) @Nullable Integer exempted,
      @Size(max = 500) @Nullable String exemptionReason) {}
}
