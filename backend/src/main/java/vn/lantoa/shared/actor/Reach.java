package vn.lantoa.shared.actor;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;

/** Rights as part of the query: which organisations the actor reaches with a permission. */
public interface Reach {

  /**
   * A test of one row.
   *
   * @param join to be put behind the tables of the statement
   * @param holds SQL that is true for a reached row
   */
  record Look(String join, String holds) {}

  /**
   * Adds {@code AND …} so that only rows of reached organisations remain: one primary-key look-up
   * in the closure table a row, the same for a clerk and an administrator.
   *
   * @param organisationColumn e.g. {@code ob.organisation_id}
   * @param actColumn e.g. {@code d.act}, or null where rows have no act (then grants limited to
   *     acts reach as well)
   */
  default void restrict(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    sql.add("AND " + within(sql, permission, organisationColumn, actColumn));
  }

  /**
   * The same condition as an expression, for a place where it is one of several alternatives.
   *
   * @return SQL that is true for a reached row
   */
  String within(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn);

  /**
   * The same for a statement that looks at a few rows by key: each is tested by a look-up, where
   * the server would first gather the whole subtree for {@link #within}.
   *
   * @return SQL that is true for a reached row
   */
  String holds(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn);

  /**
   * The same for the one row of a statement by key, as a join by key: the cheapest, since the
   * server looks it up while it plans. Where grants lie within one another the row comes more than
   * once: read the first.
   */
  Look look(Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn);

  /**
   * The same for a permission that is held at an organisation itself and not from above: who
   * reports for it, who decides for it.
   *
   * @return SQL that is true for such a row
   */
  String at(Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn);

  /**
   * The acts the permission covers at an organisation: all, some, or none. One statement at most.
   */
  Set<Act> actsAt(Permission permission, long organisationId);

  /**
   * The same of an organisation whose place is known: itself and all above it, as the tree stands
   * now. No statement.
   */
  Set<Act> actsUnder(Permission permission, Collection<Long> path);

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
