package vn.lantoa.shared.actor;

import static vn.lantoa.shared.actor.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A role is held at an organisation and reaches its subtree (api.md, Security). */
public enum Role {
  READER(ORGANISATION_READ, DOCUMENT_READ, OBLIGATION_READ, OVERVIEW_READ, TOKEN_OWN),
  REPORTER(
      ORGANISATION_READ,
      DOCUMENT_READ,
      OBLIGATION_READ,
      OBLIGATION_REPORT,
      OVERVIEW_READ,
      TOKEN_OWN),
  OFFICER(
      ORGANISATION_READ,
      DOCUMENT_READ,
      DOCUMENT_EDIT,
      DEMAND_EDIT,
      DEMAND_PUBLISH,
      OBLIGATION_READ,
      OBLIGATION_REPORT,
      OBLIGATION_CONFIRM,
      OVERVIEW_READ,
      IMPORT,
      DELEGATE,
      TOKEN_OWN),
  HEAD(
      ORGANISATION_READ,
      DOCUMENT_READ,
      DOCUMENT_EDIT,
      DEMAND_EDIT,
      DEMAND_PUBLISH,
      OBLIGATION_READ,
      OBLIGATION_REPORT,
      OBLIGATION_CONFIRM,
      OVERVIEW_READ,
      DELEGATE,
      PROGRAMME_APPROVE,
      TOKEN_OWN),
  INSPECTOR(
      ORGANISATION_READ, DOCUMENT_READ, OBLIGATION_READ, OVERVIEW_READ, AUDIT_READ, TOKEN_OWN),
  ADMINISTRATOR(
      ORGANISATION_READ,
      ORGANISATION_EDIT,
      DOCUMENT_READ,
      OBLIGATION_READ,
      OVERVIEW_READ,
      IMPORT,
      USER_ADMINISTER,
      AUDIT_READ,
      CALENDAR_EDIT,
      TOKEN_OWN);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.copyOf(EnumSet.copyOf(Arrays.asList(permissions)));
  }

  /** What the role allows inside the subtree it is held at. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** The roles that carry a permission. */
  public static List<Role> with(Permission permission) {
    return Arrays.stream(values()).filter(r -> r.permissions.contains(permission)).toList();
  }
}
