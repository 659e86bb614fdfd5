package vn.lantoa.programme;

/** Where the money of a task comes from. */
public enum ProgrammeFunding {
  CENTRAL_BUDGET,
  LOCAL_BUDGET,
  /** Xã hội hóa. */
  CONTRIBUTIONS,
  BUSINESS,
  ODA,
  OTHER
}
