package vn.lantoa.alignment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.shared.web.Versioned;

/** How an alignment stands after a decision. */
public record AlignmentStanding(
    @Schema(required = true, examples = "7") String id,
    @Schema(required = true) AlignmentState state,
    @Schema(required = true, description = "Whether the task or target was taken out of the draft")
        boolean removed,
    @Schema(required = true) String version)
    implements Versioned {}
