package vn.lantoa.reading;

import java.util.BitSet;
import java.util.List;

/**
 * A text after the noise of its making was taken out, each of its characters knowing where it stood
 * in what was given. Lines that were only wrapped are joined by a space; a line break is the end of
 * a paragraph, a bullet or a cell.
 *
 * @param text what is read
 * @param starts for each character, where it begins in the original
 * @param ends for each character, where it ends there
 * @param wraps the spaces that were line breaks
 * @param loneNumbers numbers that stood alone on a line: a stamped number, or a page's
 */
record RepairedText(
    String text, int[] starts, int[] ends, BitSet wraps, List<LoneNumber> loneNumbers) {

  /** A number alone on its line, where it stands in the original. */
  record LoneNumber(String digits, int start, int end) {}

  int originalStart(int at) {
    return at < starts.length ? starts[at] : starts.length == 0 ? 0 : ends[ends.length - 1];
  }

  int originalEnd(int at) {
    return at <= 0 || ends.length == 0 ? 0 : ends[Math.min(at, ends.length) - 1];
  }
}
