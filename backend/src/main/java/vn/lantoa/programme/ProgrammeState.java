package vn.lantoa.programme;

/** The life cycle of an edition of a programme (domain.md, States). */
public enum ProgrammeState {
  /** Being written. */
  DRAFT,
  /** With the units for their opinions. */
  CONSULTING,
  /** Being completed after the opinions. */
  COMPLETING,
  /** In force. */
  ISSUED,
  /** Was in force; a later edition has taken its place. */
  AMENDED,
  /** Carried out or ended. Final. */
  CLOSED;

  /** Whether its content may still be written. */
  public boolean isDraft() {
    return this == DRAFT || this == CONSULTING || this == COMPLETING;
  }
}
