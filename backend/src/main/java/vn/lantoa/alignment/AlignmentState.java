package vn.lantoa.alignment;

/** How a programme stands to an item of its superior. */
public enum AlignmentState {
  /** Taken over, not yet made its own: stands in the way of issuing. */
  PROPOSED,
  /** A task or target of the programme serves it. */
  SERVES,
  /** Not taken over, or no longer served, for a reason. */
  DECLINED
}
