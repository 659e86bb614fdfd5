package vn.lantoa.alignment;

/** What a programme does about an item it took over or serves. */
public enum AlignmentDecision {
  /** Takes over as it stands above; of what was only taken over: it fits as it is, with a word. */
  ACCEPT,
  /** Keeps its own words, having seen the superior's. */
  ADAPT,
  /** Serves it not, or no longer, for a reason. */
  DECLINE
}
