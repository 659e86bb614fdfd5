package vn.lantoa.communication.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an organisation expects reports, and from whom. */
public record PublicOpinionExpectation(
    @Schema(required = true) @NotNull PublicOpinionRhythm rhythm,
    @Schema(
            required = true,
            examples = "COMMUNE",
            description = "The level below it whose committees and cells send them")
        @NotBlank
        @Size(max = 30)
        String level,
    @Schema(
            required = true,
            examples = "5",
            description = "So many days after the end of the period they are in")
        @PositiveOrZero
        @Max(60)
        int days) {}
