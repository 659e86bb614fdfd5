package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role to hand over: one held, at its organisation or below. */
public record DelegatedRoleInput(
    @Schema(required = true) @NotNull Role role,
    @Schema(required = true) @NotBlank String organisationId,
    @Schema(description = "Absent: every act the giver has") @Nullable List<Act> acts) {}
