package vn.lantoa.access.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role in force today and where it comes from. */
public record EffectiveRole(
    @Schema(required = true) Role role,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable List<Act> acts,
    @Schema(required = true) RoleSource source,
    @Schema(description = "The office that carries it") @Nullable String position,
    @Schema(description = "Who delegated it") @Nullable Person onBehalfOf,
    @Schema(description = "The first day; absent: open") @Nullable LocalDate from,
    @Schema(description = "The last day; absent: open") @Nullable LocalDate to) {}
