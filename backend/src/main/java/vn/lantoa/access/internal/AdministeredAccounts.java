package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Accounts within an administrator's reach. Whoever may give somebody a new password could sign in
 * as them: so every role and office of the account must lie within the reach, not only one.
 */
@ApplicationScoped
public class AdministeredAccounts {

  /** An account an administrator may act on. */
  record Administered(
      long id,
      String userName,
      AccountKind kind,
      boolean mustChangePassword,
      @Nullable Long home) {}

  private final EntityManager em;
  private final Reach reach;
  private final HeldRoles roles;

  public AdministeredAccounts(EntityManager em, Reach reach, HeldRoles roles) {
    this.em = em;
    this.reach = reach;
    this.roles = roles;
  }

  /**
   * The account, with every role in reach. Five statements at most.
   *
   * @throws ProblemException 404 where no role of it lies in reach, 403 where some lie outside
   */
  Administered require(long id) {
    Set<Long> places = new TreeSet<>(placesOf(id));
    roles.of(id).stream().map(Grant::organisationId).forEach(places::add);
    long within = within(places.isEmpty() ? Set.of(-1L) : places); // asked either way: no tell
    if (within == 0) {
      throw ProblemException.notFound();
    }
    if (within < places.size()) {
      throw ProblemException.forbidden();
    }
    return new Sql("SELECT user_name, kind, must_change_password FROM account WHERE id = :id")
        .bind("id", id)
        .first(
            em,
            r ->
                new Administered(
                    id,
                    r.string("user_name"),
                    r.constant("kind", AccountKind.class),
                    r.bool("must_change_password"),
                    places.iterator().next()))
        .orElseThrow(ProblemException::notFound);
  }

  private Set<Long> placesOf(long id) {
    return new TreeSet<>(
        new Sql(
                """
                SELECT organisation_id FROM role_assignment WHERE account_id = :id
                UNION SELECT p.organisation_id FROM position_holding h
                JOIN organisation_position p ON p.id = h.position_id WHERE h.account_id = :id
                """)
            .bind("id", id)
            .list(em, r -> r.number("organisation_id")));
  }

  private long within(Set<Long> places) {
    Sql sql =
        new Sql("SELECT COUNT(*) FROM organisation o WHERE o.id IN (:places)")
            .bind("places", places);
    reach.restrict(sql, Permission.USER_ADMINISTER, "o.id", null);
    return sql.number(em);
  }
}
