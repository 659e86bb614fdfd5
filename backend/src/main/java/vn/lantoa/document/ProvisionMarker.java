package vn.lantoa.document;

/**
 * What a line begins with where it begins a passage: "II.", "2.1.", "a)", "Điều 3.", "-".
 *
 * @param level what kind of marker it is
 * @param rank where it stands among others: a marker closes what has its rank or a greater one
 * @param label the marker in its normal spelling, one part of an address
 * @param prefix for 2.1. the numbers before the last one; else empty
 * @param number its place in its series; 0 where it has none
 * @param doubtful whether only its place in the series tells it from running text
 * @param rest what stands behind it on the line
 */
record ProvisionMarker(
    Level level, int rank, String label, String prefix, int number, boolean doubtful, String rest) {

  /** The kinds of markers, from the outermost. */
  enum Level {
    PART(0),
    CHAPTER(10),
    SECTION(20),
    CAPITAL(30),
    ROMAN(40),
    ARTICLE(50),
    NUMBER(60),
    LETTER(70),
    PARENTHESIS(80),
    BULLET(90);

    private final int rank;

    Level(int rank) {
      this.rank = rank;
    }

    /** Where it stands; a number with n parts stands n further. */
    int rank() {
      return rank;
    }

    /** Whether the rest of the line is a heading rather than a sentence. */
    boolean isTitled() {
      return this == PART || this == CHAPTER || this == SECTION || this == CAPITAL || this == ROMAN;
    }
  }
}
