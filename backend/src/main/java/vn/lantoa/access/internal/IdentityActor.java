package vn.lantoa.access.internal;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** The actor of the request's identity. */
@ApplicationScoped
public class IdentityActor implements CurrentActor {

  private final SecurityIdentity identity;

  public IdentityActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public Actor get() {
    if (!identity.isAnonymous()
        && identity.getAttribute(LocalIdentityProvider.REFUSAL)
            instanceof ProblemException refusal) {
      throw refusal;
    }
    Actor actor = orNull();
    if (actor == null) {
      throw ProblemException.of(
          ProblemType.UNAUTHENTICATED,
          "Phiên làm việc không có hoặc đã hết. Hãy đăng nhập lại; nội dung đang nhập được giữ.",
          "There is no session, or it has expired. Sign in again; what you typed is kept.");
    }
    return actor;
  }

  @Override
  public @Nullable Actor orNull() {
    return !Arc.container().requestContext().isActive() || identity.isAnonymous()
        ? null
        : identity.getAttribute(LocalIdentityProvider.ACTOR);
  }

  /** The session or token behind the request; null where it is neither. */
  @Nullable Standing standing() {
    return !Arc.container().requestContext().isActive() || identity.isAnonymous()
        ? null
        : identity.getAttribute(LocalIdentityProvider.STANDING);
  }

  /** Whether the request was signed in by cookie, and so needs the header against forgery. */
  boolean byCookie() {
    return !identity.isAnonymous()
        && Boolean.TRUE.equals(identity.getAttribute(LocalIdentityProvider.BY_COOKIE));
  }
}
