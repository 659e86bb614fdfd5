package vn.lantoa.organisation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A count; the same category and day is replaced. */
public record HeadcountInput(
    @Schema(required = true, examples = "MEMBER") @NotBlank @Size(max = 30) String category,
    @Schema(required = true, examples = "1250") @NotNull @Min(0) @Max(10_000_000) Integer persons,
    @Schema(required = true, examples = "2026-06-30") @NotNull LocalDate countedOn) {}
