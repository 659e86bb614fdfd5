package vn.lantoa.target.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.target.rollup.Comparison;
import vn.lantoa.target.rollup.Direction;
import vn.lantoa.target.rollup.PeriodKind;
import vn.lantoa.target.rollup.RollUpRule;

/** What is to be reached: a figure or a rating, for each year of a term. */
public record Target(
    @Schema(required = true, examples = "31") String id,
    @Schema(required = true, description = "Whose target it is") OrganisationRef organisation,
    @Nullable String documentId,
    @Schema(examples = "05-NQ/TU") @Nullable String symbol,
    @Nullable String programmeId,
    @Schema(required = true, examples = "ECONOMY") String group,
    @Schema(required = true) int position,
    @Schema(required = true) String name,
    @Schema(examples = "%") @Nullable String unit,
    @Schema(required = true) Comparison comparison,
    @Schema(required = true) Direction direction,
    @Nullable BigDecimal baselineValue,
    @Nullable Integer baselineYear,
    @Nullable String baselineWords,
    @Schema(required = true) boolean changeInPercent,
    @Schema(required = true) boolean proportion,
    @Schema(required = true) RollUpRule rollUp,
    @Schema(required = true) PeriodKind frequency,
    @Schema(required = true) int termFrom,
    @Schema(required = true) int termTo,
    @Nullable BigDecimal termValue,
    @Nullable BigDecimal termUpper,
    @Nullable String termWords,
    @Schema(required = true, description = "By year") List<TargetValue> values,
    @Nullable String quotedWords,
    @Nullable String provisionId,
    @Nullable OrganisationRef lead,
    @Schema(description = "The superior's target it serves") @Nullable TargetRef parent,
    @Schema(description = "In the parent's weighted mean, in hundredths")
        @Nullable BigDecimal weight,
    @Schema(description = "Of a joint result of the parent's, in hundredths")
        @Nullable BigDecimal share,
    @Schema(required = true, description = "Targets that serve it directly") int servedBy,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true, description = "Whether the caller may report its figures")
        boolean mayReport,
    @Schema(required = true, description = "Whether the caller may confirm or return its figures")
        boolean mayConfirm,
    @Schema(required = true) String version)
    implements Versioned {}
