package vn.lantoa.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lost and doubled spaces: letters taken apart are put together, words that stuck are cut. */
final class SpacedLetters {

  private static final int LETTERS_OF_A_SPACED_LINE = 6;
  private static final Set<String> ABBREVIATIONS =
      Set.of("UBND", "HĐND", "BTV", "BCH", "MTTQ", "UBMTTQ", "UBKT", "BCĐ", "BTC", "BCHTW", "THCS");

  private SpacedLetters() {}

  /** "T h a m m ư u" put together; where even the words' bounds are lost, syllables give them. */
  static RepairedLine gathered(RepairedLine line) {
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
    RepairedLine together = new RepairedLine();
    for (int i = 0; i < line.text.length(); i++) {
      boolean space = line.text.charAt(i) == ' ';
      boolean bound = space && wide && i > 0 && line.text.charAt(i - 1) == ' ';
      if (bound && !together.text.isEmpty() && !together.endsWithSpace()) {
        together.add(' ', line.starts[i], line.ends[i]);
      } else if (!space) {
        together.add(line.text.charAt(i), line.starts[i], line.ends[i]);
      }
    }
    return wide ? together : cut(together, true);
  }

  static RepairedLine withSpaces(RepairedLine line) {
    RepairedLine cut = cut(line, false);
    RepairedLine clean = new RepairedLine();
    for (int i = 0; i < cut.text.length(); i++) {
      char c = cut.text.charAt(i);
      if (c != ' ' || (!clean.text.isEmpty() && !clean.endsWithSpace())) {
        clean.add(c, cut.starts[i], cut.ends[i]);
      }
    }
    if (clean.endsWithSpace()) {
      clean.text.setLength(clean.text.length() - 1);
    }
    clean.blank = clean.text.isEmpty();
    return clean;
  }

  /** Words that stuck together cut into syllables. */
  private static RepairedLine cut(RepairedLine line, boolean all) {
    RepairedLine cut = new RepairedLine();
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

  private static void addRun(RepairedLine cut, RepairedLine line, int from, int to, boolean all) {
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

  static boolean isNumeral(String part) {
    return part.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }
}
