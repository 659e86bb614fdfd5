package vn.lantoa.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReader;
import vn.lantoa.deadline.DeadlineReading;

/**
 * Rows of tables whose cells came out of a PDF one below the other. A row is known by a time that
 * fills its lines and an organisation in the lines next to it; what stands between two such is the
 * next row's task.
 */
final class TableReader {

  private static final int LONGEST_TIME = 34;
  private static final int LINES_OF_A_TIME = 4;
  private static final int LINES_OF_A_NAME = 8;
  private static final int WIDEST_CELL = 48;
  private static final int LINES_OF_A_TASK = 14;
  private static final Phrases TIMES =
      Phrases.of(
          "quý|tháng|hàng|hằng|theo|thực hiện theo|trước|trong|thường xuyên|năm|chậm nhất|định kỳ|ngày|đến|giai đoạn|mỗi|sau khi"
              + "|khi có|cuối|đầu|giữa|nửa|6 tháng");
  private static final Phrases OPEN =
      Phrases.of("đến|của|về|từ|trong|trước|và|ngày|cho|với|giai đoạn");
  private static final Phrases HANGING =
      Phrases.of("của|theo|về|các|hàng|hằng|tháng|quý|năm|ngày|trước|trong|đến|và|có");

  private final Words w;
  private final @Nullable LocalDate reference;
  private final boolean[] cited;
  private final List<Integer> lines = new ArrayList<>();

  /** A time in cells of its own, with where its lines end. */
  private record Time(DeadlineReading reading, int from, int to, int lastLine) {}

  /** A row: its task's words, its times, who leads and who helps. */
  record Row(
      int from,
      int to,
      List<DeadlineFinder.Place> times,
      Organisations.@Nullable Group lead,
      List<Organisations.Group> helpers) {}

  /** The rows, and which tokens they cover. */
  record Result(List<Row> rows, BitSet covered) {}

  private TableReader(Words w, boolean[] cited, @Nullable LocalDate reference) {
    this.w = w;
    this.cited = cited;
    this.reference = reference;
    for (int i = 0; i < w.size; i++) {
      if (w.beginsLine(i)) {
        lines.add(i);
      }
    }
  }

  static Result read(Words w, boolean[] cited, @Nullable LocalDate reference) {
    return new TableReader(w, cited, reference).rows();
  }

  private int lineEnd(int line) {
    return line + 1 < lines.size() ? lines.get(line + 1) : w.size;
  }

  private int length(int line) {
    return w.end(lineEnd(line) - 1) - w.start(lines.get(line));
  }

  private Result rows() {
    List<Row> rows = new ArrayList<>();
    BitSet covered = new BitSet(w.size);
    int behind = 0;
    int withNames = 0;
    for (int line = 0; line < lines.size(); line++) {
      Time time = timeAt(line);
      if (time == null) {
        continue;
      }
      List<DeadlineFinder.Place> times = new ArrayList<>();
      int last = line;
      while (time != null) {
        times.add(place(time));
        last = time.lastLine();
        time = last + 1 < lines.size() ? timeAt(last + 1) : null;
      }
      if (times.size() > 1 && w.key(times.get(0).from()).equals("giai")) {
        times.remove(0); // "giai đoạn 2027 - 2030" ends the task's title
      }
      int from = taskFrom(behind, line);
      Named named = last + 1 < lines.size() ? namesAt(last + 1) : null;
      int end = named == null ? lineEnd(last) : named.end();
      withNames += named == null ? 0 : 1;
      rows.add(
          new Row(
              from,
              lines.get(line),
              times,
              named == null ? null : named.lead(),
              named == null ? List.of() : named.helpers()));
      behind = end;
      while (line + 1 < lines.size() && lines.get(line + 1) < end) {
        line++;
      }
      covered.set(from, end);
    }
    return withNames >= 2 ? new Result(rows, covered) : new Result(List.of(), new BitSet());
  }

  private static DeadlineFinder.Place place(Time time) {
    return new DeadlineFinder.Place(
        time.reading(), time.reading().rule(), time.reading().flaw(), time.from(), time.to());
  }

  /**
   * A time that fills whole lines, the shortest that does; it goes on where a line goes on small.
   */
  private @Nullable Time timeAt(int line) {
    int first = lines.get(line);
    if (cited[first] || w.stands(first - 1, OPEN)) {
      return null;
    }
    boolean years = w.isNumber(first) && w.key(first).length() == 4;
    if (length(line) > LONGEST_TIME || !(years || w.isNumber(first) || w.stands(first, TIMES))) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    Time found = null;
    for (int k = line; k < lines.size() && k < line + LINES_OF_A_TIME; k++) {
      int from = lines.get(k);
      int to = lineEnd(k);
      boolean goesOn = k == line || found == null || !w.isCapital(from) || hangs(from - 1);
      if (!goesOn || length(k) > LONGEST_TIME || w.isSign(from, "-") || w.isSign(from, "+")) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(w.between(from, to));
      Time whole = whole(text.toString(), first, to, k);
      found = whole == null ? found : whole;
      if (found != null && whole == null) {
        break;
      }
    }
    return found;
  }

  private boolean hangs(int i) {
    return w.stands(i, HANGING);
  }

  private @Nullable Time whole(String text, int from, int to, int line) {
    List<DeadlineReading> all = DeadlineReader.read(text, reference);
    if (all.size() != 1) {
      return null;
    }
    DeadlineReading reading = all.get(0);
    boolean fills =
        reading.start() == 0
            && reading.end() >= text.length() - 1
            && reading.flaw() != DeadlineReading.Flaw.VAGUE;
    return fills ? new Time(reading, from, to, line) : null;
  }

  private record Named(Organisations.Group lead, List<Organisations.Group> helpers, int end) {}

  private @Nullable Named namesAt(int line) {
    int from = lines.get(line);
    int to = lineEnd(Math.min(lines.size() - 1, line + LINES_OF_A_NAME - 1));
    if (length(line) > WIDEST_CELL) {
      return null;
    }
    Words cell = w.part(from, to);
    Organisations names = new Organisations(cell, true);
    Organisations.Group lead = names.at(0);
    if (lead == null) {
      return null;
    }
    List<Organisations.Group> helpers = new ArrayList<>();
    int end = lead.to();
    int i = end;
    while (i < cell.size && i < end + 7 && !(cell.beginsLine(i) && cell.isCapital(i))) {
      boolean joined = cell.key(i).equals("hợp") && cell.key(i - 1).equals("phối");
      if (joined) {
        int at = cell.key(i + 1).equals("với") ? i + 2 : i + 1;
        Organisations.Group helper = names.at(at);
        if (helper != null) {
          helpers.add(shifted(helper, from));
          end = helper.to();
        }
        break;
      }
      i++;
    }
    return new Named(shifted(lead, from), helpers, from + end);
  }

  private static Organisations.Group shifted(Organisations.Group group, int by) {
    List<int[]> names = group.names().stream().map(n -> new int[] {n[0] + by, n[1] + by}).toList();
    return new Organisations.Group(group.from() + by, group.to() + by, names);
  }

  /** Where the row's task begins: at the first line behind the row above that begins a sentence. */
  private int taskFrom(int behind, int timeLine) {
    int line = timeLine;
    while (line > 0
        && line > timeLine - LINES_OF_A_TASK
        && lines.get(line - 1) >= behind
        && length(line - 1) <= WIDEST_CELL * 2) {
      line--;
    }
    while (line < timeLine - 1 && !begins(lines.get(line))) {
      line++;
    }
    return lines.get(line);
  }

  private boolean begins(int i) {
    boolean numeral = w.isCapitals(i) && w.raw(i).chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
    return w.isCapital(i) && !numeral;
  }
}
