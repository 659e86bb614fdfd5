package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.lantoa.deadline.DeadlineRule.BeforeDate;
import vn.lantoa.deadline.DeadlineRule.EndOfHalf;
import vn.lantoa.deadline.DeadlineRule.EndOfMonth;
import vn.lantoa.deadline.DeadlineRule.EndOfQuarter;
import vn.lantoa.deadline.DeadlineRule.EndOfYear;
import vn.lantoa.deadline.DeadlineRule.OnDate;
import vn.lantoa.deadline.DeadlineRule.Undated;

/** A rule in Vietnamese and English words, days always as dd/MM/yyyy. */
final class DeadlineWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final String[] QUARTERS = {"I", "II", "III", "IV"};

  private DeadlineWords() {}

  static String describe(DeadlineRule rule, Locale locale, ExclusiveReading reading) {
    boolean english = locale.getLanguage().equals("en");
    if (rule instanceof Undated undated) {
      return english ? undatedInEnglish(undated) : undatedInVietnamese(undated);
    }
    if (rule instanceof OnDate on) {
      return (english ? "by " : "chậm nhất ngày ") + DAY.format(on.date());
    }
    LocalDate last = rule.resolve(reading).dueOn();
    if (last == null) {
      throw new IllegalStateException("a dated rule came to no day: " + rule.encode());
    }
    if (english) {
      return english(rule) + " (last day: " + DAY.format(last) + ")";
    }
    String lead = rule instanceof BeforeDate ? " (ngày cuối: " : " (đến hết ";
    return vietnamese(rule) + lead + DAY.format(last) + ")";
  }

  private static String vietnamese(DeadlineRule rule) {
    if (rule instanceof BeforeDate before) {
      return "trước ngày " + DAY.format(before.date());
    } else if (rule instanceof EndOfMonth end) {
      return "trong tháng %02d/%d".formatted(end.month().getMonthValue(), end.month().getYear());
    } else if (rule instanceof EndOfQuarter end) {
      return "trong quý %s/%d".formatted(QUARTERS[end.quarter() - 1], end.year());
    } else if (rule instanceof EndOfHalf end) {
      return "trong 6 tháng %s năm %d".formatted(end.half() == 1 ? "đầu" : "cuối", end.year());
    } else if (rule instanceof EndOfYear end) {
      return "trong năm " + end.year();
    }
    throw noWords(rule);
  }

  private static String english(DeadlineRule rule) {
    if (rule instanceof BeforeDate before) {
      return "before " + DAY.format(before.date());
    } else if (rule instanceof EndOfMonth end) {
      String month = end.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return "within " + month + " " + end.month().getYear();
    } else if (rule instanceof EndOfQuarter end) {
      return "within Q%d %d".formatted(end.quarter(), end.year());
    } else if (rule instanceof EndOfHalf end) {
      return "within the %s half of %d".formatted(end.half() == 1 ? "first" : "second", end.year());
    } else if (rule instanceof EndOfYear end) {
      return "within " + end.year();
    }
    throw noWords(rule);
  }

  private static String undatedInVietnamese(Undated undated) {
    return switch (undated.reason()) {
      case REGULAR -> "thường xuyên";
      case WAITING -> "chờ điều kiện";
      case UNSET -> "chưa đặt thời hạn";
    };
  }

  private static String undatedInEnglish(Undated undated) {
    return switch (undated.reason()) {
      case REGULAR -> "regular";
      case WAITING -> "waiting for a condition";
      case UNSET -> "no deadline set";
    };
  }

  private static IllegalStateException noWords(DeadlineRule rule) {
    return new IllegalStateException("no words for " + rule.getClass().getSimpleName());
  }
}
