package vn.lantoa.access.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days between which an office is held. */
public record HoldingDates(
    @Schema(required = true) @NotNull LocalDate from,
    @Schema(description = "The last day; absent: open") @Nullable LocalDate to) {}
