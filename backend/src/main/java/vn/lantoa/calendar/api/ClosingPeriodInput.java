package vn.lantoa.calendar.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closing period to record. */
public record ClosingPeriodInput(
    @Schema(required = true, examples = "2026-12-01") @NotNull LocalDate startsOn,
    @Schema(required = true, examples = "2026-12-02", description = "Included") @NotNull
        LocalDate endsOn,
    @Schema(required = true, examples = "Chuyển trụ sở làm việc") @NotBlank @Size(max = 300)
        String reason) {}
