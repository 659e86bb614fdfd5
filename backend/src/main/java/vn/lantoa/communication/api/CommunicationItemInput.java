package vn.lantoa.communication.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a plan: who tells whom through what, and how much is meant. */
public record CommunicationItemInput(
    @Schema(description = "The line that stands; absent: a new one") @Nullable String id,
    @Schema(description = "Who does it; else an outlet is named") @Nullable String partnerId,
    @Schema(description = "A newspaper, a station … by its name") @Size(max = 300)
        @Nullable String outlet,
    @Schema(required = true, examples = "Cán bộ, đoàn viên, hội viên") @NotBlank @Size(max = 500)
        String audience,
    @Schema(required = true) @NotNull CommunicationChannel channel,
    @Schema(description = "The column it stands in", examples = "Đưa nghị quyết vào cuộc sống")
        @Size(max = 300)
        @Nullable String columnName,
    @Schema(required = true, examples = "24", description = "Articles, broadcasts, meetings")
        @Min(1)
        @Max(1_000_000)
        int plannedCount,
    @Schema(description = "Airtime in minutes, of what is broadcast")
        @PositiveOrZero
        @Max(10_000_000)
        @Nullable Integer plannedMinutes) {}
