package vn.lantoa.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells lines that were only wrapped from lines that end a paragraph, a bullet or a cell. */
final class LineJoints {

  private static final int PROSE_WIDTH = 50;
  private static final int NEIGHBOURS = 8;
  private static final Set<String> HANGING =
      Set.of(
          "số", "ngày", "của", "và", "với", "theo", "tại", "cho", "đến", "từ", "trong", "về",
          "tháng", "năm", "quý", "các", "những", "để", "là", "do", "trên", "bằng", "hoặc", "tt.",
          "tp.", "đ/c", "gồm", "thứ");

  private final List<RepairedLine> lines;

  LineJoints(List<RepairedLine> lines) {
    this.lines = lines;
  }

  /** Whether a line goes on with the sentence of the line before it. */
  boolean isWrapped(int k) {
    RepairedLine before = lines.get(k - 1);
    RepairedLine line = lines.get(k);
    if (before.blank || line.blank || line.text.indexOf("|") >= 0) {
      return false;
    }
    char last = before.text.charAt(before.text.length() - 1);
    char first = line.text.charAt(0);
    String lastWord = lastWord(before);
    if (HANGING.contains(lastWord.toLowerCase(Locale.ROOT)) && Character.isLetterOrDigit(first)) {
      return !before.isCapitals() || line.isCapitals();
    }
    if (".:!?;".indexOf(last) >= 0) {
      return last == ';' && Character.isLowerCase(first) && !isMarker(line, last);
    }
    if (isMarker(line, last) || (line.isCapitals() && line.text.length() > 6)) {
      return false;
    }
    if (before.isCapitals() && before.text.length() > 6) {
      return false;
    }
    if (Character.isLowerCase(first) || first == ')' || last == ',' || last == '-') {
      return true;
    }
    if (first == '-') {
      return true;
    }
    int width = width(k);
    return width >= PROSE_WIDTH && before.text.length() >= width * 7 / 10;
  }

  private static String lastWord(RepairedLine line) {
    int from = line.text.length();
    while (from > 0 && line.text.charAt(from - 1) != ' ' && line.text.length() - from < 8) {
      from--;
    }
    return line.text.substring(from);
  }

  private int width(int k) {
    int width = 0;
    int most = 0;
    for (int i = Math.max(0, k - NEIGHBOURS); i < Math.min(lines.size(), k + NEIGHBOURS); i++) {
      most++;
      width = Math.max(width, lines.get(i).text.length());
    }
    return most == 0 ? 0 : width;
  }

  /** A bullet, a number or a letter that opens a point. */
  private static boolean isMarker(RepairedLine line, char lastBefore) {
    CharSequence text = line.text;
    char first = text.charAt(0);
    char second = text.length() > 1 ? text.charAt(1) : ' ';
    if (first == '+' || first == '*' || first == '•' || first == '▪' || first == '●') {
      return true;
    }
    if (first == '-') {
      char third = text.length() > 2 ? text.charAt(2) : ' ';
      boolean goesOn =
          second == ' ' && Character.isLowerCase(third) && ",;:.".indexOf(lastBefore) < 0;
      return !goesOn && !Character.isDigit(second);
    }
    int end = 0;
    while (end < text.length() && end < 6 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end == 0 || end >= text.length()) {
      return false;
    }
    char sign = text.charAt(end);
    char behind = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    boolean digits = true;
    for (int i = 0; i < end; i++) {
      digits &= Character.isDigit(text.charAt(i));
    }
    boolean letter = end == 1 || SpacedLetters.isNumeral(text.subSequence(0, end).toString());
    return (sign == ')' || (sign == '.' && behind == ' ')) && ((digits && end <= 2) || letter)
        || (digits
            && end <= 2
            && sign == '.'
            && Character.isDigit(behind)
            && end < 3
            && isNested(text, end));
  }

  /** 2.1. Words. */
  private static boolean isNested(CharSequence text, int dot) {
    int i = dot;
    while (i < text.length() && (text.charAt(i) == '.' || Character.isDigit(text.charAt(i)))) {
      i++;
    }
    return i < dot + 6
        && i + 1 < text.length()
        && text.charAt(i) == ' '
        && Character.isUpperCase(text.charAt(i + 1));
  }
}
