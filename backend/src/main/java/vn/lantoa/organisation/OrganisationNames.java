package vn.lantoa.organisation;

import java.util.Collection;
import java.util.List;

/** Organisations by their names, as far as the actor may see them. */
public interface OrganisationNames {

  /** Those that bear one of these names today or bore it last, by id; at most 20. One statement. */
  List<NamedOrganisation> bearing(Collection<String> names);

  /**
   * Those a paper of an organisation may name, the nearest first: itself and two levels below it,
   * those above with the boards, offices and agencies beside them, and any other that bears one of
   * the names. At most 6,000. One statement.
   */
  List<NamedOrganisation> around(long id, Collection<String> names);
}
