package vn.lantoa.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.Assignment;
import vn.lantoa.reading.Reading.AssignmentRole;
import vn.lantoa.reading.Reading.Span;

/**
 * Who does what, in running text: "Giao X chủ trì, phối hợp Y …", an organisation before a verb, a
 * heading with points below it, a sentence that goes on with the one before.
 */
final class AssignmentReader {

  private static final int INHERITED_OVER = 3;

  private static final Phrases LEAD_INS =
      Phrases.of(
          "bên cạnh đó|đồng thời|ngoài ra|đặc biệt|trong đó|sau đó|riêng|trước mắt|cùng với đó|tiếp đó|cụ thể|theo đó|mặt khác|hằng năm|hàng năm|định kỳ|căn cứ tình hình thực tế");
  private static final Phrases CLOSING =
      Phrases.of(
          "triển khai thực hiện|nghiêm túc triển khai thực hiện|nghiêm túc thực hiện|phối hợp thực hiện|quan tâm|tổ chức thực hiện|biết|nghiên cứu|thực hiện|triển khai|quan tâm phối hợp thực hiện|nghiêm túc triển khai|phối hợp|khẩn trương thực hiện|khẩn trương triển khai|khẩn trương triển khai thực hiện|tổ chức triển khai thực hiện|phối hợp triển khai|tập trung thực hiện");
  private static final Phrases HELP =
      Phrases.of(
          "phối hợp chặt chẽ với|phối hợp chặt chẽ cùng|phối hợp cùng với|phối hợp cùng|phối hợp với|phối hợp|cùng phối hợp với");
  private static final Phrases RECEIVE =
      Phrases.of(
          "trình|gửi về|gửi|báo cáo về|báo cáo|báo cáo kết quả về|báo cáo kết quả với|nộp về|trình xin ý kiến");
  private static final Phrases SUBMIT =
      Phrases.of(
          "trình|gửi|báo cáo|gửi về|báo cáo về|báo cáo kết quả|hoàn thành|xong|thời gian|trả|nộp|thời hạn");

  private final Source source;
  private final Words w;
  private final Organisations names;
  private final List<DeadlineFinder.Place> deadlines;
  private final int[] deadlineAt;
  private final SubjectReader subjects;
  private final PointOutline outline;
  private final BitSet covered;
  private final List<Assignment> found = new ArrayList<>();
  private final LabelReader labels;
  private final Set<String> told = new HashSet<>();
  private final Deque<Heading> headings = new ArrayDeque<>();
  private Organisations.@Nullable Group last;
  private int sinceLast;
  private int lastAlone = -1;

  private record Heading(int rank, Organisations.Group group) {}

  /** A stretch of a sentence with one subject. */
  private record Part(Organisations.Group subject, int from, int to, int deadline, boolean helps) {}

  private AssignmentReader(
      Source source, List<DeadlineFinder.Place> deadlines, BitSet covered, boolean[] cited) {
    this.source = source;
    this.w = source.words();
    this.names = new Organisations(w);
    this.deadlines = deadlines;
    this.covered = covered;
    this.deadlineAt = new int[w.size + 1];
    this.outline = new PointOutline(w);
    this.subjects = new SubjectReader(w, names, deadlines, deadlineAt, cited);
    this.labels = new LabelReader(source, names, deadlineAt, found);
    for (int d = 0; d < deadlines.size(); d++) {
      for (int i = deadlines.get(d).from(); i < deadlines.get(d).to(); i++) {
        deadlineAt[i] = d + 1;
      }
    }
  }

  static List<Assignment> read(
      Source source, List<DeadlineFinder.Place> deadlines, BitSet covered, boolean[] cited) {
    AssignmentReader reader = new AssignmentReader(source, deadlines, covered, cited);
    reader.run();
    return reader.found;
  }

  private void run() {
    int i = 0;
    int rank = PointOutline.UNMARKED;
    while (i < w.size) {
      if (w.opens(i)) {
        rank = outline.rank(i);
        pop(rank);
        i = rank == PointOutline.UNMARKED ? i : outline.behindMarker(i);
      }
      int end = outline.sentenceEnd(i);
      if (end > i && !covered.get(i)) {
        sentence(i, end, rank);
      }
      i = Math.max(end, i + 1);
    }
    labels.flush();
  }

  private void pop(int rank) {
    if (rank == PointOutline.UNMARKED) {
      return;
    }
    while (!headings.isEmpty() && headings.peek().rank() >= rank) {
      headings.pop();
    }
    last = null;
  }

  private void sentence(int from, int to, int rank) {
    int end = to;
    while (end > from && (w.isSign(end - 1, ".") || w.isSign(end - 1, "/"))) {
      end--;
    }
    if (labels.take(from, end) || announces(from, end)) {
      return;
    }
    int leadIn = leadIn(from, end);
    int leadDeadline = -1;
    int i = leadIn;
    if (i < end && deadlineAt[i] > 0) {
      leadDeadline = deadlineAt[i] - 1;
      i = subjects.comma(deadlines.get(leadDeadline).to());
    }
    List<Part> parts = new ArrayList<>();
    Organisations.Group subject = null;
    int segment = i;
    boolean full = to > end;
    int dated = leadDeadline;
    for (int k = segments(segment, end); segment < end; k = segments(segment, end)) {
      SubjectReader.Found own = subjects.subject(segment, k, segment > i);
      if (own == null && segment == i) {
        own = inherited(i, k, rank, full || rank != PointOutline.UNMARKED, leadDeadline >= 0);
      }
      if (own != null) {
        if (heading(own, k, end, rank)) {
          return;
        }
        subject = own.group();
        if (!closing(own.from(), k)) {
          int before = dateBefore(subject.from(), segment);
          parts.add(new Part(subject, own.from(), k, before < 0 ? dated : before, false));
        }
      } else if (subject != null && !parts.isEmpty()) {
        Part before = parts.get(parts.size() - 1);
        if (opensWork(segment, k, before)) {
          parts.add(new Part(subject, segment, k, -1, false));
        } else {
          parts.set(
              parts.size() - 1,
              new Part(before.subject(), before.from(), k, before.deadline(), false));
        }
      }
      dated = parts.isEmpty() ? dated : -1;
      segment = k + 1;
    }
    tell(parts, from, leadIn, leadDeadline, end);
  }

  /** "… ban hành Kế hoạch với các nội dung như sau:" asks for nothing itself. */
  private boolean announces(int from, int end) {
    return end - from > 4
        && w.isSign(end - 1, ":")
        && (w.key(end - 2).equals("sau") || w.key(end - 3).equals("sau"));
  }

  private void tell(List<Part> parts, int from, int leadIn, int leadDeadline, int end) {
    if (parts.isEmpty()) {
      bracketed(from, end);
      sinceLast++;
      if (sinceLast > INHERITED_OVER) {
        last = null;
      }
      return;
    }
    boolean within = leadIn > from && w.key(from).equals("trong") && w.key(from + 1).equals("đó");
    if (within && lastAlone >= 0 && lastAlone == found.size() - 1) {
      found.remove(lastAlone);
    }
    lastAlone = -1;
    int before = found.size();
    for (Part part : parts) {
      work(part);
    }
    boolean one = parts.size() == 1 && found.size() > before && found.get(before).deadline() < 0;
    lastAlone = one && found.size() == before + 1 && leadDeadline < 0 ? before : -1;
    last = parts.get(parts.size() - 1).subject();
    sinceLast = 0;
  }

  /** The time that stands right in front of a subject: "trước ngày 25/5, X lập …". */
  private int dateBefore(int subject, int from) {
    int i = w.isSign(subject - 1, ",") ? subject - 2 : subject - 1;
    return i >= from ? deadlineAt[i] - 1 : -1;
  }

  private int leadIn(int from, int end) {
    int i = LEAD_INS.after(w, from);
    return i < 0 || i >= end ? from : subjects.comma(i);
  }

  /** The next semicolon outside brackets; the end where there is none. */
  private int segments(int from, int end) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      if (w.isSign(i, "(")) {
        depth++;
      } else if (w.isSign(i, ")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && w.isSign(i, ";")) {
        return i;
      }
    }
    return end;
  }

  /** A verb without a subject: the heading's, or the one before goes on. */
  private SubjectReader.@Nullable Found inherited(
      int i, int to, int rank, boolean full, boolean timed) {
    if (i >= to || !full) {
      return null;
    }
    int verb = Verbs.skipAdverbs(w, i);
    boolean does = Verbs.after(w, verb) >= 0 || Verbs.after(w, i) >= 0;
    if (!does || w.stands(i, SubjectReader.PAST)) {
      return null;
    }
    Organisations.Group group = headings.isEmpty() ? null : headings.peek().group();
    if (group == null && (rank == PointOutline.UNMARKED || timed)) {
      group = last;
    }
    return group == null ? null : new SubjectReader.Found(group, i, false);
  }

  /** An organisation with nothing behind it but a colon heads the points below. */
  private boolean heading(SubjectReader.Found own, int segmentEnd, int end, int rank) {
    int i = own.from();
    boolean colon = w.isSign(i, ":");
    boolean empty = i >= end || (colon && i + 1 >= end);
    boolean capitals = w.isCapital(own.group().from());
    if (!empty || segmentEnd < end) {
      return false;
    }
    if (colon || (rank != PointOutline.UNMARKED && rank < 5 && capitals)) {
      headings.push(new Heading(rank == PointOutline.UNMARKED ? 3 : rank, own.group()));
    }
    last = null;
    return true;
  }

  /** "… triển khai thực hiện." closes a letter and gives no work. */
  private boolean closing(int from, int to) {
    int behind = CLOSING.after(w, from);
    int words = to - from;
    return words <= 8 && behind > 0 && to - behind <= 3 && noDeadline(from, to);
  }

  private boolean noDeadline(int from, int to) {
    for (int i = from; i < to; i++) {
      if (deadlineAt[i] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a segment without a subject is a work of its own: chủ trì …, or dated by itself. */
  private boolean opensWork(int from, int to, Part before) {
    if (w.key(from).equals("chủ") && w.key(from + 1).equals("trì")) {
      return true;
    }
    boolean dated = !noDeadline(from, to);
    boolean verb = Verbs.after(w, Verbs.skipAdverbs(w, from)) >= 0 || Verbs.after(w, from) >= 0;
    return dated && verb && !submission(from, to);
  }

  /** trình Thường trực Đảng uỷ trước ngày …: the same work is handed in. */
  private boolean submission(int from, int to) {
    int behind = SUBMIT.after(w, from);
    if (behind < 0) {
      return false;
    }
    Organisations.Group group = names.at(behind);
    int at = group == null ? behind : group.to();
    if (w.isSign(at, "(")) {
      at = subjects.closed(at, to) + 1;
    }
    return at >= to
        || deadlineAt[Math.min(at, w.size)] > 0
        || (at < to && w.isSign(at, ",") && deadlineAt[at + 1] > 0);
  }

  /** (Giao X chủ trì, tham mưu trong quý III): the sentence is the work. */
  private void bracketed(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!w.isSign(i, "(")) {
        continue;
      }
      int close = subjects.closed(i, end);
      if (labels.bracketed(from, i, close)) {
        i = close;
        continue;
      }
      SubjectReader.Found own = subjects.assigned(i + 1, close);
      if (own == null && names.at(i + 1) != null) {
        own = subjects.doing(i + 1, close, true, true);
      }
      if (own != null && close > i) {
        int dated = -1;
        for (int k = i; k < close; k++) {
          dated = deadlineAt[k] > 0 ? deadlineAt[k] - 1 : dated;
        }
        Part part = new Part(own.group(), from, i, dated, false);
        add(
            part,
            from,
            i,
            dated,
            leads(own.from(), close) ? AssignmentRole.LEAD : AssignmentRole.COORDINATE);
        others(own.group(), own.from(), close, source.span(from, Math.max(i, from + 1)), dated);
      }
      i = Math.max(i, close);
    }
  }

  /** Who works with somebody named still does the work; who only helps does not lead it. */
  private boolean leads(int from, int to) {
    int verb = Verbs.skipAdverbs(w, from);
    if (verb >= to || !w.stands(verb, HELP)) {
      return true;
    }
    Organisations.Group with = names.at(HELP.after(w, verb));
    if (with == null || with.to() >= to) {
      return false;
    }
    int deed = w.isSign(with.to(), ",") ? with.to() + 1 : with.to();
    return Verbs.after(w, Verbs.skipAdverbs(w, deed)) >= 0 || Verbs.after(w, deed) >= 0;
  }

  /** One part: cut behind each of its deadlines where a further deed with its own follows. */
  private void work(Part part) {
    int from = part.from();
    while (from < part.to() && (w.isSign(from, ":") || w.isSign(from, ","))) {
      from++;
    }
    int start = from;
    int dated = part.deadline();
    for (int i = from; i < part.to(); i++) {
      if (deadlineAt[i] == 0 || (i > from && deadlineAt[i - 1] == deadlineAt[i])) {
        continue;
      }
      int d = deadlineAt[i] - 1;
      int behind = deadlines.get(d).to();
      boolean anew =
          i > start && dated >= 0 && w.isSign(i - 1, ",") && subjects.opensVerb(behind, part.to());
      if (anew) {
        piece(part, start, i - 1, dated);
        start = i;
      }
      int next = furtherDeed(behind, part.to());
      dated = d;
      if (next > 0 && !submission(next, part.to())) {
        piece(part, start, behind, dated);
        start = next;
        dated = -1;
      }
    }
    piece(part, start, part.to(), dated);
  }

  private int furtherDeed(int behind, int to) {
    int at = behind;
    while (at < to
        && (w.isSign(at, ",")
            || w.isSign(at, ";")
            || w.key(at).equals("và")
            || w.isSign(at, ")"))) {
      at++;
    }
    boolean joined = at > behind;
    boolean verb = at < to && Verbs.after(w, at) >= 0;
    return joined && verb && !noDeadline(at, to) ? at : -1;
  }

  private void piece(Part part, int from, int to, int dated) {
    if (from >= to) {
      return;
    }
    boolean helps = part.subject().names().size() < 2 && !leads(from, to);
    add(part, from, to, dated, helps ? AssignmentRole.COORDINATE : AssignmentRole.LEAD);
    others(part.subject(), from, to, source.span(from, to), dated);
  }

  private void add(Part part, int from, int to, int dated, AssignmentRole role) {
    if (from >= to) {
      return;
    }
    Organisations.Group group = part.subject();
    String key = key(group.from(), group.to()) + ":" + key(from, Math.min(to, from + 14)) + role;
    if (told.add(key)) {
      found.add(
          new Assignment(
              source.span(group.from(), group.to()),
              spans(group),
              role,
              source.span(from, to),
              dated));
    }
  }

  private String key(int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(w.key(i)).append(' ');
    }
    return key.toString();
  }

  private List<Span> spans(Organisations.Group group) {
    return group.names().stream().map(n -> source.span(n[0], n[1])).toList();
  }

  /** Who helps and who receives. */
  private void others(Organisations.Group subject, int from, int to, Span task, int dated) {
    for (int i = from; i < to; i++) {
      int help = HELP.after(w, i);
      int receive = help < 0 ? RECEIVE.after(w, i) : -1;
      int at = Math.max(help, receive);
      if (at < 0 || at >= to) {
        continue;
      }
      Organisations.Group group = names.at(at);
      if (group != null && group.from() != subject.from() && group.to() <= to) {
        AssignmentRole role = help > 0 ? AssignmentRole.COORDINATE : AssignmentRole.RECEIVE;
        found.add(
            new Assignment(source.span(group.from(), group.to()), spans(group), role, task, dated));
        i = group.to() - 1;
      } else {
        i = at - 1;
      }
    }
  }
}
