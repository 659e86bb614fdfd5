package vn.lantoa.target.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure is returned. */
@Schema(name = "TargetActualReturnInput")
public record ReturnInput(
    @Schema(required = true, examples = "Số liệu chưa khớp với biểu thống kê")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
