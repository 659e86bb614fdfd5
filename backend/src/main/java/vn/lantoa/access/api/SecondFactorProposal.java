package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.CarriesSecret;

/** What the authenticator app is told; shown this once. */
public record SecondFactorProposal(
    @Schema(required = true, description = "Base32, to be typed") String secret,
    @Schema(required = true, description = "The same as an otpauth URI, to be drawn as a QR code")
        String uri)
    implements CarriesSecret {}
