package vn.lantoa.target.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed period is opened again. */
@Schema(name = "TargetPeriodReleaseInput")
public record PeriodReleaseInput(
    @Schema(required = true, examples = "Cục Thống kê điều chỉnh số liệu")
        @NotBlank
        @Size(max = 500)
        String reason) {}
