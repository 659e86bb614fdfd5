package vn.lantoa.shared.journal;

import java.util.List;

/**
 * The append-only journal: who did what to which thing, for whom, from where and why. The entry is
 * written in the caller's transaction, so that no change stands without its entry and no entry
 * without its change.
 */
public interface Journal {

  /** Writes an entry; the actor, address and request id are those of the request. One statement. */
  void record(JournalEntry entry);

  /** Writes several entries of one change, in their order. One statement however many. */
  void record(List<JournalEntry> entries);
}
