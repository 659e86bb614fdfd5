package vn.lantoa.deadline;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each kind of rule in English. */
final class EnglishWords implements DeadlineRule.Cases<String> {

  static final EnglishWords INSTANCE = new EnglishWords();

  private EnglishWords() {}

  @Override
  public String onDate(OnDate r) {
    String day = DeadlineWords.day(r.date());
    return r.time() == null ? "by " + day : "by %s on %s".formatted(r.time(), day);
  }

  @Override
  public String beforeDate(BeforeDate r) {
    return "before " + DeadlineWords.day(r.date());
  }

  @Override
  public String endOfMonth(EndOfMonth r) {
    return "within " + name(r);
  }

  @Override
  public String endOfQuarter(EndOfQuarter r) {
    return "within " + name(r);
  }

  @Override
  public String endOfHalf(EndOfHalf r) {
    return "within " + name(r);
  }

  @Override
  public String endOfYear(EndOfYear r) {
    return "within " + name(r);
  }

  @Override
  public String beforePeriod(BeforePeriod r) {
    return "before " + name(r.period());
  }

  private static String name(Period period) {
    if (period instanceof EndOfMonth p) {
      return month(p.month().getMonth()) + " " + p.month().getYear();
    } else if (period instanceof EndOfQuarter p) {
      return "Q%d %d".formatted(p.quarter(), p.year());
    } else if (period instanceof EndOfHalf p) {
      return "the %s half of %d".formatted(p.half() == 1 ? "first" : "second", p.year());
    }
    return Integer.toString(((EndOfYear) period).year());
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  @Override
  public String partOfMonth(PartOfMonth r) {
    return "%s of %s %d"
        .formatted(r.part().words(true), month(r.month().getMonth()), r.month().getYear());
  }

  @Override
  public String partOfYear(PartOfYear r) {
    return "%s of %d".formatted(r.part().words(true), r.year());
  }

  @Override
  public String partOfTerm(PartOfTerm r) {
    return r.part().words(true) + " of the term";
  }

  @Override
  public String afterAnchor(AfterAnchor r) {
    return "within %s of %s".formatted(r.unit().words(r.count(), true), r.anchor().words(true));
  }

  @Override
  public String beforeAnchor(BeforeAnchor r) {
    return "at least %s before %s"
        .formatted(r.unit().words(r.count(), true), r.anchor().words(true));
  }

  @Override
  public String range(DateRange r) {
    return "from %s to %s".formatted(DeadlineWords.day(r.from()), DeadlineWords.day(r.to()));
  }

  @Override
  public String recurring(Recurring r) {
    String each = r.frequency().words(true);
    String days = days(r);
    String end = r.until() == null ? "" : ", until " + DeadlineWords.day(r.until());
    return (days == null ? each : (r.exclusive() ? "before " : "on ") + days + ", " + each) + end;
  }

  private static @Nullable String days(Recurring r) {
    int months = r.frequency().months();
    boolean last = r.days().size() == 1 && r.days().get(0).equals(new AnchorDay(months, 31));
    if (last && !r.exclusive()) {
      return null;
    }
    return r.days().stream().map(d -> day(d, r.frequency())).collect(Collectors.joining(", "));
  }

  private static String day(AnchorDay d, Frequency frequency) {
    int months = frequency.months();
    boolean next = d.month() > months;
    int month = next ? d.month() - months : d.month();
    String number = d.day() == 31 ? "the last day" : "day " + d.day();
    return switch (frequency) {
      case MONTHLY -> number + (next ? " of the next month" : "");
      case QUARTERLY, HALF_YEARLY ->
          number + " of month " + month + (next ? " of the next period" : "");
      case YEARLY -> number + " of " + month(Month.of(month)) + (next ? " of the next year" : "");
    };
  }

  @Override
  public String undated(Undated r) {
    return switch (r.reason()) {
      case REGULAR -> "regular";
      case WAITING -> "waiting for a condition";
      case UNSET -> "no deadline set";
    };
  }
}
