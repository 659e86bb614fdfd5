package vn.lantoa.access.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role an office carries at its organisation. */
public record CarriedRole(
    @Schema(required = true) @NotNull Role role,
    @Schema(description = "What the role is limited to; absent: every act")
        @Nullable List<Act> acts) {}
