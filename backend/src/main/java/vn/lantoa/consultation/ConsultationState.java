package vn.lantoa.consultation;

/** Where a round stands; derived from its date and its end, never stored. */
public enum ConsultationState {
  /** Opinions are taken. */
  OPEN,
  /** The date has passed; the drafter has not closed it yet. */
  ENDED,
  /** Closed by the drafter. */
  CLOSED
}
