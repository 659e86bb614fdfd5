package vn.lantoa.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the noise of PDF text layers out of a text: composed letters, lost and doubled spaces,
 * letter-spaced lines, wrapped lines, lone page numbers. Takes time in proportion to the text.
 */
final class TextRepair {

  private static final int LETTERS_OF_A_SPACED_LINE = 6;
  private static final int PROSE_WIDTH = 50;
  private static final int NEIGHBOURS = 8;
  private static final Set<String> HANGING =
      Set.of(
          "số", "ngày", "của", "và", "với", "theo", "tại", "cho", "đến", "từ", "trong", "về",
          "tháng", "năm", "quý", "các", "những", "để", "là", "do", "trên", "bằng", "hoặc", "tt.",
          "tp.", "đ/c", "gồm", "thứ");
  private static final Set<String> ABBREVIATIONS =
      Set.of("UBND", "HĐND", "BTV", "BCH", "MTTQ", "UBMTTQ", "UBKT", "BCĐ", "BTC", "BCHTW", "THCS");

  private final String original;
  private final List<Line> lines = new ArrayList<>();
  private final List<RepairedText.LoneNumber> loneNumbers = new ArrayList<>();

  /** A line under repair: its characters and where each stood. */
  private static final class Line {
    final StringBuilder text = new StringBuilder();
    int[] starts = new int[8];
    int[] ends = new int[8];
    boolean blank;

    void add(char c, int start, int end) {
      if (text.length() == starts.length) {
        starts = java.util.Arrays.copyOf(starts, starts.length * 2);
        ends = java.util.Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(c);
    }

    void addAll(Line other, int from, int to) {
      for (int i = from; i < to; i++) {
        add(other.text.charAt(i), other.starts[i], other.ends[i]);
      }
    }
  }

  private TextRepair(String original) {
    this.original = original;
  }

  static RepairedText repair(String original) {
    return new TextRepair(original).run();
  }

  private RepairedText run() {
    int start = 0;
    while (start <= original.length()) {
      int end = start;
      while (end < original.length() && !isBreak(original.charAt(end))) {
        end++;
      }
      Line line = withSpaces(gathered(composed(start, end)));
      if (!line.blank || !endsPage(start, end)) {
        lines.add(line);
      }
      start = end + 1;
      if (end + 1 < original.length()
          && original.charAt(end) == '\r'
          && original.charAt(end + 1) == '\n') {
        start++;
      }
    }
    dropPageNumbers();
    return joined();
  }

  /** An empty line at a page's end is none of the text. */
  private boolean endsPage(int start, int end) {
    return (start > 0 && original.charAt(start - 1) == '\f')
        || (end < original.length() && original.charAt(end) == '\f');
  }

  private static boolean isBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** The line in composed letters, spaces single, invisible characters dropped. */
  private Line composed(int start, int end) {
    Line line = new Line();
    for (int i = start; i < end; ) {
      char c = original.charAt(i);
      int next = i + 1;
      while (next < end && Character.getType(original.charAt(next)) == Character.NON_SPACING_MARK) {
        next++;
      }
      if (next > i + 1) {
        String cluster = Normalizer.normalize(original.substring(i, next), Normalizer.Form.NFC);
        for (int k = 0; k < cluster.length(); k++) {
          line.add(cluster.charAt(k), i, next);
        }
      } else if (c == '\t' || c == '│' || c == '┃' || c == '║' || c == '¦') {
        line.add('|', i, next);
      } else if (Character.isSpaceChar(c)) {
        line.add(' ', i, next);
      } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
        line.add(plain(c), i, next);
      }
      i = next;
    }
    return line;
  }

  private static char plain(char c) {
    return switch (c) {
      case 'Ð', 'Ɖ' -> 'Đ';
      case 'ð' -> 'đ';
      case '‐', '‑', '–', '—', '−', '－' -> '-';
      case '⁄', '∕', '／' -> '/';
      default -> c;
    };
  }

  /** "T h a m m ư u" put together; where even the words' bounds are lost, syllables give them. */
  private static Line gathered(Line line) {
    int single = 0;
    int pieces = 0;
    boolean wide = false;
    int length = 0;
    int gap = 0;
    int last = line.text.length() - 1;
    while (last >= 0 && line.text.charAt(last) == ' ') {
      last--;
    }
    for (int i = 0; i <= line.text.length(); i++) {
      boolean space = i == line.text.length() || line.text.charAt(i) == ' ';
      if (space && length > 0) {
        pieces++;
        single += length == 1 && Character.isLetterOrDigit(line.text.charAt(i - 1)) ? 1 : 0;
        single += length == 1 && !Character.isLetterOrDigit(line.text.charAt(i - 1)) ? 1 : 0;
      }
      length = space ? 0 : length + 1;
      gap = space ? gap + 1 : 0;
      wide |= gap > 1 && pieces > 0 && i < last;
    }
    if (pieces < LETTERS_OF_A_SPACED_LINE || single < pieces * 9 / 10) {
      return line;
    }
    Line together = new Line();
    for (int i = 0; i < line.text.length(); i++) {
      boolean space = line.text.charAt(i) == ' ';
      boolean bound = space && wide && i > 0 && line.text.charAt(i - 1) == ' ';
      if (bound && !together.text.isEmpty() && !endsWithSpace(together)) {
        together.add(' ', line.starts[i], line.ends[i]);
      } else if (!space) {
        together.add(line.text.charAt(i), line.starts[i], line.ends[i]);
      }
    }
    return wide ? together : cut(together, true);
  }

  private static boolean endsWithSpace(Line line) {
    return line.text.length() > 0 && line.text.charAt(line.text.length() - 1) == ' ';
  }

  private static Line withSpaces(Line line) {
    Line cut = cut(line, false);
    Line clean = new Line();
    for (int i = 0; i < cut.text.length(); i++) {
      char c = cut.text.charAt(i);
      if (c != ' ' || (!clean.text.isEmpty() && !endsWithSpace(clean))) {
        clean.add(c, cut.starts[i], cut.ends[i]);
      }
    }
    if (endsWithSpace(clean)) {
      clean.text.setLength(clean.text.length() - 1);
    }
    clean.blank = clean.text.isEmpty();
    return clean;
  }

  /** Words that stuck together cut into syllables. */
  private static Line cut(Line line, boolean all) {
    Line cut = new Line();
    int i = 0;
    while (i < line.text.length()) {
      int end = i;
      while (end < line.text.length() && Character.isLetter(line.text.charAt(end))) {
        end++;
      }
      if (end == i) {
        boolean sign = ",;:".indexOf(line.text.charAt(i)) >= 0;
        cut.add(line.text.charAt(i), line.starts[i], line.ends[i]);
        if (all && sign) {
          cut.add(' ', line.ends[i], line.ends[i]);
        }
        i++;
      } else {
        addRun(cut, line, i, end, all);
        i = end;
      }
    }
    return cut;
  }

  private static void addRun(Line cut, Line line, int from, int to, boolean all) {
    String run = line.text.substring(from, to);
    int at = from;
    for (int end : ends(run, all)) {
      if (at > from) {
        cut.add(' ', line.starts[at], line.starts[at]);
      }
      cut.addAll(line, at, from + end);
      at = from + end;
    }
  }

  private static List<Integer> ends(String run, boolean all) {
    if (run.length() < 2 || (!all && (!Syllables.isMarked(run) || Syllables.isOne(run)))) {
      return List.of(run.length());
    }
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= run.length(); i++) {
      boolean turn =
          i == run.length()
              || (Character.isLowerCase(run.charAt(i - 1)) && Character.isUpperCase(run.charAt(i)));
      if (turn) {
        String part = run.substring(start, i);
        if (!piece(part, start, ends)) {
          return List.of(run.length());
        }
        start = i;
      }
    }
    return ends;
  }

  /** Adds the ends of one part; false where it cannot stand as words. */
  private static boolean piece(String part, int offset, List<Integer> ends) {
    for (String known : ABBREVIATIONS) {
      String rest = part.startsWith(known) ? part.substring(known.length()) : "";
      if (!rest.isEmpty()
          && rest.equals(rest.toLowerCase(Locale.ROOT))
          && Syllables.isMarked(rest)) {
        ends.add(offset + known.length());
        return piece(rest, offset + known.length(), ends);
      }
    }
    List<Integer> cuts = Syllables.cuts(part);
    boolean whole = cuts.size() > 1 || Syllables.isOne(part);
    if (!whole && !isNumeral(part)) {
      return false;
    }
    cuts.forEach(end -> ends.add(offset + end));
    return true;
  }

  private static boolean isNumeral(String part) {
    return part.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }

  /** A line of one to four digits alone belongs to the page, not to the sentence around it. */
  private void dropPageNumbers() {
    List<Line> kept = new ArrayList<>(lines.size());
    for (Line line : lines) {
      String text = line.text.length() > 40 ? "" : line.text.toString();
      boolean digits =
          !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (digits) {
        loneNumbers.add(
            new RepairedText.LoneNumber(text, line.starts[0], line.ends[text.length() - 1]));
      }
      if (!digits && !isStamp(text) && !isFooter(text)) {
        kept.add(line);
      }
    }
    lines.clear();
    lines.addAll(kept);
  }

  /** 06-03-2026 16:06:39 +07:00, the moment of a signature. */
  private static boolean isStamp(String text) {
    return text.length() > 18
        && text.length() < 32
        && text.endsWith("+07:00")
        && Character.isDigit(text.charAt(0));
  }

  private static boolean isFooter(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    return words.length() <= 16
        && words.startsWith("trang ")
        && words.length() > 6
        && Character.isDigit(words.charAt(6));
  }

  private RepairedText joined() {
    int size = 0;
    for (Line line : lines) {
      size += line.text.length() + 1;
    }
    StringBuilder text = new StringBuilder(size);
    int[] starts = new int[size];
    int[] ends = new int[size];
    BitSet wraps = new BitSet(size);
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      if (k > 0) {
        boolean wrap = isWrapped(k);
        int at = text.length();
        int place = at == 0 ? 0 : ends[at - 1];
        starts[at] = place;
        ends[at] = place;
        text.append(wrap ? ' ' : '\n');
        wraps.set(at, wrap);
      }
      System.arraycopy(line.starts, 0, starts, text.length(), line.text.length());
      System.arraycopy(line.ends, 0, ends, text.length(), line.text.length());
      text.append(line.text);
    }
    return new RepairedText(
        text.toString(),
        java.util.Arrays.copyOf(starts, text.length()),
        java.util.Arrays.copyOf(ends, text.length()),
        wraps,
        List.copyOf(loneNumbers));
  }

  /** Whether a line goes on with the sentence of the line before it. */
  private boolean isWrapped(int k) {
    Line before = lines.get(k - 1);
    Line line = lines.get(k);
    if (before.blank || line.blank || line.text.indexOf("|") >= 0) {
      return false;
    }
    char last = before.text.charAt(before.text.length() - 1);
    char first = line.text.charAt(0);
    String lastWord = lastWord(before);
    if (HANGING.contains(lastWord.toLowerCase(Locale.ROOT)) && Character.isLetterOrDigit(first)) {
      return !isCapitals(before) || isCapitals(line);
    }
    if (".:!?;".indexOf(last) >= 0) {
      return last == ';' && Character.isLowerCase(first) && !isMarker(line, last);
    }
    if (isMarker(line, last) || (isCapitals(line) && line.text.length() > 6)) {
      return false;
    }
    if (isCapitals(before) && before.text.length() > 6) {
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

  private static String lastWord(Line line) {
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

  private static boolean isCapitals(Line line) {
    boolean letter = false;
    for (int i = 0; i < line.text.length(); i++) {
      char c = line.text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letter |= Character.isUpperCase(c);
    }
    return letter;
  }

  /** A bullet, a number or a letter that opens a point. */
  private static boolean isMarker(Line line, char lastBefore) {
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
    boolean letter = end == 1 || isNumeral(text.subSequence(0, end).toString());
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
