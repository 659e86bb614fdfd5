package vn.lantoa.access.internal;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.lantoa.access.internal.ActorDirectory.Credential;

/** Reads the session cookie or a bearer token. A token wins over a cookie. */
@ApplicationScoped
public class LocalAuthentication implements HttpAuthenticationMechanism {

  /** The session cookie: HttpOnly, SameSite=Strict. */
  public static final String COOKIE = "lantoa_session";

  private static final String BEARER = "Bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return identify(
          identities, Credential.TOKEN, header.substring(BEARER.length()).strip(), context);
    }
    Cookie cookie = context.request().getCookie(COOKIE);
    if (cookie != null && !cookie.getValue().isEmpty() && !signingIn(context)) {
      return identify(identities, Credential.SESSION, cookie.getValue(), context);
    }
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(LocalCredential.class);
  }

  /** An expired cookie must not stand in the way of signing in again. */
  private static boolean signingIn(RoutingContext context) {
    String path = context.normalizedPath();
    return path.startsWith("/api/v1/setup")
        || (path.equals("/api/v1/session") && context.request().method().name().equals("POST"));
  }

  private static Uni<SecurityIdentity> identify(
      IdentityProviderManager identities,
      Credential credential,
      String secret,
      RoutingContext context) {
    LocalCredential request = new LocalCredential(credential, Secrets.hash(secret));
    request.setAttribute(RoutingContext.class.getName(), context);
    return identities.authenticate(request);
  }
}
