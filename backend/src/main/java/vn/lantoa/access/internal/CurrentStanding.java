package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.PendingStep;
import vn.lantoa.shared.actor.Actor;

/** The request's actor, until when, and what stands in the way. */
@ApplicationScoped
public class CurrentStanding {

  private final IdentityActor actor;

  public CurrentStanding(IdentityActor actor) {
    this.actor = actor;
  }

  public Actor get() {
    return actor.get();
  }

  /** When the session or token ends; null where an identity provider says so. */
  public @Nullable Instant expiresAt() {
    Standing standing = actor.standing();
    return standing == null ? null : standing.expiresAt();
  }

  public @Nullable PendingStep pending() {
    Standing standing = actor.standing();
    return standing == null ? null : standing.pending();
  }
}
