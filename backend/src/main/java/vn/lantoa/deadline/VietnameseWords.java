package vn.lantoa.deadline;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each kind of rule as a Vietnamese paper would say it. */
final class VietnameseWords implements DeadlineRule.Cases<String> {

  static final VietnameseWords INSTANCE = new VietnameseWords();

  private static final String[] QUARTERS = {"I", "II", "III", "IV"};

  private VietnameseWords() {}

  @Override
  public String onDate(OnDate r) {
    return r.time() == null
        ? "chậm nhất ngày " + DeadlineWords.day(r.date())
        : "trước %s giờ %02d ngày %s"
            .formatted(r.time().getHour(), r.time().getMinute(), DeadlineWords.day(r.date()));
  }

  @Override
  public String beforeDate(BeforeDate r) {
    return "trước ngày " + DeadlineWords.day(r.date());
  }

  @Override
  public String endOfMonth(EndOfMonth r) {
    return "trong " + name(r);
  }

  @Override
  public String endOfQuarter(EndOfQuarter r) {
    return "trong " + name(r);
  }

  @Override
  public String endOfHalf(EndOfHalf r) {
    return "trong " + name(r);
  }

  @Override
  public String endOfYear(EndOfYear r) {
    return "trong " + name(r);
  }

  @Override
  public String beforePeriod(BeforePeriod r) {
    return "trước " + name(r.period());
  }

  private static String name(Period period) {
    if (period instanceof EndOfMonth p) {
      return "tháng %02d/%d".formatted(p.month().getMonthValue(), p.month().getYear());
    } else if (period instanceof EndOfQuarter p) {
      return "quý %s/%d".formatted(QUARTERS[p.quarter() - 1], p.year());
    } else if (period instanceof EndOfHalf p) {
      return "6 tháng %s năm %d".formatted(p.half() == 1 ? "đầu" : "cuối", p.year());
    }
    return "năm " + ((EndOfYear) period).year();
  }

  @Override
  public String partOfMonth(PartOfMonth r) {
    return "%s tháng %02d/%d"
        .formatted(r.part().words(false), r.month().getMonthValue(), r.month().getYear());
  }

  @Override
  public String partOfYear(PartOfYear r) {
    return "%s năm %d".formatted(r.part().words(false), r.year());
  }

  @Override
  public String partOfTerm(PartOfTerm r) {
    return r.part().words(false) + " nhiệm kỳ";
  }

  @Override
  public String afterAnchor(AfterAnchor r) {
    return "trong %s kể từ %s".formatted(r.unit().words(r.count(), false), r.anchor().words(false));
  }

  @Override
  public String beforeAnchor(BeforeAnchor r) {
    return "trước %s ít nhất %s"
        .formatted(r.anchor().words(false), r.unit().words(r.count(), false));
  }

  @Override
  public String range(DateRange r) {
    return "từ ngày %s đến ngày %s"
        .formatted(DeadlineWords.day(r.from()), DeadlineWords.day(r.to()));
  }

  @Override
  public String recurring(Recurring r) {
    String each = r.frequency().words(false);
    String days = days(r);
    String end = r.until() == null ? "" : ", đến ngày " + DeadlineWords.day(r.until());
    return (days == null ? each : (r.exclusive() ? "trước " : "") + days + " " + each) + end;
  }

  /** Null where it is the period's last day, which needs no word. */
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
    String number = d.day() == 31 ? "ngày cuối" : "ngày %02d".formatted(d.day());
    return switch (frequency) {
      case MONTHLY -> number + (next ? " tháng sau" : "");
      case QUARTERLY -> number + " tháng thứ " + month + (next ? " quý sau" : " của quý");
      case HALF_YEARLY -> number + " tháng thứ " + month + (next ? " nửa năm sau" : " của nửa năm");
      case YEARLY -> number + " tháng %02d".formatted(month) + (next ? " năm sau" : "");
    };
  }

  @Override
  public String undated(Undated r) {
    return switch (r.reason()) {
      case REGULAR -> "thường xuyên";
      case WAITING -> "chờ điều kiện";
      case UNSET -> "chưa đặt thời hạn";
    };
  }
}
