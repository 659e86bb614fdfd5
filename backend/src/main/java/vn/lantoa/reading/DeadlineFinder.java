package vn.lantoa.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DateRange;
import vn.lantoa.deadline.DeadlineReader;
import vn.lantoa.deadline.DeadlineReading;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.Undated;

/**
 * The deadlines of running text, told apart from the times of meetings, the windows of data, the
 * dates of documents and the years in titles and targets.
 */
final class DeadlineFinder {

  private static final int CLAUSE = 30;
  private static final int LABELLED = 14;
  private static final Phrases PAST =
      Phrases.of("đã|vừa|vừa qua|vừa rồi|kết quả đạt được|so với cùng kỳ|đạt được");
  private static final Phrases DATA =
      Phrases.of(
          "tính|tính đến|số liệu|thời điểm|mốc số liệu|kỳ báo cáo|thời gian lấy số liệu|so với|so với cùng kỳ"
              + "|có hiệu lực|hiệu lực|kể|thống kê|niên độ");
  private static final Phrases MEETING =
      Phrases.of(
          "hội nghị|cuộc họp|họp|khai mạc|toạ đàm|lễ|buổi làm việc|phiên họp|đại hội|chương trình làm việc|kỳ họp");
  private static final Phrases DONE_BY =
      Phrases.of(
          "hoàn thành|xong|chậm nhất|muộn nhất|từ nay|đến hết|đến cuối|kết thúc|trình|báo cáo|gửi|thời hạn|nộp");
  private static final Phrases HELD = Phrases.of("diễn ra|được tổ chức|số liệu|tính từ");
  private static final Phrases AIM = Phrases.of("phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn");
  private static final Phrases WINDOW =
      Phrases.of(
          "thời gian thực hiện|thời gian|thời hạn|thực hiện từ|tổ chức từ|hoàn thành|triển khai từ|xong|lấy ý kiến");

  private final Source source;
  private final Words w;
  private final boolean[] cited;
  private final @Nullable LocalDate reference;

  /** A deadline and the tokens it stands at. */
  record Place(
      DeadlineReading reading,
      @Nullable DeadlineRule rule,
      @Nullable Flaw flaw,
      int from,
      int to) {}

  private DeadlineFinder(Source source, boolean[] cited, @Nullable LocalDate reference) {
    this.source = source;
    this.w = source.words();
    this.cited = cited;
    this.reference = reference;
  }

  static List<Place> find(Source source, boolean[] cited, @Nullable LocalDate reference) {
    return new DeadlineFinder(source, cited, reference).all();
  }

  private List<Place> all() {
    List<Place> places = new ArrayList<>();
    Map<Integer, LocalDate> whole = new HashMap<>();
    for (DeadlineReading reading : DeadlineReader.read(w.text, reference)) {
      int from = w.tokenAt(reading.start());
      int to = w.tokenAt(reading.end());
      if (to > from && !cited[from] && counts(reading, from, to)) {
        places.add(place(reading, from, to, whole));
      }
    }
    labelled(places);
    return places;
  }

  /** "Thời gian hoàn thành: quý II/2027": behind the label a bare time is one. */
  private void labelled(List<Place> places) {
    BitSet taken = new BitSet(w.size);
    places.forEach(p -> taken.set(p.from(), p.to()));
    for (int i = 0; i < w.size; i++) {
      int from = LabelReader.time(w, i);
      if (from < 0) {
        continue;
      }
      int to = from;
      while (to < w.size && to < from + LABELLED && !w.opens(to) && !closesLabel(to)) {
        to++;
      }
      if (taken.get(from, to).isEmpty() && to > from) {
        DeadlineReading reading =
            DeadlineReader.readField(w.between(from, to), reference).orElse(null);
        if (reading != null && reading.rule() != null && reading.start() == 0) {
          int end = w.tokenAt(w.start(from) + reading.end());
          places.add(new Place(reading, reading.rule(), null, from, end));
        }
      }
      i = to - 1;
    }
    places.sort(java.util.Comparator.comparingInt(Place::from));
  }

  private boolean closesLabel(int i) {
    return w.isSign(i, ";") || w.isSign(i, ")") || ends(i);
  }

  private Place place(DeadlineReading reading, int from, int to, Map<Integer, LocalDate> whole) {
    if (reading.flaw() == Flaw.NO_YEAR) {
      LocalDate same = sameDay(from, to, whole);
      DeadlineReading again =
          same == null ? null : DeadlineReader.readField(reading.text(), same).orElse(null);
      if (again != null && again.rule() != null) {
        return new Place(reading, again.rule(), null, from, to);
      }
    }
    return new Place(reading, reading.rule(), reading.flaw(), from, to);
  }

  /** A day without its year means the one the text names with its year elsewhere. */
  private @Nullable LocalDate sameDay(int from, int to, Map<Integer, LocalDate> whole) {
    if (whole.isEmpty()) {
      whole.put(0, LocalDate.EPOCH);
      for (int i = 0; i < w.size; i++) {
        DayWords.Day day = w.isNumber(i) ? DayWords.at(w, i) : null;
        if (day != null) {
          whole.putIfAbsent(
              day.date().getMonthValue() * 100 + day.date().getDayOfMonth(), day.date());
        }
      }
    }
    for (int i = from; i + 2 < to; i++) {
      if (w.isNumber(i) && w.isNumber(i + 2)) {
        return whole.get(w.number(i + 2) * 100 + w.number(i));
      }
    }
    return null;
  }

  private boolean counts(DeadlineReading reading, int from, int to) {
    if (reading.flaw() == Flaw.VAGUE) {
      return false;
    }
    boolean alone = w.opens(from) && (w.opens(to) || w.isSign(to, "|"));
    boolean cell = w.isSign(from - 1, "|") && (w.opens(to) || w.isSign(to, "|"));
    if (alone || cell) {
      return !inHead(from);
    }
    DeadlineRule rule = reading.rule();
    if (rule instanceof DateRange) {
      return rangeCounts(from, to);
    }
    if (rule instanceof Undated) {
      return false;
    }
    if (rule instanceof Recurring) {
      return !quoted(from);
    }
    return pointCounts(from, to);
  }

  /** A bare date in the paper's head is no deadline. */
  private boolean inHead(int from) {
    return from < 2;
  }

  /** giai đoạn 2021 - 2025 names a plan; from A to B counts where it is a time of doing. */
  private boolean rangeCounts(int from, int to) {
    if (w.key(from).equals("giai") || w.key(from + 1).equals("giai")) {
      return false;
    }
    if (w.key(from).equals("trong") && w.isWord(from + 1)) {
      return !past(from, to);
    }
    if (w.key(from).equals("từ")) {
      boolean first = w.opens(from) || w.isSign(from - 1, ".");
      boolean window = WINDOW.find(w, Math.max(0, from - 10), from) >= 0;
      boolean days = w.key(from + 1).equals("ngày") && deedBefore(from);
      return !dataBefore(from) && !past(from, to) && (first || window || days);
    }
    return DONE_BY.find(w, Math.max(0, from - 8), from) >= 0 && !past(from, to);
  }

  /** Whether the sentence asks for a deed in front, and speaks of no meeting. */
  private boolean deedBefore(int from) {
    boolean deed = false;
    for (int i = from - 1; i >= 0 && i > from - CLAUSE && !ends(i); i--) {
      if (w.stands(i, MEETING) || w.stands(i, HELD)) {
        return false;
      }
      deed |= Verbs.after(w, i) >= 0;
      if (w.opens(i)) {
        break;
      }
    }
    return deed;
  }

  /** "95% hồ sơ đúng hạn trong năm 2027": the year is the target's. */
  private boolean ofATarget(int from, int to) {
    if (AIM.find(w, Math.max(0, from - 3), from) >= 0) {
      return true;
    }
    for (int i = from - 1; i >= 0 && i > from - CLAUSE && !ends(i); i--) {
      if (w.isSign(i, "%")) {
        return true;
      }
      if (w.opens(i)) {
        break;
      }
    }
    for (int i = to; i < w.size && i < to + CLAUSE && !ends(i) && !w.opens(i); i++) {
      if (w.isSign(i, "%")) {
        return true;
      }
    }
    return false;
  }

  private boolean pointCounts(int from, int to) {
    String first = w.key(from);
    boolean until = first.equals("đến") || first.equals("tới");
    boolean vague = first.equals("vào") || first.equals("trong") || until;
    if (vague && isYearOnly(from + 1, to) && ofATarget(from, to)) {
      return false;
    }
    if (until && isYearOnly(from + 1, to)) {
      boolean done =
          w.stands(from - 1, DONE_BY)
              || w.stands(from - 2, DONE_BY)
              || w.key(from + 1).equals("hết")
              || w.key(from + 1).equals("cuối");
      return done && !quoted(from) && !past(from, to);
    }
    if (vague && (past(from, to) || inTitle(from))) {
      return false;
    }
    if (dataBefore(from)) {
      return false;
    }
    if (first.equals("vào") && hourAt(from + 1)) {
      return false;
    }
    if (first.equals("vào") && MEETING.find(w, Math.max(0, from - 14), from) >= 0) {
      return false;
    }
    if (first.equals("vào") && isYearOnly(from + 1, to)) {
      return DONE_BY.find(w, Math.max(0, from - 6), from) >= 0;
    }
    return !(vague && quoted(from));
  }

  /** A headline tells, it does not ask. */
  private boolean inTitle(int from) {
    int end = 1;
    while (end < w.size && end <= 40 && !w.opens(end)) {
      end++;
    }
    return from < end
        && end < w.size
        && end < 40
        && !w.isSign(end - 1, ".")
        && !w.isSign(end - 1, ";");
  }

  private boolean hourAt(int i) {
    for (int k = i; k < i + 5; k++) {
      if (w.isNumber(k) && (w.key(k + 1).equals("giờ") || w.key(k + 1).equals("h"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isYearOnly(int from, int to) {
    int i = w.key(from).equals("hết") || w.key(from).equals("cuối") ? from + 1 : from;
    i = w.key(i).equals("năm") ? i + 1 : i;
    return i == to - 1 && w.isNumber(i) && w.key(i).length() == 4;
  }

  private boolean dataBefore(int from) {
    return w.stands(from - 1, DATA)
        || w.stands(from - 2, DATA)
        || w.stands(from - 3, DATA)
        || (w.isSign(from - 1, ":") && DATA.find(w, Math.max(0, from - 7), from) >= 0);
  }

  /** Whether the sentence tells what was. */
  private boolean past(int from, int to) {
    for (int i = from - 1; i >= 0 && i > from - CLAUSE && !ends(i); i--) {
      if (tellsPast(i)) {
        return true;
      }
      if (w.opens(i)) {
        break;
      }
    }
    for (int i = to; i < w.size && i < to + CLAUSE && !ends(i) && !w.opens(i); i++) {
      if (w.isSign(i, ";")) {
        break;
      }
      if (tellsPast(i) && i < to + 16) {
        return true;
      }
    }
    return false;
  }

  /** "vừa" tells what was, but not in "doanh nghiệp nhỏ và vừa". */
  private boolean tellsPast(int i) {
    boolean size = w.key(i).equals("vừa") && w.key(i - 1).equals("và");
    return w.stands(i, PAST) && !ofAPassive(i) && !size;
  }

  /** "đã được phê duyệt", "đã ban hành" behind a thing's name says nothing of the sentence. */
  private boolean ofAPassive(int i) {
    return w.key(i).equals("đã")
        && (w.key(i + 1).equals("được")
            || w.key(i + 1).equals("đề")
            || w.key(i + 1).equals("nêu")
            || w.key(i + 1).equals("ban")
            || w.key(i + 1).equals("giao"));
  }

  private boolean ends(int i) {
    return w.isSign(i, ".") && !(w.isGlued(i + 1) && w.isNumber(i + 1)) || w.isSign(i, ";");
  }

  /** Whether a quotation or a document's name is open here: “Đề án … đến năm 2030”. */
  private boolean quoted(int from) {
    for (int i = from - 1; i >= 0 && i > from - 60 && !w.opens(i + 1); i--) {
      String key = w.key(i);
      if (key.equals("”")) {
        return false;
      }
      if (key.equals("“")) {
        return true;
      }
    }
    return false;
  }
}
