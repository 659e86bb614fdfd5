package vn.lantoa.programme.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The term a programme is for. */
public record ProgrammeTerm(
    @Schema(required = true) String id,
    @Schema(required = true, examples = "2025-2030") String name,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn) {}
