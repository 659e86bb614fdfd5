package vn.lantoa.access.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.Fields;

/** Somebody, or a machine, that signs in. Its rights are the roles it holds at organisations. */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "user_name", nullable = false, length = 100)
  String userName;

  @Column(name = "display_name", nullable = false, length = 200)
  String displayName;

  @Column(length = 200)
  @Nullable String email;

  @Column(name = "password_hash", length = 200)
  @Nullable String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  AccountKind kind = AccountKind.PERSON;

  @Column(name = "must_change_password", nullable = false)
  boolean mustChangePassword;

  boolean active = true;

  boolean demo;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "erased_at")
  @Nullable Instant erasedAt;

  @Version long version;

  @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
  List<RoleAssignment> roles = new ArrayList<>();

  /** What the journal holds of it: no name, contact or password. */
  Map<String, Object> fields() {
    return new Fields()
        .put("active", active)
        .put(
            "roles",
            roles.stream().map(RoleAssignment::written).sorted().collect(Collectors.joining("; ")))
        .map();
  }

  /** Where the first role is held; null without one. */
  @Nullable Long home() {
    return roles.isEmpty() ? null : roles.get(0).organisationId;
  }

  /** Where it is an administrator, whenever. */
  Set<Long> administers() {
    return roles.stream()
        .filter(r -> r.role == Role.ADMINISTRATOR)
        .map(r -> r.organisationId)
        .collect(Collectors.toSet());
  }

  /** Whether names or contact would be others. */
  boolean isOtherPerson(String otherName, String otherDisplay, @Nullable String otherEmail) {
    return !userName.equals(otherName)
        || !displayName.equals(otherDisplay)
        || !Objects.equals(email, otherEmail);
  }

  /** Replaces the roles held; what stays the same keeps its row. */
  void hold(List<RoleAssignment> wanted) {
    roles.removeIf(held -> wanted.stream().noneMatch(held::sameAs));
    for (RoleAssignment assignment : wanted) {
      roles.stream()
          .filter(assignment::sameAs)
          .findFirst()
          .ifPresentOrElse(
              held -> held.limit(assignment),
              () -> {
                assignment.account = this;
                roles.add(assignment);
              });
    }
  }
}
