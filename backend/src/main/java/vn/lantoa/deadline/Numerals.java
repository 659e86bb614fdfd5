package vn.lantoa.deadline;

import java.util.List;

/** Small numbers as papers write them: 03, ba, III. */
final class Numerals {

  private static final List<String> WORDS =
      List.of(
          "một",
          "hai",
          "ba",
          "bốn",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private Numerals() {}

  /** A number and where it ends. */
  record Read(int value, int end) {}

  /** A count in digits or in a word; a word only where "năm" cannot mean a year. */
  static @org.jspecify.annotations.Nullable Read count(Tokens t, int i) {
    if (t.isNumber(i)) {
      int value = t.number(i);
      int end = i + 1;
      if (t.isMark(end, "(") && t.isWord(end + 1)) {
        int close = end + 2;
        while (close < t.size() && close < end + 5 && !t.isMark(close, ")")) {
          close++;
        }
        end = t.isMark(close, ")") ? close + 1 : end;
      }
      return value < 0 ? null : new Read(value, end);
    }
    for (int k = WORDS.size(); k > 0; k--) {
      int end = t.after(i, WORDS.get(k - 1));
      if (end >= 0) {
        return new Read(k, end);
      }
    }
    return null;
  }

  /** The number of a quarter in either script; 0 for a numeral that is none, -1 for no numeral. */
  static int quarter(Tokens t, int i) {
    if (t.isNumber(i)) {
      int value = t.number(i);
      return value >= 1 && value <= 4 ? value : 0;
    }
    if (!t.isWord(i)) {
      return -1;
    }
    String key = t.at(i).key();
    int roman = ROMAN.indexOf(key) + 1;
    return roman > 0 ? roman : key.matches("[ivxlcdm]{1,4}") ? 0 : -1;
  }
}
