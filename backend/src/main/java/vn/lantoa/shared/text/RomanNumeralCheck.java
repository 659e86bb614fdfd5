package vn.lantoa.shared.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds Roman numerals that are none behind the words that count congresses and terms: "Đại hội lần
 * thứ VXII", "khóa XIIV".
 */
public final class RomanNumeralCheck {

  private static final List<String> COUNTING_WORDS =
      List.of("lan thu", "dai hoi", "khoa", "nhiem ky", "ky hop thu", "hoi nghi");

  private RomanNumeralCheck() {}

  /** Every doubtful numeral in a text, in its order; takes time in proportion to its length. */
  public static List<DoubtfulNumeral> find(String text) {
    FoldedText fold = FoldedText.of(text);
    List<DoubtfulNumeral> found = new ArrayList<>();
    for (String words : COUNTING_WORDS) {
      int at = fold.folded().indexOf(words);
      while (at >= 0) {
        int behind = at + words.length();
        if (at == 0 || !Character.isLetterOrDigit(fold.folded().charAt(at - 1))) {
          addNumeralAt(text, fold.origin(at), fold.origin(behind), found);
        }
        at = fold.folded().indexOf(words, behind);
      }
    }
    found.sort(Comparator.comparingInt(DoubtfulNumeral::start));
    return List.copyOf(found);
  }

  private static void addNumeralAt(
      String text, int wordsStart, int wordsEnd, List<DoubtfulNumeral> found) {
    int start = wordsEnd;
    while (start < text.length() && isGap(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String letters = text.substring(start, end);
    boolean apart = start > wordsEnd;
    boolean marked = end < text.length() && Character.getType(text.charAt(end)) == NON_SPACING;
    if (apart && !marked && RomanNumeral.looksLikeOne(letters) && !isNumeral(letters)) {
      found.add(
          new DoubtfulNumeral(
              text.substring(wordsStart, end),
              letters,
              start,
              end,
              RomanNumeral.propose(letters).orElse(null)));
    }
  }

  private static final int NON_SPACING = Character.NON_SPACING_MARK;

  private static boolean isNumeral(String letters) {
    return RomanNumeral.parse(letters).isPresent();
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
