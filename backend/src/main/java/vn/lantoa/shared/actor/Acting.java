package vn.lantoa.shared.actor;

import java.util.List;

/**
 * Work that goes on after its request: done in the name and with the rights of who asked for it.
 */
public interface Acting {

  /**
   * Runs work as an account. Its rights are those it holds now, as far as they were held when it
   * asked: what was revoked meanwhile, or lay outside a token's scope, is missing.
   *
   * @param atMost the grants of the request that asked
   * @throws vn.lantoa.shared.problem.ProblemException 403 where the account is closed by now
   */
  void as(long accountId, List<Grant> atMost, Runnable work);

  /**
   * The same with whatever rights the account holds now: what it asked for is read again and again.
   */
  void as(long accountId, Runnable work);
}
