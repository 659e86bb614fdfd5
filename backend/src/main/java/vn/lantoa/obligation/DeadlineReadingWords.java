package vn.lantoa.obligation;

import java.util.Map;
import java.util.Objects;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;
import vn.lantoa.shared.Words;

/** What is said of words that were not, or not surely, understood. */
public final class DeadlineReadingWords {

  /** Words that speak of no time at all. */
  public static final Words NOTHING =
      Words.of(
          "Câu này không nêu thời hạn. Hãy chọn loại thời hạn ở dưới.",
          "These words name no deadline. Choose the kind of deadline below.");

  private static final Map<Flaw, Words> FLAWS =
      Map.of(
          Flaw.NO_SUCH_DAY,
          Words.of(
              "Ngày này không có trong lịch. Hãy kiểm tra ngày và năm.",
              "There is no such day in the calendar. Check the day and the year."),
          Flaw.NO_SUCH_MONTH,
          Words.of("Chỉ có tháng 1 đến tháng 12.", "There are the months 1 to 12 only."),
          Flaw.NO_SUCH_QUARTER,
          Words.of("Chỉ có quý I đến quý IV.", "There are the quarters I to IV only."),
          Flaw.NO_SUCH_HOUR,
          Words.of("Giờ này không có trong ngày.", "There is no such hour in a day."),
          Flaw.NO_SUCH_YEAR,
          Words.of("Năm phải từ 1900 đến 2200.", "The year must lie between 1900 and 2200."),
          Flaw.ENDS_BEFORE_START,
          Words.of(
              "Khoảng thời gian kết thúc trước khi bắt đầu. Hãy kiểm tra hai ngày.",
              "The range ends before it starts. Check the two dates."),
          Flaw.CONTRADICTION,
          Words.of(
              "Hai thời hạn trong câu này khác nhau. Hãy chọn một.",
              "The two dates in these words do not agree. Choose one."),
          Flaw.NO_YEAR,
          Words.of(
              "Câu này không nêu năm. Hãy cho biết ngày của văn bản hoặc ghi năm.",
              "These words name no year. Give the document's date or write the year."),
          Flaw.VAGUE,
          Words.of(
              "Câu này thúc giục nhưng không phải thời hạn. Hãy đặt một ngày, hoặc chọn “thường xuyên”.",
              "These words urge but set no deadline. Set a date, or choose \"regular\"."));

  private static final Map<Note, Words> NOTES =
      Map.of(
          Note.YEAR_INFERRED,
          Words.of(
              "Không ghi năm: lấy năm đầu tiên kể từ ngày của văn bản.",
              "No year is written: the first on or after the document's date is taken."),
          Note.APPROXIMATE,
          Words.of(
              "Thời điểm ước chừng (đầu, giữa, cuối): tính theo Điều 146 Bộ luật Dân sự.",
              "Approximate (start, middle, end): counted by article 146 of the Civil Code."),
          Note.SLIP,
          Words.of(
              "Câu có chỗ viết nhầm, đã hiểu theo nghĩa gần nhất.",
              "The words have a slip; the nearest meaning is taken."),
          Note.ANCHOR_ASSUMED,
          Words.of(
              "Không ghi tính từ khi nào: lấy ngày ban hành.",
              "The words do not say from when: the date of issue is taken."),
          Note.LUNAR,
          Words.of(
              "Ngày âm lịch, đã đổi sang dương lịch.",
              "A lunar day, converted to the Gregorian calendar."));

  private DeadlineReadingWords() {}

  public static Words of(Flaw flaw) {
    return Objects.requireNonNull(FLAWS.get(flaw));
  }

  public static Words of(Note note) {
    return Objects.requireNonNull(NOTES.get(note));
  }
}
