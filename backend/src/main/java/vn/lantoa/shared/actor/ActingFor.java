package vn.lantoa.shared.actor;

import org.jspecify.annotations.Nullable;

/** Whose right the present request rests on; the trail names both people. */
public interface ActingFor {

  /**
   * The account whose delegated right the last check of a right to change something rested on;
   * null: the actor's own, which is preferred, or nothing was checked yet. Only inside a request.
   */
  @Nullable Long accountId();
}
