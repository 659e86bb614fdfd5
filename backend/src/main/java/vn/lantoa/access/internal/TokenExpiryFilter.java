package vn.lantoa.access.internal;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.time.AppClock;

/** Tells an integrator in every answer that the token in use ends within fourteen days. */
public class TokenExpiryFilter {

  static final String HEADER = "X-Lantoa-Token-Expires";

  private final IdentityActor actor;
  private final AppClock clock;

  public TokenExpiryFilter(IdentityActor actor, AppClock clock) {
    this.actor = actor;
    this.clock = clock;
  }

  @ServerResponseFilter
  public void announce(ContainerResponseContext response) {
    Standing standing = actor.standing();
    if (standing != null
        && standing.credential() == Credential.TOKEN
        && standing.expiresAt().isBefore(clock.now().plus(TokenService.ANNOUNCED))) {
      response.getHeaders().putSingle(HEADER, standing.expiresAt().toString());
    }
  }
}
