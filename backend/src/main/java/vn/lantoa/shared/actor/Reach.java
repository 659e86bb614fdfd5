package vn.lantoa.shared.actor;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;

/** Rights as part of the query: which organisations the actor reaches with a permission. */
public interface Reach {

  /**
   * Adds {@code AND …} so that only rows of reached organisations remain: one primary-key look-up in
   * the closure table a row, the same for a clerk and an administrator.
   *
   * @param organisationColumn e.g. {@code ob.organisation_id}
   * @param actColumn e.g. {@code d.act}, or null where rows have no act (then grants limited to acts
   *     reach as well)
   */
  void restrict(Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn);

  /** Whether the organisation lies in a subtree where the actor holds the permission (any act). */
  boolean covers(Permission permission, long organisationId);

  /** The same for a row of a given act. */
  boolean covers(Permission permission, long organisationId, Act act);

  /**
   * 404 where the organisation is outside the actor's reading reach, 403 where it may be read but
   * the permission is missing there.
   */
  void require(Permission permission, Permission reading, long organisationId);
}
