package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To be completed. */
public record ReturnInput(
    @Schema(required = true) @NotBlank @Size(max = 2000) String reason,
    @Schema(required = true) @NotNull LocalDate repairDueOn) {}
