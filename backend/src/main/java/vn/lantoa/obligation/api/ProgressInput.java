package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far it has come, with what was done. */
@Schema(name = "ObligationProgressInput")
public record ProgressInput(
    @Schema(
            required = true,
            examples = "60",
            description = "In hundredths; 100 does not hand it in")
        @Min(0)
        @Max(100)
        int percent,
    @Schema(required = true, examples = "Đã xong dự thảo, đang lấy ý kiến các đơn vị")
        @NotBlank
        @Size(max = 2000)
        String note) {}
