package vn.lantoa.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSymbol.Form;
import vn.lantoa.document.SymbolTokens.Kind;
import vn.lantoa.document.SymbolTokens.Token;

/**
 * What stands behind a number: perhaps a year, a first word (the type, where it is one) and a
 * second (the issuer, its parts joined by dashes), with the separators before each.
 */
record SymbolParts(
    Token number,
    @Nullable Integer year,
    Separator beforeFirst,
    @Nullable Token first,
    Separator beforeSecond,
    @Nullable String second,
    int end) {

  /** What stands between two parts. */
  enum Separator {
    /** Nothing, or white space. */
    NONE,
    DASH,
    SLASH,
    /** Another sign, or several. */
    OTHER
  }

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  static SymbolParts at(List<Token> tokens, int numberAt) {
    Token number = tokens.get(numberAt);
    Separator separator = separatorAt(tokens, numberAt + 1);
    int at = behindSeparators(tokens, numberAt + 1);
    Integer year =
        separator == Separator.SLASH || separator == Separator.NONE ? yearAt(tokens, at) : null;
    if (year != null) {
      separator = separatorAt(tokens, at + 1);
      at = behindSeparators(tokens, at + 1);
    }
    Token first = wordAt(tokens, at);
    if (first == null) {
      return new SymbolParts(number, year, separator, null, Separator.NONE, null, number.end());
    }
    Separator second = separatorAt(tokens, at + 1);
    int secondAt = behindSeparators(tokens, at + 1);
    Token word = wordAt(tokens, secondAt);
    if (word == null || (second == Separator.NONE && !IssuerCodes.looksLikeOne(word.text()))) {
      return new SymbolParts(number, year, separator, first, second, null, first.end());
    }
    int last = lastGlued(tokens, secondAt);
    return new SymbolParts(
        number,
        year,
        separator,
        first,
        second,
        joined(tokens, secondAt, last),
        tokens.get(last).end());
  }

  /** Whether a word follows a token, with or without separators between. */
  static boolean hasWordBehind(List<Token> tokens, int at) {
    return wordAt(tokens, behindSeparators(tokens, at + 1)) != null;
  }

  private static Separator separatorAt(List<Token> tokens, int at) {
    int end = behindSeparators(tokens, at);
    if (end == at) {
      return Separator.NONE;
    } else if (end > at + 1) {
      return Separator.OTHER;
    }
    return switch (tokens.get(at).kind()) {
      case DASH -> Separator.DASH;
      case SLASH -> Separator.SLASH;
      default -> Separator.OTHER;
    };
  }

  /** At most three separators are passed over, so that no token is looked at again and again. */
  private static int behindSeparators(List<Token> tokens, int at) {
    int end = at;
    while (end < tokens.size() && end < at + 3 && isSeparator(tokens.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSeparator(Token token) {
    return switch (token.kind()) {
      case DASH, SLASH -> true;
      case SIGN -> token.text().equals("_") || token.text().equals(".");
      default -> false;
    };
  }

  private static @Nullable Integer yearAt(List<Token> tokens, int at) {
    boolean fourDigits =
        at + 1 < tokens.size()
            && tokens.get(at).kind() == Kind.NUMBER
            && tokens.get(at).text().length() == 4
            && Character.isDigit(tokens.get(at).text().charAt(3))
            && (isSeparator(tokens.get(at + 1)) || tokens.get(at + 1).kind() == Kind.WORD);
    if (!fourDigits) {
      return null;
    }
    int year = Integer.parseInt(tokens.get(at).text());
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  }

  private static @Nullable Token wordAt(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).kind() == Kind.WORD ? tokens.get(at) : null;
  }

  /** The last word of a chain like BNV-BTC, no white space in it and at most four words. */
  private static int lastGlued(List<Token> tokens, int at) {
    int last = at;
    while (last + 2 < tokens.size()
        && last < at + 6
        && tokens.get(last + 1).kind() == Kind.DASH
        && tokens.get(last + 1).glued()
        && tokens.get(last + 2).kind() == Kind.WORD
        && tokens.get(last + 2).glued()) {
      last += 2;
    }
    return last;
  }

  private static String joined(List<Token> tokens, int from, int last) {
    StringBuilder words = new StringBuilder(tokens.get(from).text());
    for (int i = from + 2; i <= last; i += 2) {
      words.append('-').append(tokens.get(i).text());
    }
    return words.toString();
  }

  String numberText() {
    return number.text();
  }

  /** The number's digits, a letter behind them left off. */
  String digits() {
    String text = number.text();
    int last = text.length() - 1;
    return Character.isDigit(text.charAt(last)) ? text : text.substring(0, last);
  }

  /** Whether the first word is the National Assembly's code: 202/2025/QH15. */
  boolean isNationalAssembly() {
    return first != null
        && year != null
        && IssuerCodes.isNationalAssembly(IssuerCodes.normalise(first.text()));
  }

  /** Whose form an issuer's document takes, given how the parts are separated. */
  Form formFor(String issuer) {
    if (year != null || IssuerCodes.isState(issuer)) {
      return Form.STATE;
    }
    boolean stateSeparators = beforeFirst == Separator.SLASH && beforeSecond == Separator.DASH;
    return stateSeparators && !IssuerCodes.isParty(issuer) ? Form.STATE : Form.PARTY;
  }

  /** Whether each separator that was written is the one of a form. */
  boolean isSeparatedAs(Form form) {
    Separator typeSign = form == Form.PARTY ? Separator.DASH : Separator.SLASH;
    Separator issuerSign = form == Form.PARTY ? Separator.SLASH : Separator.DASH;
    return (beforeFirst == Separator.NONE || beforeFirst == typeSign)
        && (beforeSecond == Separator.NONE || beforeSecond == issuerSign);
  }

  /** The normal form; without a type it is that of a State letter or the National Assembly. */
  String normalised(Form form, @Nullable String type, String issuer) {
    String numbers = year == null ? numberText() : numberText() + "/" + year;
    if (type == null) {
      return numbers + "/" + issuer;
    }
    return form == Form.PARTY
        ? numbers + "-" + type + "/" + issuer
        : numbers + "/" + type + "-" + issuer;
  }
}
