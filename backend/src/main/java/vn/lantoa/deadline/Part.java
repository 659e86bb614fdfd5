package vn.lantoa.deadline;

/** đầu, giữa, cuối. */
public enum Part {
  START("đầu", "the start"),
  MIDDLE("giữa", "the middle"),
  END("cuối", "the end");

  private final String vietnamese;
  private final String english;

  Part(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String words(boolean inEnglish) {
    return inEnglish ? english : vietnamese;
  }
}
