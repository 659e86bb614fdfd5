package vn.lantoa.access;

import java.util.Collection;
import java.util.Map;

/** Accounts, for the features that make them in numbers. Rights are the caller's to check. */
public interface Accounts {

  /** Makes an account, or replaces the one with this user name. Joins the caller's transaction. */
  long createOrUpdate(AccountSpec spec);

  /** Which of these user names exist, with their ids. One statement. */
  Map<String, Long> existing(Collection<String> userNames);

  /**
   * Makes the passwords of these people good for choosing another only: somebody else knows them.
   * Joins the caller's transaction.
   */
  void requirePasswordChange(Collection<String> userNames);

  /** Whether nobody can sign in yet. */
  boolean none();

  /** Display names by account id; erased accounts are absent. One statement. */
  Map<Long, String> names(Collection<Long> accountIds);
}
