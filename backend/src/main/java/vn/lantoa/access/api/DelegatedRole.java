package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role handed over at an organisation. */
public record DelegatedRole(
    @Schema(required = true) Role role,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(description = "Absent: every act the giver has") @Nullable List<Act> acts) {}
