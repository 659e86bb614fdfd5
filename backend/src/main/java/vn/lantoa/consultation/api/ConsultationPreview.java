package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;

/** What opening a round would do. */
public record ConsultationPreview(
    @Schema(required = true, examples = "1") int round,
    @Schema(required = true, examples = "8", description = "Units it would ask") long asked,
    @Schema(required = true, description = "The first 200 of them by name")
        List<OrganisationRef> organisations,
    @Schema(required = true, description = "Title of the letter") String title,
    @Schema(required = true, description = "Sections, tasks and targets that would be sent")
        int places) {}
