package vn.lantoa.shared.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One kind of deed: a verb on a resource. Every operation of the API names the one it needs; a
 * token is scoped by them, written {@code resource:verb}.
 */
public enum Permission {
  ORGANISATION_READ("organisations", Verb.READ),
  ORGANISATION_EDIT("organisations", Verb.EDIT),
  DOCUMENT_READ("documents", Verb.READ),
  DOCUMENT_EDIT("documents", Verb.EDIT),
  DEMAND_EDIT("demands", Verb.EDIT),
  DEMAND_PUBLISH("demands", Verb.PUBLISH),
  OBLIGATION_READ("obligations", Verb.READ),
  OBLIGATION_REPORT("obligations", Verb.REPORT),
  OBLIGATION_CONFIRM("obligations", Verb.CONFIRM),
  OVERVIEW_READ("dashboard", Verb.READ),
  IMPORT("imports", Verb.EDIT),
  USER_ADMINISTER("users", Verb.ADMINISTER),
  TOKEN_OWN("access-tokens", Verb.EDIT),
  DELEGATE("delegations", Verb.EDIT),
  AUDIT_READ("audit", Verb.READ),
  CALENDAR_EDIT("calendar", Verb.EDIT),
  PROGRAMME_APPROVE("action-programmes", Verb.APPROVE);

  /** What is done to the resource. */
  public enum Verb {
    READ,
    EDIT,
    PUBLISH,
    REPORT,
    CONFIRM,
    APPROVE,
    ADMINISTER
  }

  private final String resource;
  private final Verb verb;

  Permission(String resource, Verb verb) {
    this.resource = resource;
    this.verb = verb;
  }

  /** The resource as its path in the API. */
  public String resource() {
    return resource;
  }

  public Verb verb() {
    return verb;
  }

  /** As a token's scope writes it, e.g. {@code obligations:read}. */
  public String scope() {
    return resource + ":" + verb.name().toLowerCase(Locale.ROOT);
  }

  /** The permission of a scope; empty where there is none. */
  public static Optional<Permission> ofScope(String scope) {
    return Arrays.stream(values()).filter(p -> p.scope().equals(scope)).findFirst();
  }
}
