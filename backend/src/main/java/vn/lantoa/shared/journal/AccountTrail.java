package vn.lantoa.shared.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal holds by and about one account. */
public interface AccountTrail {

  /**
   * Newest first. One statement.
   *
   * @param before only entries with a smaller id; null: from the newest
   */
  List<TrailEntry> of(long accountId, @Nullable Long before, int limit);
}
