package vn.lantoa.access.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role held at an organisation; it reaches the subtree. */
public record HeldRole(
    @Schema(required = true) Role role,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(description = "What the role is limited to; absent: every act")
        @Nullable List<Act> acts,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
