package vn.lantoa.programme.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;

/** A superior document that the programme serves. */
public record ProgrammeBasis(
    @Schema(required = true) DocumentRef document,
    @Schema(description = "The superior's demand for a programme that it answers")
        @Nullable String demandId) {}
