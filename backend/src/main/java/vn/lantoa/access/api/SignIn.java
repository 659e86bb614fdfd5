package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.SignInMode;

/** How people sign in here. */
public record SignIn(
    @Schema(required = true, examples = "MIXED") SignInMode mode,
    @Schema(description = "Absent in the mode INTERNAL") @Nullable IdentityProvider provider) {

  /** The identity provider, as a public client needs it (OpenID Connect Discovery). */
  public record IdentityProvider(
      @Schema(
              required = true,
              description =
                  "Its configuration stands below it, at .well-known/openid-configuration",
              examples = "https://id.example.vn/realms/lantoa")
          String issuer,
      @Schema(required = true, examples = "lantoa-web") String clientId,
      @Schema(required = true, examples = "openid profile email") String scope) {}
}
