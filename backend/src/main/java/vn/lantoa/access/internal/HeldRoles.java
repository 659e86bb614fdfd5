package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.lantoa.access.internal.sso.OidcConfig;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The roles an account holds today, from wherever they come. */
@ApplicationScoped
public class HeldRoles {

  private final EntityManager em;
  private final AppClock clock;
  private final OidcConfig oidc;

  public HeldRoles(EntityManager em, AppClock clock, OidcConfig oidc) {
    this.em = em;
    this.clock = clock;
    this.oidc = oidc;
  }

  /** What was given here and is in force today. */
  private static final String OWN =
      """
      SELECT 0 AS external, id, organisation_id, role, acts FROM role_assignment
      WHERE account_id = :account
        AND (valid_from IS NULL OR valid_from <= :today)
        AND (valid_to IS NULL OR valid_to >= :today)
      """;

  /** What the identity provider gave last, until it lapses. */
  private static final String EXTERNAL =
      """
      UNION ALL SELECT 1, id, organisation_id, role, acts FROM external_role
      WHERE account_id = :account AND seen_at > :kept
      """;

  /** The grants in force today; the first is the home. One statement. */
  public List<Grant> of(long accountId) {
    return read(
        new Sql(OWN + EXTERNAL).bind("kept", clock.now().minus(oidc.rolesKept())), accountId);
  }

  /** Those given here, without the identity provider's. One statement. */
  public List<Grant> own(long accountId) {
    return read(new Sql(OWN), accountId);
  }

  private List<Grant> read(Sql sql, long accountId) {
    return sql.add("ORDER BY external, id")
        .bind("account", accountId)
        .bind("today", clock.today())
        .list(
            em,
            r ->
                Grant.own(
                    r.constant("role", Role.class),
                    r.number("organisation_id"),
                    RoleAssignment.split(r.stringOrNull("acts"))));
  }
}
