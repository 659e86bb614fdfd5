package vn.lantoa.consultation;

/** What came from a unit that was asked. */
public enum PartyStanding {
  /** It wrote opinions. */
  ANSWERED,
  /** It said that it agrees. */
  AGREED,
  /** It reported its duty done without writing here: by a paper. */
  REPORTED,
  /** Nothing, and by the round's rule that is consent, since the date has passed. */
  CONSENTING,
  /** Nothing. */
  SILENT
}
