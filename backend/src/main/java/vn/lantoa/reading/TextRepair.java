package vn.lantoa.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Takes the noise of PDF text layers out of a text: composed letters, lost and doubled spaces,
 * letter-spaced lines, wrapped lines, lone page numbers. Takes time in proportion to the text.
 */
final class TextRepair {

  private final String original;
  private final List<RepairedLine> lines = new ArrayList<>();
  private final List<RepairedText.LoneNumber> loneNumbers = new ArrayList<>();

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
      RepairedLine line = SpacedLetters.withSpaces(SpacedLetters.gathered(composed(start, end)));
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
  private RepairedLine composed(int start, int end) {
    RepairedLine line = new RepairedLine();
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

  /** A line of one to four digits alone belongs to the page, not to the sentence around it. */
  private void dropPageNumbers() {
    List<RepairedLine> kept = new ArrayList<>(lines.size());
    for (RepairedLine line : lines) {
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
    for (RepairedLine line : lines) {
      size += line.text.length() + 1;
    }
    StringBuilder text = new StringBuilder(size);
    int[] starts = new int[size];
    int[] ends = new int[size];
    BitSet wraps = new BitSet(size);
    LineJoints joints = new LineJoints(lines);
    for (int k = 0; k < lines.size(); k++) {
      RepairedLine line = lines.get(k);
      if (k > 0) {
        boolean wrap = joints.isWrapped(k);
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
}
