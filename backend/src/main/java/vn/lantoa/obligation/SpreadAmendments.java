package vn.lantoa.obligation;

import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DemandSpreads.Spread;

/**
 * Changes of what was published by {@link DemandSpreads}. Rights are the caller's to check; what
 * writes joins the caller's transaction and leaves an entry in the journal.
 */
public interface SpreadAmendments {

  /**
   * What a change does to organisations.
   *
   * @param changed those that get another date
   * @param withdrawn those that owe it no more
   * @param kept those for whom nothing changes, as it has been settled or stays as it was
   */
  record Effect(long created, long changed, long withdrawn, long kept) {}

  /**
   * What a change would do; writes nothing. At most four statements.
   *
   * @param spread absent: the demand is taken back
   */
  Effect preview(long demandId, @Nullable Spread spread);

  /**
   * Puts a spread in the place of a published demand. About ten statements, however many
   * organisations there are.
   */
  Effect amend(long demandId, Spread spread, String reason);

  /** Takes a demand back from everybody who has not finished it. */
  Effect withdraw(long demandId, String reason);
}
