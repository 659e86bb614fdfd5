package vn.lantoa.study.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/**
 * Who came, of one category: persons of those in the rate, attendances of the others. The two are
 * never added.
 */
public record StudyAttendance(
    @Schema(required = true) @NotNull AudienceCategory category,
    @Schema(examples = "18", description = "Persons at their first sitting; absent: 0")
        @Min(0)
        @Max(100_000_000)
        @Nullable Integer first,
    @Schema(examples = "2", description = "Persons making up for it; absent: 0")
        @Min(0)
        @Max(100_000_000)
        @Nullable Integer makeUp,
    @Schema(examples = "40", description = "Attendances of those outside the rate; absent: 0")
        @Min(0)
        @Max(100_000_000)
        @Nullable Integer attendances) {}
