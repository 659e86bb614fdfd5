package vn.lantoa.shared.personal;

import java.util.Collection;

/**
 * A place outside the accounts where a person's name or contact may lie. Every table that holds one
 * has such a bean beside it; erasing an account asks them all, in its transaction.
 */
public interface PersonalTraces {

  /**
   * Blanks what is left of a person.
   *
   * @param accountId whose
   * @param names the names and contacts, none blank
   */
  void erase(long accountId, Collection<String> names);
}
