package vn.lantoa.communication.api;

/** Where a communication plan stands. */
public enum CommunicationPlanState {
  DRAFT,
  /** Carried out: what is delivered is reported. */
  APPROVED,
  CLOSED
}
