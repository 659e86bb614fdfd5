package vn.lantoa.access.internal;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.ActingFor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;

/** Remembers, for one request, which grant the last check of a right to change rested on. */
@RequestScoped
public class RightUsed implements ActingFor {

  private @Nullable Long forAccountId;

  void note(Permission permission, Grant grant) {
    if (permission.verb() != Permission.Verb.READ) {
      forAccountId = grant.forAccountId();
    }
  }

  @Override
  public @Nullable Long accountId() {
    return forAccountId;
  }
}
