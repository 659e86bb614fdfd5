package vn.lantoa.alignment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammeState;

/** The programme an alignment is of, in the edition looked at. */
public record AlignedProgramme(
    @Schema(required = true, examples = "12") String id,
    @Schema(required = true) String title,
    @Schema(required = true) ProgrammeState state,
    @Schema(required = true) OrganisationRef organisation) {}
