package vn.lantoa.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.Comparator;
import vn.lantoa.reading.Reading.Target;

/**
 * Figures to be reached: a value with its unit in a sentence that sets a goal, with the year it is
 * for. Results, standards, baselines and the share of people who study are none.
 */
final class TargetReader {

  private static final int LONGEST_SENTENCE = 600;

  private final Source source;
  private final Words w;
  private final boolean[] cited;
  private final BitSet covered;
  private final FigureReader figures;
  private final TargetNameReader names;
  private final List<Target> found = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private FigureReader.@Nullable Years context;
  private FigureReader.@Nullable Years titleYears;
  private int contextAge;
  private boolean section;
  private boolean results;
  private @Nullable String lastName;
  private @Nullable Comparator lastComparator;
  private int lastEnd = -1;

  private TargetReader(Source source, boolean[] cited, BitSet covered) {
    this.source = source;
    this.w = source.words();
    this.cited = cited;
    this.covered = covered;
    this.figures = new FigureReader(w);
    this.names = new TargetNameReader(w, figures);
  }

  static List<Target> read(Source source, boolean[] cited, BitSet covered) {
    TargetReader reader = new TargetReader(source, cited, covered);
    reader.run();
    return reader.found;
  }

  private void run() {
    int i = title();
    while (i < w.size) {
      int end = sentenceEnd(i);
      if (!covered.get(i)) {
        boolean line = w.opens(i);
        boolean first = line || (i > 1 && marker(i));
        boolean heading =
            first && w.opens(end) && !w.isSign(end - 1, ".") && !w.isSign(end - 1, ";");
        if (heading) {
          section =
              TargetWords.SECTION.find(w, i, Math.min(end, i + 12)) >= 0
                  || (w.isSign(end - 1, ":")
                      && (section || TargetWords.SECTION.find(w, Math.max(i, end - 8), end) >= 0));
          boolean ahead = section || TargetWords.AHEAD.find(w, i, Math.min(end, i + 8)) >= 0;
          results =
              !ahead && (results || TargetWords.RESULTS.find(w, i, Math.min(end, i + 8)) >= 0);
        }
        sentence(i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Behind the first line, where that is a headline. */
  private int title() {
    int end = 1;
    while (end < w.size && !w.opens(end)) {
      end++;
    }
    boolean headline =
        end < w.size && end < 40 && !w.isSign(end - 1, ".") && !w.isSign(end - 1, ";");
    return headline ? end : 0;
  }

  /** Whether only a point's number stands before: "II. CHỈ TIÊU". */
  private boolean marker(int i) {
    boolean article = i > 2 && w.opens(i - 3) && w.key(i - 3).equals("điều");
    return w.isSign(i - 1, ".") && (w.opens(i - 2) || article) && !w.opens(i);
  }

  private int sentenceEnd(int from) {
    int i = from;
    while (i < w.size && i < from + LONGEST_SENTENCE) {
      if (w.isSign(i, ".") && !(w.isGlued(i + 1) && w.isNumber(i + 1))) {
        return i + 1;
      }
      i++;
      if (w.opens(i)) {
        return i;
      }
    }
    return i;
  }

  private void sentence(int from, int to) {
    int clause = from;
    lastName = null;
    lastEnd = -1;
    FigureReader.Years stated = null;
    for (int i = from; i < to; i++) {
      if (w.isSign(i, ";")) {
        clause = i + 1;
      }
      if (cited[i]) {
        continue;
      }
      FigureReader.Years years = figures.years(i, to);
      boolean compared =
          i > 0
              && (w.stands(i - 2, TargetWords.COMPARED)
                  || w.stands(i - 1, TargetWords.COMPARED)
                  || w.stands(i - 3, TargetWords.COMPARED));
      if (years != null && !compared) {
        stated = years;
      }
      if (w.isNumber(i)
          && !(w.isNumber(i - 2)
              && w.isGlued(i)
              && (w.isSign(i - 1, "-") || w.isSign(i - 1, "/")))) {
        FigureReader.Number number = figures.number(i, to);
        int unit = number == null ? -1 : figures.unitEnd(number.end(), to);
        if (number != null && unit > 0 && !figures.isYear(i)) {
          candidate(from, to, clause, i, number, unit, stated);
          i = unit - 1;
        } else if (number != null) {
          i = Math.max(i, number.end() - 1);
        }
      }
    }
    if (stated != null) {
      context = stated;
      contextAge = 0;
      titleYears = titleYears == null && from < 60 ? stated : titleYears;
    } else {
      contextAge++;
    }
  }

  private void candidate(
      int from,
      int to,
      int clause,
      int at,
      FigureReader.Number number,
      int unitEnd,
      FigureReader.@Nullable Years stated) {
    String unit = figures.unit(number.end(), unitEnd);
    boolean percent = unit.startsWith("%");
    if (!goal(from, to, clause, at, unitEnd, percent, stated)) {
      return;
    }
    FigureReader.Years years = figures.following(unitEnd, to);
    years = years == null ? stated : years;
    years = years == null && contextAge < 2 ? context : years;
    years = years == null && section ? titleYears : years;
    boolean bracketed = w.isSign(at - 1, "(");
    Comparator comparator = comparator(at, number, bracketed);
    String name = names.name(clause, at, unitEnd, to, bracketed, lastName, lastEnd);
    if (lastEnd > 0 && name.isEmpty()) {
      name = lastName == null ? "" : lastName;
      comparator =
          comparator == Comparator.EXACTLY && lastComparator != null && number.valueTo() == null
              ? lastComparator
              : comparator;
    }
    if (name.isEmpty()) {
      return;
    }
    Baseline baseline = baseline(clause, at, unitEnd, to);
    String key =
        number.value()
            + unit
            + (years == null ? "" : years.to())
            + key(name)
            + scope(from, at)
            + (bracketed ? at : "");
    int start = names.start(at);
    if (told.add(key)) {
      found.add(
          new Target(
              name,
              comparator,
              number.value(),
              number.valueTo(),
              unit,
              years == null ? null : years.to(),
              years == null ? null : years.from(),
              baseline.value(),
              baseline.year(),
              source.span(start, unitEnd)));
    }
    lastName = name;
    lastComparator = comparator;
    lastEnd = unitEnd;
  }

  private static String key(String name) {
    String[] words = name.split(" ");
    StringBuilder key = new StringBuilder(" ");
    for (int i = 0; i < Math.min(4, words.length); i++) {
      key.append(Words.key(words[i])).append(' ');
    }
    return key.toString();
  }

  /** Về X …, Đối với X …: what the sentence speaks of. */
  private String scope(int from, int at) {
    boolean opened =
        w.key(from).equals("về") || (w.key(from).equals("đối") && w.key(from + 1).equals("với"));
    StringBuilder scope = new StringBuilder();
    for (int i = from; opened && i < at && i < from + 12; i++) {
      scope.append(w.key(i)).append(' ');
    }
    return scope.toString();
  }

  private boolean goal(
      int from,
      int to,
      int clause,
      int at,
      int unitEnd,
      boolean percent,
      FigureReader.@Nullable Years stated) {
    if (results) {
      return false;
    }
    for (int i = clause; i < at; i++) {
      boolean within = section && w.key(i).equals("trong");
      if (w.stands(i, TargetWords.PAST) && !within) {
        return false;
      }
    }
    if (w.stands(at - 1, TargetWords.DENIED) || w.stands(at - 2, TargetWords.DENIED)) {
      return false;
    }
    boolean ofBaseline = isBaseline(at, unitEnd, to);
    if (ofBaseline || w.stands(at - 2, TargetWords.COMPARED)) {
      return false;
    }
    if (percent
        && TargetWords.STUDY.find(w, unitEnd, Math.min(to, unitEnd + 16)) >= 0
        && w.number(at) >= 80) {
      return false;
    }
    boolean strong = TargetWords.STRONG_GOAL.find(w, from, at) >= 0;
    boolean compared = comparatorBefore(at) || upwards(unitEnd, to);
    boolean near = stated != null || figures.following(unitEnd, to) != null;
    boolean inherited = context != null && contextAge < 2;
    boolean annual = TargetWords.EACH_YEAR.find(w, from, to) >= 0;
    boolean raised =
        TargetWords.RAISED.after(w, at - 1) == at || TargetWords.RAISED.after(w, at - 2) == at;
    boolean moved =
        raised
            || TargetWords.LESS.find(w, Math.max(clause, at - 4), at) >= 0
            || TargetWords.MORE.find(w, Math.max(clause, at - 4), at) >= 0;
    if (strong || section) {
      return percent || compared || near || section;
    }
    if (near || annual) {
      return compared
          || moved
          || percent && TargetWords.GOAL.find(w, clause, at) >= 0
          || lastEnd > 0
          || bracketAfterTarget(at);
    }
    return inherited && compared && moved
        || lastEnd > 0 && (inherited || compared) && w.key(at - 1).equals("và");
  }

  private boolean bracketAfterTarget(int at) {
    return w.isSign(at - 1, "(") && lastEnd > 0 && at - lastEnd <= 2;
  }

  /** "từ 56% năm 2017 lên", "từ 20-25% hiện nay, lên": where it starts from. */
  private boolean isBaseline(int at, int unitEnd, int to) {
    if (!w.key(at - 1).equals("từ")) {
      return false;
    }
    for (int i = unitEnd; i < to && i < unitEnd + 10; i++) {
      if (w.isNumber(i) && !figures.isYear(i)) {
        return false;
      }
      if ((w.key(i).equals("lên") && !w.key(i - 1).equals("trở"))
          || w.key(i).equals("xuống")
          || w.key(i).equals("còn")) {
        return true;
      }
    }
    return false;
  }

  private record Baseline(@Nullable BigDecimal value, @Nullable Integer year) {}

  private Baseline baseline(int clause, int at, int unitEnd, int to) {
    BigDecimal value = null;
    Integer year = null;
    for (int i = clause; i < at; i++) {
      if (w.key(i).equals("từ") && w.isNumber(i + 1)) {
        FigureReader.Number number = figures.number(i + 1, to);
        int unit = number == null ? -1 : figures.unitEnd(number.end(), to);
        if (number != null && unit > 0 && isBaseline(i + 1, unit, to)) {
          value = number.value();
          year =
              w.key(unit).equals("năm") && figures.isYear(unit + 1)
                  ? (Integer) w.number(unit + 1)
                  : null;
        }
      }
    }
    for (int i = unitEnd; i < to && !w.isSign(i, ";"); i++) {
      int behind = TargetWords.COMPARED.after(w, i);
      if (behind > 0) {
        int number = w.key(behind).equals("năm") ? behind + 1 : behind;
        return new Baseline(value, figures.isYear(number) ? (Integer) w.number(number) : year);
      }
    }
    return new Baseline(value, year);
  }

  private boolean comparatorBefore(int at) {
    for (int k = 1; k <= 3; k++) {
      int i = at - k;
      for (Phrases phrases :
          List.of(TargetWords.AT_LEAST, TargetWords.AT_MOST, TargetWords.ABOUT)) {
        if (phrases.after(w, i) == at) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean upwards(int unitEnd, int to) {
    for (int i = unitEnd; i < to && i < unitEnd + 8; i++) {
      if (w.key(i).equals("trở") && w.key(i + 1).equals("lên")) {
        return true;
      }
      if (w.isSign(i, ",") || w.isSign(i, ";")) {
        return false;
      }
    }
    return false;
  }

  private Comparator comparator(int at, FigureReader.Number number, boolean bracketed) {
    if (number.valueTo() != null) {
      return Comparator.RANGE;
    }
    boolean less = TargetWords.LESS.find(w, Math.max(0, at - 4), at) >= 0;
    boolean more =
        TargetWords.MORE.find(w, Math.max(0, at - 4), at) >= 0
            && !w.key(at - 1).equals("lên")
            && !w.key(at - 1).equals("mức");
    boolean bound = w.stands(at - 2, TargetWords.RAISED) && comparatorBefore(at);
    if (less && !bound) {
      return Comparator.DECREASE;
    }
    if (more && !bound) {
      return Comparator.INCREASE;
    }
    for (int k = 1; k <= 3; k++) {
      if (TargetWords.AT_LEAST.after(w, at - k) == at) {
        return Comparator.AT_LEAST;
      }
      if (TargetWords.AT_MOST.after(w, at - k) == at) {
        return Comparator.AT_MOST;
      }
      if (TargetWords.ABOUT.after(w, at - k) == at) {
        return Comparator.ABOUT;
      }
    }
    return upwards(number.end(), w.size) ? Comparator.AT_LEAST : Comparator.EXACTLY;
  }
}
