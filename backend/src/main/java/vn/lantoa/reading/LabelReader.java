package vn.lantoa.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.Assignment;
import vn.lantoa.reading.Reading.AssignmentRole;
import vn.lantoa.reading.Reading.Span;

/**
 * Work told by labels under it: "Đơn vị chủ trì: X. Đơn vị phối hợp: Y. Thời gian hoàn thành: …",
 * in any order, on lines of their own or in brackets.
 */
final class LabelReader {

  private static final Phrases LEAD =
      Phrases.of(
          "đơn vị chủ trì|cơ quan chủ trì|đơn vị thực hiện|cơ quan thực hiện|đơn vị phụ trách|bộ phận thực hiện|phân công thực hiện"
              + "|chủ trì|chủ trì thực hiện|đơn vị chủ trì thực hiện|cơ quan chủ trì thực hiện|đơn vị tham mưu|cơ quan tham mưu|trách nhiệm thực hiện|phân công");
  private static final Phrases HELP =
      Phrases.of(
          "đơn vị phối hợp|cơ quan phối hợp|phối hợp|đơn vị phối hợp thực hiện|cơ quan phối hợp thực hiện|phối hợp thực hiện");
  private static final Phrases TIME =
      Phrases.of(
          "thời gian|thời hạn|thời gian hoàn thành|thời gian thực hiện|thời hạn hoàn thành|tiến độ|hoàn thành|thời gian tổ chức|tiến độ hoàn thành");

  private final Source source;
  private final Words w;
  private final Organisations names;
  private final int[] deadlineAt;
  private final List<Assignment> found;
  private int taskFrom = -1;
  private int taskTo = -1;
  private Organisations.@Nullable Group lead;
  private final List<Organisations.Group> helpers = new ArrayList<>();
  private int dated = -1;

  LabelReader(Source source, Organisations names, int[] deadlineAt, List<Assignment> found) {
    this.source = source;
    this.w = source.words();
    this.names = names;
    this.deadlineAt = deadlineAt;
    this.found = found;
  }

  /** Behind the colon of a label of time that stands here; -1 where none does. */
  static int time(Words w, int i) {
    int behind = TIME.after(w, i);
    return behind > 0 && w.isSign(behind, ":") && !w.opens(behind + 1) ? behind + 1 : -1;
  }

  private int label(Phrases phrases, int i) {
    int behind = phrases.after(w, i);
    return behind > 0 && w.isSign(behind, ":") ? behind + 1 : -1;
  }

  /** Takes the sentence where it is a label's; else it is the next labels' work. */
  boolean take(int from, int end) {
    boolean labels = false;
    for (int i = from; i < end; i = next(i, end)) {
      int start = w.isSign(i, "(") || w.isSign(i, "-") || w.isSign(i, "+") ? i + 1 : i;
      int leads = label(LEAD, start);
      int helps = label(HELP, start);
      int times = label(TIME, start);
      if (leads < 0 && helps < 0 && times < 0) {
        break;
      }
      labels = true;
      if (leads > 0) {
        leads(names.at(leads));
      } else if (helps > 0) {
        Organisations.Group helper = names.at(helps);
        if (helper != null) {
          helpers.add(helper);
        }
      } else {
        for (int k = times; k < next(i, end); k++) {
          dated = deadlineAt[k] > 0 ? deadlineAt[k] - 1 : dated;
        }
      }
    }
    if (!labels) {
      flush();
      taskFrom = from;
      taskTo = end;
    }
    return labels;
  }

  /** The same in brackets behind the work. */
  boolean bracketed(int from, int open, int close) {
    int at = open + 1;
    if (label(LEAD, at) < 0 && label(HELP, at) < 0 && label(TIME, at) < 0) {
      return false;
    }
    taskFrom = from;
    taskTo = open;
    take(at, close);
    flush();
    return true;
  }

  private void leads(Organisations.@Nullable Group group) {
    if (group != null && lead == null) {
      lead = group;
    }
  }

  /** Behind the next semicolon. */
  private int next(int from, int end) {
    for (int i = from; i < end; i++) {
      if (w.isSign(i, ";")) {
        return i + 1;
      }
    }
    return end;
  }

  /** Tells the work that was gathered. */
  void flush() {
    Organisations.Group leader = lead;
    if (leader != null && taskFrom >= 0 && taskTo > taskFrom) {
      Span task = source.span(taskFrom, taskTo);
      add(leader, AssignmentRole.LEAD, task);
      helpers.forEach(h -> add(h, AssignmentRole.COORDINATE, task));
    }
    lead = null;
    helpers.clear();
    dated = -1;
  }

  private void add(Organisations.Group group, AssignmentRole role, Span task) {
    List<Span> spans = group.names().stream().map(n -> source.span(n[0], n[1])).toList();
    found.add(new Assignment(source.span(group.from(), group.to()), spans, role, task, dated));
  }
}
