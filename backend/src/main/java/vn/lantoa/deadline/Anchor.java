package vn.lantoa.deadline;

/**
 * The event a period is counted from or back from. Each is a stored date of its own: signing is not
 * receipt ("kể từ ngày ký", "kể từ ngày nhận được").
 */
public enum Anchor {
  SIGNING("ngày ký", "signing"),
  ISSUE("ngày ban hành", "issue"),
  RECEIPT("ngày nhận được văn bản", "receipt"),
  SUPERIOR_ISSUE("ngày cấp trên ban hành", "the superior's issue"),
  SESSION("ngày tổ chức hội nghị", "the session"),
  EVENT("ngày diễn ra sự kiện", "the event");

  private final String vietnamese;
  private final String english;

  Anchor(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** As a sentence of a rule names it. */
  public String words(boolean inEnglish) {
    return inEnglish ? english : vietnamese;
  }
}
