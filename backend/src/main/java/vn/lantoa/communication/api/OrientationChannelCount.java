package vn.lantoa.communication.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much a unit did through a channel. */
public record OrientationChannelCount(
    @Schema(required = true) @NotNull CommunicationChannel channel,
    @Schema(required = true, examples = "3", description = "Meetings, broadcasts, articles, posts")
        @PositiveOrZero
        @Max(10_000)
        int count,
    @Schema(description = "Airtime in minutes, of what is broadcast") @PositiveOrZero @Max(100_000)
        @Nullable Integer minutes,
    @Schema(description = "Attendances (lượt người) of meetings, never persons")
        @PositiveOrZero
        @Max(1_000_000)
        @Nullable Integer attendances) {}
