package vn.lantoa.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tree as other features read it. No method checks rights. */
public interface Organisations {

  /** Organisations by id, unknown ones left out; former bodies say what they are now. One statement. */
  Map<Long, OrganisationRef> refs(Collection<Long> ids);

  /** From the root down to the organisation itself; empty where there is none. One statement. */
  List<OrganisationRef> path(long id);
}
