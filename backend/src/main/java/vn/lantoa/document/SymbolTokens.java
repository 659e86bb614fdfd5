package vn.lantoa.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts one line into numbers, words and the separators between them. */
final class SymbolTokens {

  enum Kind {
    /** Digits, with a single letter behind them where it stands alone: 05, 57b. */
    NUMBER,
    /** Letters, with digits behind them: NQ, QH15. */
    WORD,
    DASH,
    SLASH,
    /** Any other sign; white space is no token. */
    SIGN
  }

  /** A piece of the line; {@code glued} says that no white space stands before it. */
  record Token(Kind kind, String text, int start, int end, boolean glued) {}

  private SymbolTokens() {}

  static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      if (c == ' ') {
        i++;
        continue;
      }
      Kind kind = kindOf(c);
      int end =
          switch (kind) {
            case NUMBER -> numberEnd(line, i);
            case WORD -> wordEnd(line, i);
            default -> i + Character.charCount(c);
          };
      tokens.add(new Token(kind, line.substring(i, end), i, end, i == last));
      last = end;
      i = end;
    }
    return tokens;
  }

  private static Kind kindOf(int c) {
    if (isDigit(c)) {
      return Kind.NUMBER;
    } else if (Character.isLetter(c)) {
      return Kind.WORD;
    }
    return switch (c) {
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D' ->
          Kind.DASH;
      case '/', '\\', '\u2044', '\u2215', '\uFF0F' -> Kind.SLASH;
      default -> Kind.SIGN;
    };
  }

  private static int numberEnd(String line, int start) {
    int end = start;
    while (end < line.length() && isDigit(line.charAt(end))) {
      end++;
    }
    boolean letter = end < line.length() && isPlainLetter(line.charAt(end));
    boolean alone = end + 1 >= line.length() || !Character.isLetterOrDigit(line.charAt(end + 1));
    return letter && alone ? end + 1 : end;
  }

  private static int wordEnd(String line, int start) {
    int end = start;
    while (end < line.length() && isInWord(line.codePointAt(end))) {
      end += Character.charCount(line.codePointAt(end));
    }
    return end;
  }

  private static boolean isInWord(int c) {
    return Character.isLetter(c)
        || isDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPlainLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
