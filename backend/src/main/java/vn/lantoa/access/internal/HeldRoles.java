package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The roles an account holds today, from wherever they come. */
@ApplicationScoped
public class HeldRoles {

  private final EntityManager em;
  private final AppClock clock;

  public HeldRoles(EntityManager em, AppClock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** The grants in force today; the first is the home. One statement. */
  public List<Grant> of(long accountId) {
    return new Sql(
            """
            SELECT organisation_id, role, acts FROM role_assignment
            WHERE account_id = :account
              AND (valid_from IS NULL OR valid_from <= :today)
              AND (valid_to IS NULL OR valid_to >= :today)
            ORDER BY id
            """)
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
