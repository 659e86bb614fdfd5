package vn.lantoa.reading.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.Comparator;

/** A figure to be reached. */
public record ReadTarget(
    @Schema(required = true, examples = "hộ dân dùng nước sạch") String name,
    @Schema(required = true, examples = "AT_LEAST") Comparator comparator,
    @Schema(required = true, examples = "85", description = "Of a range its lower end")
        BigDecimal value,
    @Nullable BigDecimal valueTo,
    @Schema(required = true, examples = "%") String unit,
    @Schema(examples = "2030", description = "By which; of a period its last")
        @Nullable Integer year,
    @Schema(description = "Of a period its first") @Nullable Integer yearFrom,
    @Nullable BigDecimal baseline,
    @Nullable Integer baselineYear,
    @Schema(required = true, examples = "ít nhất 85%") String text,
    @Schema(required = true, examples = "33") int start,
    @Schema(required = true, examples = "44") int end) {}
