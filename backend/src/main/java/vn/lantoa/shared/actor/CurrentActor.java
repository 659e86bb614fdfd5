package vn.lantoa.shared.actor;

import org.jspecify.annotations.Nullable;

/**
 * The actor behind the request, whoever signed it in: a local session, a token, an identity
 * provider.
 */
public interface CurrentActor {

  /**
   * The signed-in actor.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 401 when nobody is signed in
   */
  Actor get();

  /** The actor, or null where nobody is signed in or no request is at work. */
  @Nullable Actor orNull();

  /** The account id for the {@code changed_by} columns. */
  default long accountId() {
    return get().accountId();
  }
}
