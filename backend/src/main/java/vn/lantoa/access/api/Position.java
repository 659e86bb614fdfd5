package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** An office of an organisation: the roles it carries and who holds it today. */
public record Position(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true, examples = "Bí thư") String name,
    @Schema(required = true) List<CarriedRole> roles,
    @Schema(
            required = true,
            description = "Who holds it today; more than one where it is held jointly")
        List<Holding> holders,
    @Schema(required = true) String version)
    implements Versioned {}
