package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.actor.Role;

/** A role of the catalogue and what it allows. */
public record RoleDescription(
    @Schema(required = true) Role role,
    @Schema(required = true) List<String> permissions,
    @Schema(required = true, description = "In words, in the language asked for") String meaning,
    @Schema(required = true) boolean delegable) {}
