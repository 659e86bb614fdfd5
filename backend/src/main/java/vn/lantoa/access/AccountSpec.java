package vn.lantoa.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/**
 * An account as another feature asks for it (imports, demo data, first run).
 *
 * @param password the clear text, hashed on the way in; null keeps the old one
 * @param kind a machine has no password and signs in with access tokens only
 */
public record AccountSpec(
    String userName,
    String displayName,
    @Nullable String email,
    @Nullable String password,
    boolean active,
    boolean demo,
    AccountKind kind,
    List<Held> roles) {

  /** An account of a person. */
  public AccountSpec(
      String userName,
      String displayName,
      @Nullable String email,
      @Nullable String password,
      boolean active,
      boolean demo,
      List<Held> roles) {
    this(userName, displayName, email, password, active, demo, AccountKind.PERSON, roles);
  }

  /** A role to hold; no acts means every act. */
  public record Held(
      Role role,
      long organisationId,
      Set<Act> acts,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    public Held(Role role, long organisationId) {
      this(role, organisationId, Set.of(), null, null);
    }
  }
}
