package vn.lantoa.programme.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammeState;

/** A programme in a list. */
public record ProgrammeHead(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true, examples = "CTr") String type,
    @Schema(required = true) String title,
    @Schema(examples = "2025-2030") @Nullable String term,
    @Schema(required = true) ProgrammeState state,
    @Schema(required = true) int edition,
    @Schema(description = "Once issued", examples = "15-CTr/TU") @Nullable String symbol,
    @Nullable String documentId,
    @Schema(required = true) long taskCount,
    @Schema(required = true, description = "Tasks without lead, deadline or output")
        long openTaskCount,
    @Schema(required = true) boolean approved) {}
