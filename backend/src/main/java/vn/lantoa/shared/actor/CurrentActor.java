package vn.lantoa.shared.actor;

/**
 * The actor behind the request, whoever signed it in: a local session, a token, later an identity
 * provider.
 */
public interface CurrentActor {

  /**
   * The signed-in actor.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 401 when nobody is signed in
   */
  Actor get();

  /** The account id for the {@code changed_by} columns. */
  default long accountId() {
    return get().accountId();
  }
}
