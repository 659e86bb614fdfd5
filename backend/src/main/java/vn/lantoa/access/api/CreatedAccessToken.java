package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new token; {@code token} is shown this once. */
public record CreatedAccessToken(
    @Schema(required = true) String token, @Schema(required = true) AccessToken accessToken) {}
