package vn.lantoa.app.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.actor.Role;

/** An account of the demo data, with its public password. */
@Schema(name = "DemoAccount")
public record DemoAccountBody(
    @Schema(required = true) String userName,
    @Schema(required = true) String password,
    @Schema(required = true) Role role,
    @Schema(required = true) String organisationName,
    @Schema(required = true, description = "One line: what to try") String purpose) {}
