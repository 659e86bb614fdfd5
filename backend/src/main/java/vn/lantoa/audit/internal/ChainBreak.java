package vn.lantoa.audit.internal;

import org.jspecify.annotations.Nullable;

/**
 * The first place where the chain and the journal disagree.
 *
 * @param position the place in the chain; null for an entry that has none
 * @param entryId the entry; null where the seal is missing
 * @param other the entry that the seal was made for, where it stands in another's place
 */
public record ChainBreak(
    Kind kind, @Nullable Long position, @Nullable Long entryId, @Nullable Long other) {

  /** What disagrees. */
  public enum Kind {
    /** The entry or its seal is not what was sealed. */
    CHANGED,
    /** The sealed entry is gone. */
    ENTRY_MISSING,
    /** The place in the chain is gone. */
    SEAL_MISSING,
    /** Another entry stands in this place. */
    REORDERED,
    /** The entry came in past the application: it is marked sealed and has no seal. */
    INSERTED,
    /** The chain ends elsewhere than its head says. */
    HEAD_DIFFERS,
    /** The chain has not the hash that was copied out earlier. */
    ANCHOR_DIFFERS
  }
}
