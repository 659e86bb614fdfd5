package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.access.Answering;
import vn.lantoa.access.internal.sso.OidcConfig;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The roles of {@link HeldRoles} of everybody at once, as a query to join with. */
@ApplicationScoped
public class AnsweringPeople implements Answering {

  private static final String ACTIVE = " AND who.active AND who.kind = 'PERSON'";

  /** What accounts hold themselves; %1$s today, %2$s the oldest sight of a provider's role. */
  private static final String OWN =
      """
      SELECT r.account_id, r.organisation_id, r.role, r.acts FROM role_assignment r
      WHERE (r.valid_from IS NULL OR r.valid_from <= %1$s)
        AND (r.valid_to IS NULL OR r.valid_to >= %1$s)
      UNION ALL
      SELECT e.account_id, e.organisation_id, e.role, e.acts FROM external_role e
      WHERE e.seen_at > %2$s
      UNION ALL
      SELECT h.account_id, p.organisation_id, pr.role, pr.acts FROM position_holding h
      JOIN organisation_position p ON p.id = h.position_id
      JOIN position_role pr ON pr.position_id = p.id
      WHERE h.valid_from <= %1$s AND (h.valid_to IS NULL OR h.valid_to >= %1$s)
      """;

  private static final String PEOPLE =
      """
      SELECT own.account_id, own.organisation_id, own.role, own.acts, NULL AS held_acts
      FROM (%1$s) own JOIN account who ON who.id = own.account_id
      WHERE own.role IN ('REPORTER', 'OFFICER', 'HEAD')%2$s
      UNION ALL
      SELECT d.to_account_id, dr.organisation_id, dr.role, dr.acts, own.acts
      FROM delegation d JOIN account giver ON giver.id = d.from_account_id AND giver.active
      JOIN account who ON who.id = d.to_account_id
      JOIN delegation_role dr ON dr.delegation_id = d.id
      JOIN organisation_closure c ON c.descendant_id = dr.organisation_id
      JOIN (%1$s) own ON own.account_id = d.from_account_id AND own.role = dr.role
        AND own.organisation_id = c.ancestor_id
      WHERE d.revoked_at IS NULL AND d.valid_from <= %3$s AND d.valid_to >= %3$s
        AND dr.role IN ('REPORTER', 'OFFICER', 'HEAD')%2$s
      """;

  private final EntityManager em;
  private final AppClock clock;
  private final OidcConfig oidc;

  public AnsweringPeople(EntityManager em, AppClock clock, OidcConfig oidc) {
    this.em = em;
    this.clock = clock;
    this.oidc = oidc;
  }

  @Override
  public String people(Sql sql) {
    String today = sql.placeholder(clock.today());
    String own = OWN.formatted(today, sql.placeholder(clock.now().minus(oidc.rolesKept())));
    return PEOPLE.formatted(own, ACTIVE, today);
  }

  @Override
  public String active(boolean withAddress) {
    return "SELECT who.id FROM account who WHERE "
        + (withAddress ? "who.email <> ''" : "TRUE")
        + ACTIVE;
  }

  @Override
  public Map<Long, Contact> contacts(Collection<Long> accountIds) {
    Map<Long, Contact> found = new HashMap<>();
    if (!accountIds.isEmpty()) {
      new Sql("SELECT id, user_name, display_name, email FROM account who WHERE id IN (:ids)")
          .bind("ids", List.copyOf(accountIds))
          .add(ACTIVE)
          .list(
              em,
              r ->
                  found.put(
                      r.number("id"),
                      new Contact(
                          r.string("user_name"),
                          r.string("display_name"),
                          r.stringOrNull("email"))));
    }
    return found;
  }
}
