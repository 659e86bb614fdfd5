package vn.lantoa.target.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period to close. */
@Schema(name = "TargetPeriodLockInput")
public record PeriodLockInput(
    @Schema(required = true, examples = "2025") @NotBlank @Size(max = 8) String period,
    @Schema(required = true, examples = "Đã sơ kết năm 2025") @NotBlank @Size(max = 500)
        String reason) {}
