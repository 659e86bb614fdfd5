package vn.lantoa.bench.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Working days, and deadlines as documents print them: a rule, and the words it is read from. */
final class Dates {

  /** The day the set is of: what was due before it is mostly done. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final String[] QUARTERS = {"I", "II", "III", "IV"};

  private Dates() {}

  /** The day, or the Monday after it. */
  static LocalDate workday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? day.plusDays(2)
        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  /** One of several forms of a rule that ends on that day or soon after. */
  static String rule(LocalDate day, int form) {
    return switch (Math.floorMod(form, 5)) {
      case 0 -> "MONTH:" + YearMonth.from(day);
      case 1 -> "BEFORE:" + workday(day);
      case 2 -> "QUARTER:" + day.getYear() + "-" + quarter(day);
      case 3 -> "ON:" + workday(day);
      default -> "MONTH:" + YearMonth.from(day.plusDays(10));
    };
  }

  /** How a document says it. */
  static String words(String rule) {
    String value = rule.substring(rule.indexOf(':') + 1);
    if (rule.startsWith("UNDATED")) {
      return value.equals("WAITING") ? "khi có hướng dẫn của cấp trên" : "thường xuyên";
    } else if (rule.startsWith("EVERY")) {
      return "hằng tháng, chậm nhất ngày 25";
    } else if (rule.startsWith("MONTH")) {
      YearMonth month = YearMonth.parse(value);
      return "trong tháng %d năm %d".formatted(month.getMonthValue(), month.getYear());
    } else if (rule.startsWith("QUARTER")) {
      int quarter = value.charAt(value.length() - 1) - '1';
      return "trong quý %s năm %s".formatted(QUARTERS[quarter], value.substring(0, 4));
    }
    LocalDate day = LocalDate.parse(value);
    return "%s ngày %02d tháng %02d năm %d"
        .formatted(
            rule.startsWith("BEFORE") ? "trước" : "chậm nhất",
            day.getDayOfMonth(),
            day.getMonthValue(),
            day.getYear());
  }

  private static int quarter(LocalDate day) {
    return (day.getMonthValue() + 2) / 3;
  }
}
