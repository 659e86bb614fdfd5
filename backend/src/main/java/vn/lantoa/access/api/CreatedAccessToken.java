package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.CarriesSecret;

/** A new token; {@code token} is shown this once. */
public record CreatedAccessToken(
    @Schema(required = true) String token, @Schema(required = true) AccessToken accessToken)
    implements CarriesSecret {}
