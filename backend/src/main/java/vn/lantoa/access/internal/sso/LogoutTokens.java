package vn.lantoa.access.internal.sso;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.SignInConfig;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * What the identity provider sends when somebody signs out there (OpenID Connect Back-Channel
 * Logout 1.0): verified like an access token, but meant for the client of the SPA.
 */
@ApplicationScoped
public class LogoutTokens {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** What the platform takes for access tokens: signatures by a key pair alone. */
  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.EDDSA);

  private final SignInConfig signIn;
  private final OidcConfig oidc;
  private final TenantConfigBean tenants;
  private final ExternalSessions sessions;
  private volatile @Nullable JwtConsumer consumer;

  public LogoutTokens(
      SignInConfig signIn, OidcConfig oidc, TenantConfigBean tenants, ExternalSessions sessions) {
    this.signIn = signIn;
    this.oidc = oidc;
    this.tenants = tenants;
    this.sessions = sessions;
  }

  /**
   * Ends the session a logout token names.
   *
   * @throws ProblemException 400 where it is not one of the provider's, or there is none
   */
  public void take(String token) {
    if (!signIn.mode().external()) {
      throw refused();
    }
    try {
      JwtClaims claims = consumer().processToClaims(token);
      String session = claims.getStringClaimValue("sid");
      boolean event =
          claims.getClaimValue("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
      if (!event || session == null || claims.hasClaim("nonce")) {
        throw refused();
      }
      sessions.end(session);
    } catch (InvalidJwtException | MalformedClaimException e) {
      throw refused();
    }
  }

  /** Made at the first use: the provider may come up after this product. */
  private JwtConsumer consumer() {
    JwtConsumer made = consumer;
    if (made == null) {
      OidcConfigurationMetadata metadata = tenants.getDefaultTenant().getOidcMetadata();
      if (metadata == null) {
        throw refused();
      }
      made =
          new JwtConsumerBuilder()
              .setVerificationKeyResolver(
                  new HttpsJwksVerificationKeyResolver(
                      new HttpsJwks(metadata.getJsonWebKeySetUri())))
              .setJwsAlgorithmConstraints(ALGORITHMS)
              .setExpectedIssuer(oidc.issuer().orElseThrow())
              .setExpectedAudience(oidc.clientId())
              .setRequireExpirationTime()
              .setRequireIssuedAt()
              .build();
      consumer = made;
    }
    return made;
  }

  private static ProblemException refused() {
    return ProblemException.of(
        ProblemType.BAD_REQUEST,
        "logout_token không phải của hệ thống định danh này, hoặc đã hết hạn.",
        "The logout_token is not one of this identity provider, or has expired.");
  }
}
