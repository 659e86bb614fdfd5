package vn.lantoa.access.internal.sso;

import jakarta.enterprise.context.ApplicationScoped;
import vn.lantoa.access.SignInConfig;
import vn.lantoa.access.api.SignIn;
import vn.lantoa.access.api.SignIn.IdentityProvider;

/** Tells clients how to sign in. */
@ApplicationScoped
public class SignInService {

  private final SignInConfig config;
  private final OidcConfig oidc;

  public SignInService(SignInConfig config, OidcConfig oidc) {
    this.config = config;
    this.oidc = oidc;
  }

  public SignIn get() {
    return new SignIn(
        config.mode(),
        config.mode().external()
            ? new IdentityProvider(oidc.issuer().orElseThrow(), oidc.clientId(), oidc.scope())
            : null);
  }
}
