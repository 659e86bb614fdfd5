package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role to hold. */
public record HeldRoleInput(
    @Schema(required = true) @NotNull Role role,
    @Schema(required = true) @NotBlank String organisationId,
    @Schema(description = "Limits the role; absent or empty: every act") @Nullable List<Act> acts,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
