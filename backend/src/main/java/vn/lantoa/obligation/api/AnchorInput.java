package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The date of an anchor, and why it is set or moved. */
public record AnchorInput(
    @Schema(description = "Absent: take the stored date away", examples = "2026-12-10")
        @Nullable LocalDate on,
    @Schema(description = "Asked for once the demand is published") @Size(max = 1000)
        @Nullable String reason) {}
