package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Comparison;
import vn.lantoa.target.rollup.Direction;
import vn.lantoa.target.rollup.PeriodKind;
import vn.lantoa.target.rollup.RollUpRule;

/** A target as it is to be. */
public record TargetInput(
    @Schema(description = "Exactly one of documentId and programmeId", examples = "41")
        @Nullable String documentId,
    @Schema(description = "A programme that is not issued yet") @Nullable String programmeId,
    @Schema(description = "Whose target it is; absent: the holder of the document")
        @Nullable String organisationId,
    @Schema(required = true, examples = "ECONOMY") @NotBlank @Size(max = 20) String group,
    @Schema(description = "Its place in the sheet; absent: at the end") @Min(0) @Max(100000)
        @Nullable Integer position,
    @Schema(required = true, examples = "Tỷ lệ người dân tham gia bảo hiểm y tế")
        @NotBlank
        @Size(max = 500)
        String name,
    @Schema(description = "Needed unless QUALITATIVE", examples = "%") @Size(max = 60)
        @Nullable String unit,
    @Schema(required = true, examples = "AT_LEAST") @NotNull Comparison comparison,
    @Schema(required = true, examples = "HIGHER") @NotNull Direction direction,
    @Digits(integer = 11, fraction = 4) @Nullable BigDecimal baselineValue,
    @Min(1900) @Max(2100) @Nullable Integer baselineYear,
    @Schema(examples = "từ 20-25 % hiện nay") @Size(max = 300) @Nullable String baselineWords,
    @Schema(description = "INCREASE and DECREASE: in hundredths of the baseline")
        @Nullable Boolean changeInPercent,
    @Schema(description = "The numerator is a part of the denominator")
        @Nullable Boolean proportion,
    @Schema(required = true, examples = "RATIO") @NotNull RollUpRule rollUp,
    @Schema(required = true, examples = "QUARTER") @NotNull PeriodKind frequency,
    @Schema(required = true, examples = "2025") @Min(1990) @Max(2100) int termFrom,
    @Schema(required = true, examples = "2030") @Min(1990) @Max(2100) int termTo,
    @Schema(description = "At the end of the term") @Digits(integer = 11, fraction = 4)
        @Nullable BigDecimal termValue,
    @Digits(integer = 11, fraction = 4) @Nullable BigDecimal termUpper,
    @Size(max = 300) @Nullable String termWords,
    @Size(max = 30) @Nullable List<@NotNull @Valid TargetValue> values,
    @Schema(description = "The document's own words") @Size(max = 2000)
        @Nullable String quotedWords,
    @Nullable String provisionId,
    @Schema(description = "The organisation that leads") @Nullable String leadId,
    @Schema(description = "The superior's target it serves") @Nullable String parentId,
    @Schema(description = "Why it was changed") @Size(max = 500) @Nullable String reason) {}
