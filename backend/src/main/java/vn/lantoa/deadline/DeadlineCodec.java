package vn.lantoa.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineRule.BeforeDate;
import vn.lantoa.deadline.DeadlineRule.EndOfHalf;
import vn.lantoa.deadline.DeadlineRule.EndOfMonth;
import vn.lantoa.deadline.DeadlineRule.EndOfQuarter;
import vn.lantoa.deadline.DeadlineRule.EndOfYear;
import vn.lantoa.deadline.DeadlineRule.OnDate;
import vn.lantoa.deadline.DeadlineRule.Undated;

/** The stored form of a rule: {@code KIND:value}. */
final class DeadlineCodec {

  private static final int LONGEST_FORM = 40;

  private DeadlineCodec() {}

  static String encode(DeadlineRule rule) {
    if (rule instanceof OnDate on) {
      return "ON:" + on.date();
    } else if (rule instanceof BeforeDate before) {
      return "BEFORE:" + before.date();
    } else if (rule instanceof EndOfMonth end) {
      return "MONTH:" + end.month();
    } else if (rule instanceof EndOfQuarter end) {
      return "QUARTER:" + end.year() + "-" + end.quarter();
    } else if (rule instanceof EndOfHalf end) {
      return "HALF:" + end.year() + "-" + end.half();
    } else if (rule instanceof EndOfYear end) {
      return "YEAR:" + end.year();
    } else if (rule instanceof Undated undated) {
      return "UNDATED:" + undated.reason();
    }
    throw new IllegalStateException("no stored form for " + rule.getClass().getSimpleName());
  }

  static DeadlineRule decode(String text) {
    DeadlineRule rule;
    try {
      rule = read(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refused(text, e);
    }
    if (!rule.encode().equals(text)) {
      throw refused(text, null);
    }
    return rule;
  }

  private static DeadlineRule read(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.length() > LONGEST_FORM) {
      throw new IllegalArgumentException("not of the form KIND:value");
    }
    String value = text.substring(colon + 1);
    return switch (text.substring(0, colon)) {
      case "ON" -> new OnDate(LocalDate.parse(value));
      case "BEFORE" -> new BeforeDate(LocalDate.parse(value));
      case "MONTH" -> new EndOfMonth(YearMonth.parse(value));
      case "QUARTER" -> new EndOfQuarter(year(value), part(value));
      case "HALF" -> new EndOfHalf(year(value), part(value));
      case "YEAR" -> new EndOfYear(Integer.parseInt(value));
      case "UNDATED" -> new Undated(Undated.Reason.valueOf(value));
      default -> throw new IllegalArgumentException("unknown kind");
    };
  }

  private static int year(String value) {
    return Integer.parseInt(value.substring(0, dash(value)));
  }

  private static int part(String value) {
    return Integer.parseInt(value.substring(dash(value) + 1));
  }

  private static int dash(String value) {
    int dash = value.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("not of the form year-part");
    }
    return dash;
  }

  private static IllegalArgumentException refused(String text, @Nullable Exception cause) {
    String shown = text.length() > LONGEST_FORM ? text.substring(0, LONGEST_FORM) + "…" : text;
    String why = cause == null ? "" : ": " + cause.getMessage();
    return new IllegalArgumentException("not a stored deadline rule: '" + shown + "'" + why, cause);
  }
}
