package vn.lantoa.communication.api;

/** Through what people are told. */
public enum CommunicationChannel {
  /** Spoken, at a meeting. */
  MEETING,
  RADIO,
  TELEVISION,
  NEWSPAPER,
  PORTAL,
  SOCIAL_MEDIA,
  /** The commune's loudspeakers. */
  LOUDSPEAKER,
  /** Leaflets, posters, bulletins. */
  PRINT,
  OTHER;

  /** Whether it has airtime. */
  public boolean aired() {
    return this == RADIO || this == TELEVISION || this == LOUDSPEAKER;
  }
}
