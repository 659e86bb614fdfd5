package vn.lantoa.access.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A successor with the same scopes; both can be used for a while. */
public record AccessTokenRotation(
    @Schema(required = true, description = "At most a year ahead", examples = "2027-06-30") @NotNull
        LocalDate expiresOn,
    @Schema(description = "How long the old one still works; absent: 24", examples = "24")
        @Min(0)
        @Max(168)
        @Nullable Integer overlapHours) {}
