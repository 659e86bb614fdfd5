package vn.lantoa.obligation;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;

/** What organisations owe, for the features in whose forms it is done. */
public interface Duties {

  /** Those of these organisations for which the actor itself reports what the act asks. */
  Set<Long> reportedByActor(Act act, Collection<Long> organisations);

  /**
   * Hands in today what an organisation owes by a demand. Nothing happens where it was handed in,
   * let off or taken back already. Joins the caller's transaction; five statements.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 403 where the actor does not report for the
   *     organisation
   */
  void handIn(long demandId, long organisationId, @Nullable String note);
}
