package vn.lantoa.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReader;
import vn.lantoa.deadline.DeadlineReading;

/** Rows of tables whose cells stand on one line between bars, as they come from a document file. */
final class RowReader {

  private static final Phrases LEAD =
      Phrases.of(
          "cơ quan chủ trì|đơn vị chủ trì|chủ trì|đơn vị thực hiện|cơ quan thực hiện|chủ trì thực hiện|đơn vị phụ trách|cơ quan chủ trì thực hiện|phân công");
  private static final Phrases HELP = Phrases.of("cơ quan phối hợp|đơn vị phối hợp|phối hợp");
  private static final Phrases TIME =
      Phrases.of("thời gian|thời hạn|tiến độ|hoàn thành|thời gian hoàn thành|thời gian thực hiện");

  private final Words w;
  private final @Nullable LocalDate reference;
  private int leadColumn = -1;
  private int helpColumn = -1;
  private int timeColumn = -1;
  private Organisations.@Nullable Group above;

  private RowReader(Words w, @Nullable LocalDate reference) {
    this.w = w;
    this.reference = reference;
  }

  static TableReader.Result read(Words w, @Nullable LocalDate reference) {
    return new RowReader(w, reference).rows();
  }

  private TableReader.Result rows() {
    List<TableReader.Row> rows = new ArrayList<>();
    BitSet covered = new BitSet(w.size);
    int i = 0;
    while (i < w.size) {
      int end = i + 1;
      int bars = w.isSign(i, "|") ? 1 : 0;
      while (end < w.size && !w.opens(end)) {
        bars += w.isSign(end, "|") ? 1 : 0;
        end++;
      }
      if (bars >= 2) {
        List<int[]> cells = cells(i, end);
        if (!header(cells)) {
          row(cells, rows);
        }
        covered.set(i, end);
      } else {
        above = null;
      }
      i = end;
    }
    return new TableReader.Result(rows, covered);
  }

  private List<int[]> cells(int from, int to) {
    List<int[]> cells = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || w.isSign(i, "|")) {
        cells.add(new int[] {start, i});
        start = i + 1;
      }
    }
    return cells;
  }

  private boolean header(List<int[]> cells) {
    int lead = -1;
    int help = -1;
    int time = -1;
    for (int c = 0; c < cells.size(); c++) {
      int at = cells.get(c)[0];
      if (at < cells.get(c)[1]) {
        help = help < 0 && w.stands(at, HELP) ? c : help;
        lead = lead < 0 && w.stands(at, LEAD) ? c : lead;
        time = time < 0 && w.stands(at, TIME) ? c : time;
      }
    }
    if (lead < 0 || (time < 0 && help < 0)) {
      return false;
    }
    leadColumn = lead;
    helpColumn = help;
    timeColumn = time;
    return true;
  }

  private void row(List<int[]> cells, List<TableReader.Row> rows) {
    List<DeadlineFinder.Place> times = new ArrayList<>();
    Organisations.Group lead = null;
    List<Organisations.Group> helpers = new ArrayList<>();
    int[] task = null;
    Organisations names = new Organisations(w);
    for (int c = 0; c < cells.size(); c++) {
      int[] cell = cells.get(c);
      if (cell[0] >= cell[1]) {
        continue;
      }
      DeadlineFinder.Place time = c == timeColumn || timeColumn < 0 ? time(cell) : null;
      Organisations.Group name = time == null ? names.at(cell[0]) : null;
      boolean fills = c == leadColumn || c == helpColumn;
      Organisations.Group named = name != null && (fills || name.to() >= cell[1] - 3) ? name : null;
      if (time != null) {
        times.add(time);
      } else if (named != null && (c == helpColumn || (leadColumn < 0 && lead != null))) {
        helpers.add(named);
      } else if (named != null) {
        lead = named;
        helper(names, named.to(), cell[1], helpers);
      } else if (task == null || cell[1] - cell[0] > task[1] - task[0]) {
        task = cell;
      }
    }
    if (task == null || task[1] - task[0] < 2) {
      return;
    }
    lead = lead == null && leadColumn >= 0 ? above : lead;
    above = lead;
    if (lead != null || !times.isEmpty()) {
      rows.add(new TableReader.Row(task[0], task[1], times, lead, helpers));
    }
  }

  private void helper(Organisations names, int from, int to, List<Organisations.Group> helpers) {
    for (int i = from; i < to - 2; i++) {
      if (w.key(i).equals("phối") && w.key(i + 1).equals("hợp")) {
        Organisations.Group group = names.at(w.key(i + 2).equals("với") ? i + 3 : i + 2);
        if (group != null) {
          helpers.add(group);
        }
        return;
      }
    }
  }

  private DeadlineFinder.@Nullable Place time(int[] cell) {
    if (cell[1] - cell[0] > 24) {
      return null;
    }
    List<DeadlineReading> all = DeadlineReader.read(w.between(cell[0], cell[1]), reference);
    DeadlineReading only = all.size() == 1 ? all.get(0) : null;
    if (only == null || only.flaw() == DeadlineReading.Flaw.VAGUE) {
      return null;
    }
    return new DeadlineFinder.Place(only, only.rule(), only.flaw(), cell[0], cell[1]);
  }
}
