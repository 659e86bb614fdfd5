package vn.lantoa.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;

/**
 * Reads deadlines out of Vietnamese words. Takes time in proportion to the text: every form is
 * tried at most once from each word, and none looks further than a line or a dozen words.
 */
public final class DeadlineReader {

  private final String text;
  private final Tokens t;
  private final RecurrenceWords recurrence;
  private final RelativeWords relative;
  private final RangeWords ranges;
  private final PointWords points;
  private final OpenWords open;

  private DeadlineReader(String text, @Nullable LocalDate reference) {
    this.text = text;
    t = new Tokens(text);
    CalendarWords calendar = new CalendarWords(t, reference);
    recurrence = new RecurrenceWords(t, calendar);
    relative = new RelativeWords(t, calendar);
    points = new PointWords(t, calendar, reference);
    ranges = new RangeWords(t, calendar, points);
    open = new OpenWords(t);
  }

  /**
   * The deadlines of a running text, in order, none overlapping. A day, month or year counts only
   * with words that make it a deadline (trước, chậm nhất, trong, đến hết …) or where it stands
   * alone on its line, as in a table.
   *
   * @param reference the paper's date, which missing years are taken from
   */
  public static List<DeadlineReading> read(String text, @Nullable LocalDate reference) {
    return new DeadlineReader(text, reference).all();
  }

  /**
   * The one deadline typed into a field, whatever stands around it. Two dates that disagree are a
   * contradiction; empty where the words say nothing of time.
   */
  public static Optional<DeadlineReading> readField(String words, @Nullable LocalDate reference) {
    return new DeadlineReader(words, reference).one();
  }

  private List<DeadlineReading> all() {
    List<DeadlineReading> found = new ArrayList<>();
    for (int i = 0; i < t.size(); ) {
      Found here = at(i, false);
      boolean alone = opens(i);
      if (alone && (here == null || !closes(here.end()))) {
        Found whole = at(i, true);
        whole = whole == null ? open.read(i) : whole;
        here = whole != null && closes(whole.end()) ? whole : here;
      }
      if (here == null || bareRound(here, i)) {
        i++;
      } else {
        found.add(reading(i, here));
        i = here.end();
      }
    }
    return found;
  }

  private Optional<DeadlineReading> one() {
    List<DeadlineReading> found = new ArrayList<>();
    for (int i = 0; i < t.size(); ) {
      Found here = at(i, true);
      if (here == null) {
        i++;
      } else {
        found.add(reading(i, here));
        i = here.end();
      }
    }
    if (found.isEmpty()) {
      for (int i = 0; i < t.size() && found.isEmpty(); i++) {
        Found here = open.read(i);
        if (here != null) {
          found.add(reading(i, here));
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(agreed(found));
  }

  /** The first, where the others say the same day or less; else a contradiction. */
  private DeadlineReading agreed(List<DeadlineReading> found) {
    DeadlineReading first = found.get(0);
    LocalDate day = day(first);
    for (DeadlineReading other : found) {
      LocalDate otherDay = day(other);
      if (day != null && otherDay != null && !day.equals(otherDay)) {
        DeadlineReading last = found.get(found.size() - 1);
        return new DeadlineReading(
            text.substring(first.start(), last.end()),
            first.start(),
            last.end(),
            null,
            Flaw.CONTRADICTION,
            EnumSet.noneOf(Note.class));
      }
      if (first.rule() == null && other.rule() != null && first.flaw() == Flaw.VAGUE) {
        return other;
      }
    }
    return first;
  }

  private static @Nullable LocalDate day(DeadlineReading reading) {
    DeadlineRule rule = reading.rule();
    return rule == null ? null : rule.resolve().dueOn();
  }

  private @Nullable Found at(int i, boolean anywhere) {
    Found found = recurrence.read(i);
    found = found == null ? ranges.read(i, anywhere) : found;
    found = found == null ? relative.read(i, anywhere) : found;
    if (found != null) {
      return found;
    }
    found = points.read(i, anywhere);
    Found later = found == null ? null : ranges.orLater(found);
    return later == null ? found : later;
  }

  /** "hằng năm" in running text says how something grows; alone or with "định kỳ" it is a rule. */
  private boolean bareRound(Found found, int start) {
    if (!(found.rule() instanceof Recurring) || t.stands(start, "định kỳ", "theo định kỳ")) {
      return false;
    }
    boolean hasNumber = false;
    for (int i = start; i < found.end(); i++) {
      hasNumber |= t.isNumber(i) || t.stands(i, "lần", "quý i", "quý ii", "quý iii", "quý iv");
    }
    boolean alone = opens(start) && closes(found.end());
    return !hasNumber && !alone && !reported(start);
  }

  /** Whether the clause speaks of reporting. */
  private boolean reported(int i) {
    for (int k = i - 1; k >= 0 && k > i - 12 && t.isWord(k); k--) {
      if (t.stands(k, "báo cáo", "sơ kết", "tổng kết", "định kỳ")) {
        return true;
      }
    }
    return t.stands(i + 2, "báo cáo", "sơ kết", "tổng kết", "tổ chức sơ kết");
  }

  private boolean opens(int i) {
    return i == 0 || t.at(i - 1).kind() == Tokens.Kind.BREAK || t.isMark(i - 1, "|");
  }

  private boolean closes(int end) {
    int i = t.isMark(end, ".") || t.isMark(end, ";") ? end + 1 : end;
    return i >= t.size() || t.at(i).kind() == Tokens.Kind.BREAK || t.isMark(i, "|");
  }

  private DeadlineReading reading(int start, Found found) {
    int from = t.at(start).start();
    int to = t.at(found.end() - 1).end();
    return new DeadlineReading(
        text.substring(from, to),
        from,
        to,
        found.rule(),
        found.rule() == null ? Objects.requireNonNull(found.flaw()) : null,
        found.notes());
  }
}
