package vn.lantoa.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;

/** A role held at an organisation, between dates, for some acts or all. */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id")
  Account account;

  @Column(name = "organisation_id", nullable = false)
  long organisationId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 15)
  Role role;

  @Column(length = 200)
  @Nullable String acts;

  @Column(name = "valid_from")
  @Nullable LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  boolean sameAs(RoleAssignment other) {
    return organisationId == other.organisationId
        && role == other.role
        && Objects.equals(validFrom, other.validFrom);
  }

  void limit(RoleAssignment wanted) {
    acts = wanted.acts;
    validFrom = wanted.validFrom;
    validTo = wanted.validTo;
  }

  /** In one line: role, organisation, acts and dates. */
  String written() {
    String limits = acts == null ? "" : " [" + acts + "]";
    String dates =
        validFrom == null && validTo == null
            ? ""
            : " " + (validFrom == null ? "" : validFrom) + ".." + (validTo == null ? "" : validTo);
    return role + "@" + organisationId + limits + dates;
  }

  /** The stored form of a set of acts; null for all. */
  public static @Nullable String join(Collection<Act> acts) {
    return acts.isEmpty()
        ? null
        : acts.stream().distinct().sorted().map(Act::name).collect(Collectors.joining(","));
  }

  /** The acts of a stored form; empty for all. */
  public static Set<Act> split(@Nullable String acts) {
    if (acts == null || acts.isEmpty()) {
      return Set.of();
    }
    return EnumSet.copyOf(Arrays.stream(acts.split(",")).map(Act::valueOf).toList());
  }
}
