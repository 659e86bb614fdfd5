package vn.lantoa.document;

import java.util.Optional;

/**
 * A mark of secrecy on a document, with the words it rests on. What bears one does not belong in
 * the product.
 *
 * @param level the mark
 * @param words the line or cell it was found in, as written
 * @param start where that begins in the text
 * @param end where it ends
 */
public record SecrecyMark(Level level, String words, int start, int end) {

  /** The three marks, from the lowest. */
  public enum Level {
    /** Mật. */
    SECRET("MẬT"),
    /** Tối mật. */
    TOP_SECRET("TỐI MẬT"),
    /** Tuyệt mật. */
    MOST_SECRET("TUYỆT MẬT");

    private final String mark;

    Level(String mark) {
      this.mark = mark;
    }

    /** The mark as it is printed: "TỐI MẬT". */
    public String mark() {
      return mark;
    }
  }

  /**
   * The highest mark in a text, and of several such the first. A mark stands alone in its line or
   * cell in capitals, letter-spaced or not ("TỐI MẬT", "M Ậ T"), perhaps beside the number of the
   * copy or the urgency, or it is named ("Độ mật: Mật"). The word in running text or in a title is
   * none ("bí mật nhà nước", "trừ hồ sơ mật"). Takes any text, and time in proportion to its
   * length.
   */
  public static Optional<SecrecyMark> find(String text) {
    return new SecrecyScan(text).highest();
  }
}
