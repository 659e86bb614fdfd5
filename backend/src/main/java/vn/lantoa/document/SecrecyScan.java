package vn.lantoa.document;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.SecrecyMark.Level;
import vn.lantoa.shared.text.VietnameseText;

/** Looks through a text for marks of secrecy, line by line and cell by cell. */
final class SecrecyScan {

  /** The longest line or cell that may be a mark; letter-spaced ones are long. */
  private static final int LONGEST_CELL = 120;

  private static final String LINE_BREAKS = "\n\r\f\u000B\u0085\u2028\u2029";
  private static final String CELL_BREAKS = "\t|│┃║¦";
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N} ]+");
  private static final Pattern NAME_OF_LEVEL =
      Pattern.compile("[\\p{L}\\p{N} .()*-]{0,20}\\bdo mat ?[:=–-] ?(tuyet mat|toi mat|mat)[ .]?");
  private static final Set<String> NAMES = Set.of("do mat", "muc do mat", "dau chi muc do mat");

  /** What may stand beside a mark in its line. */
  private static final List<String> COMPANIONS =
      List.of("ban so", "so", "giai mat", "thoi han", "khan", "thuong khan", "hoa toc", "du thao");

  /** The word before mật where a title was broken between the two: bí mật, bảo mật. */
  private static final Set<String> FIRST_HALVES = Set.of("bi", "bao", "co");

  private final String text;
  private @Nullable SecrecyMark highest;

  SecrecyScan(String text) {
    this.text = text;
  }

  Optional<SecrecyMark> highest() {
    String before = "";
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && LINE_BREAKS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String words = clean(start, end);
      if (!judge(start, end, words, before)) {
        judgeCells(start, end, before);
      }
      before = words;
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return Optional.ofNullable(highest);
  }

  private void judgeCells(int start, int end, String before) {
    String previous = before;
    int cell = start;
    for (int i = start; i <= end; i++) {
      if (i == end || endsCell(i, end)) {
        if (i > cell) {
          String words = clean(cell, i);
          judge(cell, i, words, previous);
          previous = words;
        }
        cell = i + 1;
      }
    }
  }

  /** A rule between columns, or the first of two spaces. */
  private boolean endsCell(int at, int end) {
    return CELL_BREAKS.indexOf(text.charAt(at)) >= 0
        || (isSpace(at) && (at + 1 == end || isSpace(at + 1)));
  }

  private boolean isSpace(int at) {
    return Character.isSpaceChar(text.charAt(at));
  }

  /** Whether the passage bears a mark; keeps it where it is the highest yet. */
  private boolean judge(int start, int end, String words, String before) {
    Level level = mayBear(words) ? levelOf(words, before) : null;
    if (level == null) {
      return false;
    }
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (highest == null || level.compareTo(highest.level()) > 0) {
      highest = new SecrecyMark(level, text.substring(from, to), from, to);
    }
    return true;
  }

  /** The words of a passage on one line, none where it is too long to be a mark. */
  private String clean(int from, int to) {
    if (to - from > LONGEST_CELL) {
      return "";
    }
    return VietnameseText.normalise(Normalizer.normalize(text.substring(from, to), Form.NFKC));
  }

  /** The letters every mark has; spares the rest of a text the closer look. */
  private static boolean mayBear(String words) {
    return (words.indexOf('M') >= 0 || words.indexOf('m') >= 0)
        && (words.indexOf('T') >= 0 || words.indexOf('t') >= 0);
  }

  private static @Nullable Level levelOf(String words, String before) {
    Level level = printed(words);
    if (level == null) {
      level = amongCompanions(words);
    }
    if (level == Level.SECRET) {
      return withFirstHalf(before);
    }
    return level == null ? named(words, before) : level;
  }

  /** A mark and nothing else but spaces and signs: "MẬT", "* T Ố I M Ậ T *". */
  private static @Nullable Level printed(String words) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        letters.append(words.charAt(i));
      }
    }
    for (Level level : Level.values()) {
      if (level.mark().replace(" ", "").contentEquals(letters)) {
        return level;
      }
    }
    return null;
  }

  /** One mark beside the copy's number or the urgency: "TỐI MẬT - Bản số 03", "KHẨN, MẬT". */
  private static @Nullable Level amongCompanions(String words) {
    Level found = null;
    for (String segment : SIGNS.split(words, -1)) {
      Level level = atFront(segment.strip());
      boolean second = level != null && found != null;
      if (second || (level == null && !isCompanion(segment.strip()))) {
        return null;
      }
      found = level == null ? found : level;
    }
    return found;
  }

  private static @Nullable Level atFront(String segment) {
    Level alone = printed(segment);
    if (alone != null) {
      return alone;
    }
    for (Level level : Level.values()) {
      if (segment.startsWith(level.mark() + " ")) {
        String rest = segment.substring(level.mark().length() + 1);
        return isCompanion(rest) ? level : null;
      }
    }
    return null;
  }

  private static boolean isCompanion(String words) {
    String folded = VietnameseText.fold(words);
    return folded.chars().allMatch(Character::isDigit)
        || COMPANIONS.stream().anyMatch(c -> (folded + " ").startsWith(c + " "));
  }

  /** MẬT under TỐI is one mark over two lines; under "… BẢO VỆ BÍ" it is the end of a title. */
  private static @Nullable Level withFirstHalf(String before) {
    if (before.equals("TỐI") || before.equals("T Ố I")) {
      return Level.TOP_SECRET;
    } else if (before.equals("TUYỆT") || before.equals("T U Y Ệ T")) {
      return Level.MOST_SECRET;
    }
    String lastWord = VietnameseText.fold(before.substring(before.lastIndexOf(' ') + 1));
    return FIRST_HALVES.contains(lastWord) ? null : Level.SECRET;
  }

  /** "Độ mật: Mật" in one cell or in two. */
  private static @Nullable Level named(String words, String before) {
    String folded = VietnameseText.fold(words);
    var together = NAME_OF_LEVEL.matcher(folded);
    if (together.matches()) {
      return ofFold(together.group(1));
    }
    String name = SIGNS.matcher(VietnameseText.fold(before)).replaceAll("").strip();
    return NAMES.contains(name) ? ofFold(folded) : null;
  }

  private static @Nullable Level ofFold(String folded) {
    return switch (folded) {
      case "mat" -> Level.SECRET;
      case "toi mat" -> Level.TOP_SECRET;
      case "tuyet mat" -> Level.MOST_SECRET;
      default -> null;
    };
  }
}
