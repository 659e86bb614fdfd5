package vn.lantoa.shared.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text folded as by {@link VietnameseText#fold}, but with its white space untouched and each
 * folded character knowing where it came from, so that what is found in the fold can be shown in
 * the original.
 */
public final class FoldedText {

  private final String folded;
  private final int[] origins;
  private final int originalLength;

  private FoldedText(String folded, int[] origins, int originalLength) {
    this.folded = folded;
    this.origins = origins;
    this.originalLength = originalLength;
  }

  /** Folds a text; takes time in proportion to its length. */
  public static FoldedText of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] origins = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String letters = foldCodePoint(c);
      if (folded.length() + letters.length() >= origins.length) {
        origins = Arrays.copyOf(origins, (origins.length + letters.length()) * 2);
      }
      Arrays.fill(origins, folded.length(), folded.length() + letters.length(), i);
      folded.append(letters);
      i += Character.charCount(c);
    }
    return new FoldedText(folded.toString(), origins, text.length());
  }

  private static String foldCodePoint(int c) {
    if (c < 0x80) {
      return String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    if (Character.isSpaceChar(c)) {
      return " ";
    }
    String plain =
        switch (c) {
          case 'đ', 'Đ', 'ð', 'Ð', 'ɖ', 'Ɖ' -> "d";
          default -> Normalizer.normalize(Character.toString(c), Form.NFKD);
        };
    StringBuilder letters = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
        .filter(p -> Character.getType(p) != Character.FORMAT)
        .forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** The folded text. */
  public String folded() {
    return folded;
  }

  /**
   * Where in the original the character at a position of the fold begins; the original's length for
   * the position behind the last character.
   */
  public int origin(int position) {
    return position == folded.length() ? originalLength : origins[position];
  }
}
