package vn.lantoa.access.internal;

import io.quarkus.security.AuthenticationFailedException;
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
import java.util.regex.Pattern;
import vn.lantoa.access.internal.ActorDirectory.Credential;

/**
 * Reads the session cookie or a bearer token of ours. A token wins over a cookie; a signed web
 * token is left to the identity provider, where there is one.
 */
@ApplicationScoped
public class LocalAuthentication implements HttpAuthenticationMechanism {

  /** The session cookie: HttpOnly, SameSite=Strict. */
  public static final String COOKIE = "lantoa_session";

  private static final String BEARER = "Bearer ";

  /** Only what has the form of a signed token is the identity provider's. */
  private static final Pattern WEB_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

  /** Before the platform's own mechanism for bearer tokens. */
  private static final int FIRST = DEFAULT_PRIORITY + 100;

  private final SignInPolicy policy;

  public LocalAuthentication(SignInPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      String token = header.substring(BEARER.length()).strip();
      return policy.external() && WEB_TOKEN.matcher(token).matches()
          ? Uni.createFrom().nullItem()
          : identify(identities, Credential.TOKEN, token, context);
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

  @Override
  public int getPriority() {
    return FIRST;
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
    if (credential == Credential.TOKEN && !Secrets.looksLikeToken(secret)) {
      return Uni.createFrom().failure(new AuthenticationFailedException(TokenStandings.unknown()));
    }
    LocalCredential request =
        new LocalCredential(
            credential, Secrets.hash(secret), RequestOrigin.address(context.request()));
    request.setAttribute(RoutingContext.class.getName(), context);
    return identities.authenticate(request);
  }
}
