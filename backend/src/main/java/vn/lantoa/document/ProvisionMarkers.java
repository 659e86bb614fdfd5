package vn.lantoa.document;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ProvisionMarker.Level;
import vn.lantoa.shared.text.RomanNumeral;

/** Recognises what a line begins with. Looks at the first few characters only. */
final class ProvisionMarkers {

  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final String POINTS = "•●▪■◦○·►➢✓";
  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final int MOST_COMPONENTS = 4;

  private ProvisionMarkers() {}

  /** The marker of a line, which is in NFC and begins with no white space. */
  static @Nullable ProvisionMarker read(String line) {
    if (line.isEmpty()) {
      return null;
    }
    char first = line.charAt(0);
    if (first >= '0' && first <= '9') {
      return number(line);
    } else if (first == '(') {
      return parenthesis(line);
    } else if (Character.isUpperCase(first)) {
      ProvisionMarker titled = keyword(line);
      titled = titled == null ? roman(line) : titled;
      return titled == null ? capital(line) : titled;
    } else if (LETTERS.indexOf(first) >= 0) {
      return letter(line);
    }
    return bullet(line);
  }

  private static @Nullable ProvisionMarker keyword(String line) {
    String head = line.substring(0, Math.min(24, line.length())).toLowerCase(Locale.ROOT);
    if (head.startsWith("điều ")) {
      return article(line);
    } else if (head.startsWith("chương ")) {
      return titled(Level.CHAPTER, "Chương", line, "chương ".length());
    } else if (head.startsWith("mục ")) {
      return titled(Level.SECTION, "Mục", line, "mục ".length());
    } else if (head.startsWith("phần thứ ")) {
      return ordinalPart(line, head);
    } else if (head.startsWith("phần ")) {
      return titled(Level.PART, "Phần", line, "phần ".length());
    }
    return null;
  }

  /** "Điều 3." and not "Điều 3 của Luật", which a line of running text may begin with. */
  private static @Nullable ProvisionMarker article(String line) {
    int start = skipSpaces(line, "điều ".length());
    int end = skipDigits(line, start, 4);
    int number = end == start ? 0 : Integer.parseInt(line.substring(start, end));
    int behind = end;
    if (behind < line.length() && LETTERS.indexOf(line.charAt(behind)) >= 0) {
      behind++;
    }
    boolean closed = behind == line.length() || ".:".indexOf(line.charAt(behind)) >= 0;
    if (number == 0 || !closed) {
      return null;
    }
    String label = "Điều " + number + line.substring(end, behind);
    return new ProvisionMarker(
        Level.ARTICLE, Level.ARTICLE.rank(), label, "", number, true, restFrom(line, behind + 1));
  }

  private static @Nullable ProvisionMarker titled(Level level, String word, String line, int from) {
    int start = skipSpaces(line, from);
    int end = skipDigits(line, start, 2);
    if (end == start) {
      end = skipRoman(line, start);
    }
    if (end == start || !isTitleBehind(line, end)) {
      return null;
    }
    String label = word + " " + line.substring(start, end);
    return new ProvisionMarker(
        level, level.rank(), label, "", 0, false, restFrom(line, behindSign(line, end)));
  }

  private static @Nullable ProvisionMarker ordinalPart(String line, String head) {
    for (String ordinal : ORDINALS) {
      int end = "phần thứ ".length() + ordinal.length();
      if (head.startsWith("phần thứ " + ordinal) && isTitleBehind(line, end)) {
        return new ProvisionMarker(
            Level.PART,
            Level.PART.rank(),
            "Phần thứ " + ordinal,
            "",
            0,
            false,
            restFrom(line, behindSign(line, end)));
      }
    }
    return null;
  }

  private static @Nullable ProvisionMarker roman(String line) {
    int end = skipRoman(line, 0);
    OptionalInt number = RomanNumeral.parse(line.substring(0, end));
    int sign = skipSpaces(line, end);
    boolean alone = sign == line.length();
    boolean signed = !alone && isSign(line.charAt(sign)) && isSpaceAt(line, sign + 1);
    if (number.isEmpty() || !(alone || signed)) {
      return null;
    }
    return new ProvisionMarker(
        Level.ROMAN,
        Level.ROMAN.rank(),
        line.substring(0, end),
        "",
        number.getAsInt(),
        true,
        restFrom(line, sign + 1));
  }

  private static @Nullable ProvisionMarker capital(String line) {
    int number = LETTERS.indexOf(Character.toLowerCase(line.charAt(0))) + 1;
    boolean signed = line.length() > 1 && isSign(line.charAt(1)) && isSpaceAt(line, 2);
    return number == 0 || !signed
        ? null
        : new ProvisionMarker(
            Level.CAPITAL,
            Level.CAPITAL.rank(),
            line.substring(0, 1),
            "",
            number,
            true,
            restFrom(line, 2));
  }

  private static @Nullable ProvisionMarker letter(String line) {
    if (line.length() < 2 || ").:/".indexOf(line.charAt(1)) < 0) {
      return null;
    }
    boolean bracket = line.charAt(1) == ')';
    if (!bracket && !isSpaceAt(line, 2)) {
      return null;
    }
    return new ProvisionMarker(
        Level.LETTER,
        Level.LETTER.rank(),
        line.substring(0, 1),
        "",
        LETTERS.indexOf(line.charAt(0)) + 1,
        !bracket,
        restFrom(line, 2));
  }

  private static @Nullable ProvisionMarker parenthesis(String line) {
    int end = skipDigits(line, 1, 2);
    if (end == 1 && line.length() > 1 && LETTERS.indexOf(line.charAt(1)) >= 0) {
      end = 2;
    }
    boolean closed = end > 1 && end < line.length() && line.charAt(end) == ')';
    return closed && isSpaceAt(line, end + 1)
        ? new ProvisionMarker(
            Level.PARENTHESIS,
            Level.PARENTHESIS.rank(),
            line.substring(0, end + 1),
            "",
            0,
            false,
            restFrom(line, end + 1))
        : null;
  }

  /** "2.", "2)", "2.1." and "2.1 Tổ chức"; no dates, amounts or shares. */
  private static @Nullable ProvisionMarker number(String line) {
    int lastStart = 0;
    int end = skipDigits(line, 0, 2);
    int components = 1;
    while (components < MOST_COMPONENTS
        && end + 1 < line.length()
        && line.charAt(end) == '.'
        && isDigit(line.charAt(end + 1))) {
      lastStart = end + 1;
      end = skipDigits(line, lastStart, 2);
      components++;
    }
    boolean signed = isSignedNumber(line, end);
    if (!signed && !(components > 1 && isUpperCaseBehindSpace(line, end))) {
      return null;
    }
    String prefix = lastStart == 0 ? "" : line.substring(0, lastStart - 1);
    int number = Integer.parseInt(line.substring(lastStart, end));
    return new ProvisionMarker(
        Level.NUMBER,
        Level.NUMBER.rank() + components,
        String.valueOf(number),
        prefix,
        number,
        true,
        restFrom(line, signed ? end + 1 : end));
  }

  /** A number with its sign, and not the first half of a symbol that ends the line: "57-". */
  private static boolean isSignedNumber(String line, int end) {
    if (end >= line.length() || !isSign(line.charAt(end))) {
      return false;
    }
    boolean brokenSymbol = end + 1 == line.length() && ".)".indexOf(line.charAt(end)) < 0;
    if (brokenSymbol) {
      return false;
    }
    boolean upperCase =
        end + 1 < line.length()
            && ".)".indexOf(line.charAt(end)) >= 0
            && Character.isUpperCase(line.charAt(end + 1));
    return upperCase || isSpaceAt(line, end + 1);
  }

  private static @Nullable ProvisionMarker bullet(String line) {
    char first = line.charAt(0);
    boolean dash = DASHES.indexOf(first) >= 0;
    boolean sign = dash || first == '+' || first == '*' || POINTS.indexOf(first) >= 0;
    String rest = restFrom(line, 1);
    boolean apart =
        line.length() > 1
            && (isSpaceAt(line, 1)
                || (Character.isUpperCase(line.charAt(1)) && isLowerCaseAt(line, 2)));
    if (!sign || !apart || rest.isEmpty()) {
      return null;
    }
    String label = dash ? "-" : POINTS.indexOf(first) >= 0 ? "•" : String.valueOf(first);
    return new ProvisionMarker(Level.BULLET, Level.BULLET.rank(), label, "", 0, false, rest);
  }

  /** The end of the line, a sign, or a word that begins with a capital. */
  private static boolean isTitleBehind(String line, int end) {
    return end == line.length()
        || isSign(line.charAt(end))
        || isUpperCaseBehindSpace(line, end)
        || (isSpaceAt(line, end) && isSign(line.charAt(skipSpaces(line, end))));
  }

  private static boolean isUpperCaseBehindSpace(String line, int end) {
    int at = skipSpaces(line, end);
    return at > end && at < line.length() && Character.isUpperCase(line.charAt(at));
  }

  private static int behindSign(String line, int end) {
    int at = skipSpaces(line, end);
    return at < line.length() && isSign(line.charAt(at)) ? at + 1 : end;
  }

  private static String restFrom(String line, int from) {
    return from >= line.length() ? "" : line.substring(from).strip();
  }

  private static boolean isSign(char c) {
    return ".):/".indexOf(c) >= 0 || DASHES.indexOf(c) >= 0;
  }

  private static boolean isSpaceAt(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ';
  }

  private static boolean isLowerCaseAt(String line, int at) {
    return at < line.length() && Character.isLowerCase(line.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int skipSpaces(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Behind the digits at a place; the place itself where they are more than allowed. */
  private static int skipDigits(String line, int from, int most) {
    int at = from;
    while (at < line.length() && at - from <= most && isDigit(line.charAt(at))) {
      at++;
    }
    return at - from > most ? from : at;
  }

  private static int skipRoman(String line, int from) {
    int at = from;
    while (at < line.length() && at - from < 8 && "IVXL".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
