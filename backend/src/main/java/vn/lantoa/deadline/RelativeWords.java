package vn.lantoa.deadline;

import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.CalendarWords.Day;
import vn.lantoa.deadline.DeadlineReading.Note;

/** trong vòng 30 ngày kể từ ngày ký; ít nhất 03 ngày làm việc trước hội nghị. */
final class RelativeWords {

  private static final int WORDS_OF_AN_ANCHOR = 10;
  private static final String[] FROM = {
    "kể từ ngày",
    "tính từ ngày",
    "kể từ khi",
    "tính từ khi",
    "kể từ",
    "tính từ",
    "từ ngày",
    "từ khi",
    "sau ngày",
    "sau khi"
  };

  private final Tokens t;
  private final CalendarWords calendar;

  RelativeWords(Tokens t, CalendarWords calendar) {
    this.t = t;
    this.calendar = calendar;
  }

  private record Length(int count, TimeUnit unit, int end) {}

  /**
   * Either direction; null where none stands here.
   *
   * @param anywhere whether a period without its anchor counts
   */
  @Nullable Found read(int start, boolean anywhere) {
    Found ahead = ahead(start, anywhere);
    return ahead == null ? after(start, anywhere) : ahead;
  }

  private @Nullable Found after(int start, boolean anywhere) {
    int i = t.skip(start, "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất");
    int worded =
        t.after(i, "trong vòng", "trong thời hạn", "trong thời gian", "thời hạn", "không quá");
    int lead = worded >= 0 ? worded : t.after(i, "trong", "sau");
    if (lead < 0 && i == start && !anywhere) {
      return null;
    }
    Length length = length(lead < 0 ? i : t.skip(lead, "là"));
    if (length == null && t.stands(i, "sau")) {
      return afterNamed(lead);
    }
    if (length == null || length.count() < 1 || length.count() > AfterAnchor.LONGEST) {
      return null;
    }
    int from = t.after(t.isMark(length.end(), ",") ? length.end() + 1 : length.end(), FROM);
    if (from >= 0) {
      return anchored(length, from);
    }
    boolean past = t.stands(length.end(), "qua", "gần đây", "trở lại đây", "vừa qua", "tới");
    if (past || !(anywhere || worded >= 0)) {
      return null;
    }
    return Found.of(
        new AfterAnchor(length.count(), length.unit(), Anchor.ISSUE),
        length.end(),
        Note.ANCHOR_ASSUMED);
  }

  /** sau hội nghị 10 ngày: only from something that has a date of its own. */
  private @Nullable Found afterNamed(int start) {
    Anchor anchor = Anchor.EVENT;
    int i = start;
    while (t.isWord(i) && i < start + 5 && length(i) == null) {
      anchor = anchor == Anchor.EVENT ? anchorAt(i) : anchor;
      i++;
    }
    Length length = anchor == Anchor.EVENT ? null : length(i);
    return length == null || length.count() < 1 || length.count() > AfterAnchor.LONGEST
        ? null
        : Found.of(new AfterAnchor(length.count(), length.unit(), anchor), length.end());
  }

  private @Nullable Found anchored(Length length, int from) {
    Day day = calendar.day(from);
    if (day != null) {
      return calendar.date(
          day, d -> new DateRange(d, length.unit().from(d, length.count(), WorkCalendar.WEEKENDS)));
    }
    int end = from;
    Anchor anchor = Anchor.EVENT;
    boolean superior = false;
    for (int k = 0; k < WORDS_OF_AN_ANCHOR && t.isWord(end); k++, end++) {
      superior |= t.stands(end, "cấp trên", "trung ương", "tỉnh uỷ", "tỉnh ủy");
      anchor = anchor == Anchor.EVENT ? anchorAt(end) : anchor;
    }
    if (anchor == Anchor.ISSUE && superior) {
      anchor = Anchor.SUPERIOR_ISSUE;
    }
    return end == from
        ? null
        : Found.of(new AfterAnchor(length.count(), length.unit(), anchor), end);
  }

  private Anchor anchorAt(int i) {
    if (t.stands(i, "ký")) {
      return Anchor.SIGNING;
    }
    if (t.stands(i, "nhận")) {
      return Anchor.RECEIPT;
    }
    if (t.stands(i, "ban hành", "ra quyết định", "công bố")) {
      return Anchor.ISSUE;
    }
    return t.stands(i, "hội nghị", "phiên họp", "cuộc họp", "họp") ? Anchor.SESSION : Anchor.EVENT;
  }

  /** ít nhất 03 ngày làm việc trước hội nghị; trước ngày họp 05 ngày. */
  private @Nullable Found ahead(int start, boolean anywhere) {
    int least = t.after(start, "ít nhất là", "ít nhất", "tối thiểu", "chậm nhất là", "chậm nhất");
    if (least >= 0) {
      return aheadOf(least, anywhere && t.stands(start, "ít nhất", "tối thiểu"));
    }
    int before = t.after(start, "trước khi", "trước ngày", "trước");
    if (before < 0 || t.isNumber(before)) {
      return null;
    }
    int i = before;
    Anchor anchor = Anchor.EVENT;
    while (t.isWord(i) && i < before + 6 && length(i) == null && !t.stands(i, "ít nhất")) {
      anchor = anchor == Anchor.EVENT ? anchorAt(i) : anchor;
      i++;
    }
    Length length = i == before ? null : length(t.skip(i, "ít nhất là", "ít nhất", "tối thiểu"));
    boolean usable = length != null && length.unit() != TimeUnit.YEARS;
    return usable && length != null && length.count() <= AfterAnchor.LONGEST && length.count() > 0
        ? Found.of(new BeforeAnchor(length.count(), length.unit(), anchor), length.end())
        : null;
  }

  private @Nullable Found aheadOf(int i, boolean alone) {
    Length length = length(i);
    if (length == null || length.count() < 1 || length.count() > AfterAnchor.LONGEST) {
      return null;
    }
    int before = t.after(length.end(), "trước ngày", "trước khi", "trước");
    if (before < 0) {
      return alone
          ? Found.of(
              new BeforeAnchor(length.count(), length.unit(), Anchor.SESSION),
              length.end(),
              Note.ANCHOR_ASSUMED)
          : null;
    }
    int end = before;
    Anchor anchor = Anchor.EVENT;
    while (t.isWord(end) && end < before + WORDS_OF_AN_ANCHOR) {
      anchor = anchor == Anchor.EVENT ? anchorAt(end) : anchor;
      end++;
    }
    return end == before
        ? null
        : Found.of(new BeforeAnchor(length.count(), length.unit(), anchor), end);
  }

  private @Nullable Length length(int i) {
    Numerals.Read count = Numerals.count(t, i);
    if (count == null) {
      return null;
    }
    int working = t.after(count.end(), "ngày làm việc");
    if (working >= 0) {
      return new Length(count.value(), TimeUnit.WORKING_DAYS, working);
    }
    int unit = t.after(count.end(), "ngày", "tuần", "tháng", "năm");
    if (unit < 0 || t.isNumber(unit) || t.stands(unit, "đầu", "cuối")) {
      return null;
    }
    TimeUnit read =
        t.stands(count.end(), "ngày")
            ? TimeUnit.DAYS
            : t.stands(count.end(), "tuần")
                ? TimeUnit.WEEKS
                : t.stands(count.end(), "tháng") ? TimeUnit.MONTHS : TimeUnit.YEARS;
    return new Length(count.value(), read, unit);
  }
}
