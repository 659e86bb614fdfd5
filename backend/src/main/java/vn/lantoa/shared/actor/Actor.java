package vn.lantoa.shared.actor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.shared.Act;

/**
 * Who is asking, with the roles held today.
 *
 * @param accountId the account
 * @param displayName how the person or machine is called on screen
 * @param grants the roles in force today; the first is the home
 */
public record Actor(long accountId, String userName, String displayName, List<Grant> grants) {

  /** Everything some grant allows somewhere. */
  public Set<Permission> permissions() {
    Set<Permission> all = new TreeSet<>();
    grants.forEach(g -> all.addAll(g.permissions()));
    return all;
  }

  public boolean mayAnywhere(Permission permission) {
    return grants.stream().anyMatch(g -> g.allows(permission));
  }

  /** The grants that carry a permission. */
  public List<Grant> grantsFor(Permission permission) {
    return grants.stream().filter(g -> g.allows(permission)).toList();
  }

  /** The grants that carry it for an act. */
  public List<Grant> grantsFor(Permission permission, Act act) {
    return grantsFor(permission).stream().filter(g -> g.covers(act)).toList();
  }
}
