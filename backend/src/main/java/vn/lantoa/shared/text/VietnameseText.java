package vn.lantoa.shared.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Normalises what people type or paste, and folds it for searching and comparing. */
public final class VietnameseText {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int VARIATION_SELECTOR_16 = 0xFE0F;
  private static final int BLACK_FLAG = 0x1F3F4;

  private VietnameseText() {}

  /**
   * One line of clean text: NFC, every run of white space one plain space, no space at either end,
   * no control, zero-width or direction characters. Emoji stay whole.
   */
  public static String normalise(String text) {
    return clean(text, false);
  }

  /**
   * As {@link #normalise}, but keeps line breaks, all written {@code \n}; no line begins or ends
   * with a space, and no break stands at either end.
   */
  public static String normaliseLines(String text) {
    return clean(text, true);
  }

  /** The text without space at either end; null where nothing is left. */
  public static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * The form in which two spellings are equal: one line, lower case, without diacritics, đ as d.
   * Where the tone mark stands makes no difference (hoà = hòa, uỷ = ủy). For comparing only, never
   * for showing.
   */
  public static String fold(String text) {
    String plain = stripMarks(text).toLowerCase(Locale.ROOT);
    return normalise(stripMarks(plain).toLowerCase(Locale.ROOT));
  }

  /** Letters without their marks, compatibility forms (ﬁ, full width) resolved, case kept. */
  private static String stripMarks(String text) {
    String decomposed = Normalizer.normalize(text, Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> !isMarkOrFormat(c))
        .map(VietnameseText::plainLetter)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isMarkOrFormat(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** đ has no decomposition; ð and ɖ are typed for it by old keyboards and fonts. */
  private static int plainLetter(int c) {
    return switch (c) {
      case 'đ', 'ð', 'ɖ' -> 'd';
      case 'Đ', 'Ð', 'Ɖ' -> 'D';
      default -> c;
    };
  }

  private static String clean(String text, boolean keepLines) {
    StringBuilder clean = new StringBuilder(text.length());
    int previous = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLineBreak(c)) {
        boolean second = c == '\n' && i >= 2 && text.charAt(i - 2) == '\r';
        if (!second) {
          appendBreak(clean, keepLines);
        }
      } else if (Character.isSpaceChar(c) || c == '\t') {
        appendSpace(clean);
      } else if (isKept(c, previous)) {
        clean.appendCodePoint(c);
      }
      previous = c;
    }
    trimEnd(clean);
    return Normalizer.normalize(clean, Form.NFC);
  }

  private static void appendBreak(StringBuilder clean, boolean keepLines) {
    if (!keepLines) {
      appendSpace(clean);
      return;
    }
    if (!clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ') {
      clean.setLength(clean.length() - 1);
    }
    if (!clean.isEmpty()) {
      clean.append('\n');
    }
  }

  private static void appendSpace(StringBuilder clean) {
    if (!clean.isEmpty() && clean.charAt(clean.length() - 1) > ' ') {
      clean.append(' ');
    }
  }

  private static void trimEnd(StringBuilder clean) {
    int end = clean.length();
    while (end > 0 && clean.charAt(end - 1) <= ' ') {
      end--;
    }
    clean.setLength(end);
  }

  private static boolean isLineBreak(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isKept(int c, int previous) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.FORMAT -> holdsEmojiTogether(c, previous);
      default -> (c & 0xFFFE) != 0xFFFE;
    };
  }

  /**
   * The joiner of a family or profession, and the tags of a regional flag, are part of an emoji.
   */
  private static boolean holdsEmojiTogether(int c, int previous) {
    if (c == ZERO_WIDTH_JOINER) {
      return previous == VARIATION_SELECTOR_16
          || (previous >= 0x1F3FB && previous <= 0x1F3FF)
          || Character.getType(previous) == Character.OTHER_SYMBOL;
    }
    return isTag(c) && (previous == BLACK_FLAG || isTag(previous));
  }

  private static boolean isTag(int c) {
    return c >= 0xE0020 && c <= 0xE007F;
  }
}
