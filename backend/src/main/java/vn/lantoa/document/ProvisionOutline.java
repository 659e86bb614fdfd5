package vn.lantoa.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ProvisionMarker.Level;

/** Takes a text line by line and keeps the passages and which of them are open. */
final class ProvisionOutline {

  private static final int LONGEST_HEADING = 1000;

  /** The longest line that may be the heading of a numbered passage with its text below. */
  private static final int LONGEST_SHORT_LINE = 80;

  /** By how much a series may jump, where a marker was lost. */
  private static final int LARGEST_JUMP = 3;

  /** An open passage and the series running within it. */
  private static final class Open {
    private final String label;
    private final int rank;
    private final String sign;
    private final String numbers;
    private final Map<Integer, Integer> lastNumber = new HashMap<>();
    private final Map<String, Integer> bullets = new HashMap<>();
    private int paragraphs;

    Open(String label, int rank, String sign, String numbers) {
      this.label = label;
      this.rank = rank;
      this.sign = sign;
      this.numbers = numbers;
    }

    String within(String part) {
      return label.isEmpty() ? part : label + "." + part;
    }
  }

  private final String text;
  private final List<ProvisionText> passages = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final ProvisionLabels labels = new ProvisionLabels();
  private final Set<Level> seen = EnumSet.noneOf(Level.class);
  private final Map<Integer, Integer> lastAnywhere = new HashMap<>();

  private int start = -1;
  private String label = "";
  private int depth;
  private @Nullable StringBuilder heading;
  private boolean headingOnly;
  private boolean blankBefore;
  private boolean closing;
  private ProvisionLine previous = ProvisionLine.BLANK;

  ProvisionOutline(String text) {
    this.text = text;
    open.add(new Open("", -1, "", ""));
  }

  void add(ProvisionLine line, ProvisionLine next) {
    if (line.isBlank()) {
      blankBefore = true;
      return;
    }
    ProvisionMarker marker = line.marker();
    if (line.isClosing()) {
      if (!closing) {
        closeAll();
        beginParagraph(line);
      }
      closing = true;
    } else if (line.isAnnex()) {
      closeAll();
      beginParagraph(line);
      closing = false;
    } else if (start >= 0 && closing) {
      headingOnly = false;
    } else if (marker != null && isAccepted(marker)) {
      beginMarked(line, marker, next);
    } else if (start < 0 || isNewParagraph(line)) {
      closeBullets();
      beginParagraph(line);
    } else {
      goOn(line);
    }
    previous = line;
    blankBefore = false;
  }

  List<ProvisionText> finish() {
    if (start >= 0) {
      closePassage(text.length());
    }
    return List.copyOf(passages);
  }

  /** A doubtful marker counts only as the next of its series, or as the first of a new one. */
  private boolean isAccepted(ProvisionMarker marker) {
    if (!marker.doubtful()) {
      return marker.level() != Level.BULLET || !isHyphen(marker);
    }
    int anywhere = lastAnywhere.getOrDefault(marker.rank(), 0);
    int last =
        marker.level() == Level.ARTICLE
            ? anywhere
            : open.get(parentIndex(marker)).lastNumber.getOrDefault(marker.rank(), 0);
    if (marker.number() == 1
        || (last > 0 && isNext(marker, last))
        || (last == 0 && anywhere > 0 && marker.number() == anywhere + 1)) {
      return true;
    }
    boolean excerpt =
        marker.level() == Level.ROMAN
            || marker.level() == Level.NUMBER
            || marker.level() == Level.ARTICLE;
    return last == 0
        && excerpt
        && marker.number() > 0
        && !seen.contains(marker.level())
        && !ProvisionLine.beginsInLowerCase(marker.rest());
  }

  /** The dash of "kinh tế - xã hội" where the line was broken before it. */
  private boolean isHyphen(ProvisionMarker bullet) {
    ProvisionMarker before = previous.marker();
    boolean inSmallList =
        before != null
            && before.level() == Level.BULLET
            && ProvisionLine.beginsInLowerCase(before.rest());
    return ProvisionLine.beginsInLowerCase(bullet.rest())
        && !inSmallList
        && !blankBefore
        && !headingOnly
        && !previous.isBlank()
        && !ProvisionLine.endsWithOneOf(previous.words(), ".;:,!?…");
  }

  /** A greater number, or the same with a letter: Điều 3a. */
  private static boolean isNext(ProvisionMarker marker, int last) {
    boolean inserted = !Character.isDigit(marker.label().charAt(marker.label().length() - 1));
    int least = marker.level() == Level.ARTICLE && inserted ? last : last + 1;
    return marker.number() >= least && marker.number() <= last + LARGEST_JUMP;
  }

  private int parentIndex(ProvisionMarker marker) {
    int index = open.size() - 1;
    if (marker.level() == Level.BULLET) {
      for (int i = index; i > 0; i--) {
        if (open.get(i).sign.equals(marker.label())) {
          return i - 1;
        }
      }
      return index;
    }
    while (open.get(index).rank >= marker.rank()
        || (marker.level() == Level.NUMBER && isOtherNumber(open.get(index), marker))) {
      index--;
    }
    return index;
  }

  /** 2.1. does not lie within 1. */
  private static boolean isOtherNumber(Open number, ProvisionMarker marker) {
    return number.rank > Level.NUMBER.rank()
        && number.rank < Level.LETTER.rank()
        && !number.numbers.equals(marker.prefix());
  }

  private void beginMarked(ProvisionLine line, ProvisionMarker marker, ProvisionLine next) {
    int parentAt = parentIndex(marker);
    open.subList(parentAt + 1, open.size()).clear();
    Open parent = open.get(parentAt);
    parent.lastNumber.put(marker.rank(), marker.number());
    lastAnywhere.put(marker.rank(), marker.number());
    seen.add(marker.level());
    begin(line, labels.unique(addressOf(marker, parent)), parentAt);
    boolean bullet = marker.level() == Level.BULLET;
    Open opened = new Open(label, marker.rank(), bullet ? marker.label() : "", numbersOf(marker));
    open.add(opened);
    if (isHeading(marker, next)) {
      heading = new StringBuilder(marker.rest());
      headingOnly = true;
    } else {
      opened.paragraphs = 1;
    }
  }

  private static String numbersOf(ProvisionMarker marker) {
    String number = String.valueOf(marker.number());
    return marker.prefix().isEmpty() ? number : marker.prefix() + "." + number;
  }

  private static String addressOf(ProvisionMarker marker, Open parent) {
    return switch (marker.level()) {
      case ARTICLE -> marker.label();
      case BULLET ->
          parent.within(marker.label() + parent.bullets.merge(marker.label(), 1, Integer::sum));
      case NUMBER ->
          parent.within(
              marker.prefix().isEmpty() || marker.prefix().equals(parent.numbers)
                  ? marker.label()
                  : marker.prefix() + "." + marker.label());
      default -> parent.within(marker.label());
    };
  }

  private static boolean isHeading(ProvisionMarker marker, ProvisionLine next) {
    String rest = marker.rest();
    if (rest.length() > 300) {
      return false;
    } else if (marker.level().isTitled()) {
      return !ProvisionLine.endsWithOneOf(rest, ".;");
    } else if (marker.level() != Level.ARTICLE && marker.level() != Level.NUMBER) {
      return false;
    } else if (rest.isEmpty() || ProvisionLine.endsWithOneOf(rest, ".;:,")) {
      return rest.isEmpty();
    }
    boolean nextIsText = !next.isBlank() && next.marker() == null;
    return !nextIsText || (!next.beginsInLowerCase() && rest.length() <= LONGEST_SHORT_LINE);
  }

  private boolean isNewParagraph(ProvisionLine line) {
    if (headingOnly || line.beginsInLowerCase()) {
      return false;
    }
    return blankBefore || previous.endsSentence();
  }

  /** A line that belongs to the passage: more of its heading, or of its text. */
  private void goOn(ProvisionLine line) {
    if (!headingOnly || heading == null) {
      return;
    }
    String soFar = heading.toString();
    boolean more =
        soFar.isEmpty()
            ? !line.endsSentence()
            : !blankBefore
                && (line.beginsInLowerCase()
                    || (ProvisionLine.isInCapitals(soFar) && line.isInCapitals()));
    if (more && soFar.length() + line.words().length() < LONGEST_HEADING) {
      heading.append(soFar.isEmpty() ? "" : " ").append(line.words());
    } else {
      headingOnly = false;
      open.get(open.size() - 1).paragraphs = 1;
    }
  }

  private void beginParagraph(ProvisionLine line) {
    Open parent = open.get(open.size() - 1);
    parent.paragraphs++;
    begin(line, labels.unique(parent.within("¶" + parent.paragraphs)), open.size() - 1);
  }

  private void begin(ProvisionLine line, String newLabel, int newDepth) {
    if (start >= 0) {
      closePassage(line.start());
      start = line.start();
    } else {
      start = 0;
    }
    label = newLabel;
    depth = newDepth;
    heading = null;
    headingOnly = false;
  }

  private void closePassage(int end) {
    String words = heading == null || heading.isEmpty() ? null : heading.toString();
    passages.add(
        new ProvisionText(label, depth, words, text.substring(start, end).strip(), start, end));
  }

  private void closeBullets() {
    while (!open.get(open.size() - 1).sign.isEmpty()) {
      open.remove(open.size() - 1);
    }
  }

  private void closeAll() {
    open.subList(1, open.size()).clear();
  }
}
