package vn.lantoa.communication.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level whose committees and cells report, and their last day. */
public record OrientationLevel(
    @Schema(required = true, examples = "COMMUNE") @NotBlank @Size(max = 30) String level,
    @Schema(required = true, examples = "2026-11-24") @NotNull LocalDate dueOn) {}
