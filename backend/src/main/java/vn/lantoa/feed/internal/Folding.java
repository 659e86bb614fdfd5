package vn.lantoa.feed.internal;

/**
 * Folds the lines of iCalendar at 75 octets of UTF-8, never inside a character (RFC 5545, 3.1):
 * Vietnamese letters take up to three octets.
 */
final class Folding {

  private static final int OCTETS = 75;

  private Folding() {}

  /** The text with long lines folded; lines end with CR LF. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      int size = size(letter);
      if (letter == '\r' || letter == '\n') {
        octets = 0;
      } else if (octets + size > OCTETS) {
        folded.append("\r\n ");
        octets = 1 + size;
      } else {
        octets += size;
      }
      folded.appendCodePoint(letter);
    }
    return folded.toString();
  }

  private static int size(int letter) {
    if (letter < 0x80) {
      return 1;
    }
    if (letter < 0x800) {
      return 2;
    }
    return letter < 0x10000 ? 3 : 4;
  }
}
