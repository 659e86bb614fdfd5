package vn.lantoa.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored form of a rule: {@code KIND:value}. */
final class DeadlineCodec {

  static final int LONGEST_FORM = 100;

  private static final String BEFORE_PERIOD = "BEFORE_";

  /** How each kind is written. */
  static final DeadlineRule.Cases<String> FORM =
      new DeadlineRule.Cases<>() {
        @Override
        public String onDate(OnDate r) {
          return "ON:" + r.date() + (r.time() == null ? "" : "T" + r.time());
        }

        @Override
        public String beforeDate(BeforeDate r) {
          return "BEFORE:" + r.date();
        }

        @Override
        public String endOfMonth(EndOfMonth r) {
          return "MONTH:" + r.month();
        }

        @Override
        public String endOfQuarter(EndOfQuarter r) {
          return "QUARTER:" + r.year() + "-" + r.quarter();
        }

        @Override
        public String endOfHalf(EndOfHalf r) {
          return "HALF:" + r.year() + "-" + r.half();
        }

        @Override
        public String endOfYear(EndOfYear r) {
          return "YEAR:" + r.year();
        }

        @Override
        public String beforePeriod(BeforePeriod r) {
          return BEFORE_PERIOD + r.period().encode();
        }

        @Override
        public String partOfMonth(PartOfMonth r) {
          return "MONTH_PART:" + r.month() + "-" + r.part();
        }

        @Override
        public String partOfYear(PartOfYear r) {
          return "YEAR_PART:" + r.year() + "-" + r.part();
        }

        @Override
        public String partOfTerm(PartOfTerm r) {
          return "TERM:" + r.part();
        }

        @Override
        public String afterAnchor(AfterAnchor r) {
          return "AFTER:" + r.count() + ":" + r.unit() + ":" + r.anchor();
        }

        @Override
        public String beforeAnchor(BeforeAnchor r) {
          return "AHEAD:" + r.count() + ":" + r.unit() + ":" + r.anchor();
        }

        @Override
        public String range(DateRange r) {
          return "RANGE:" + r.from() + "/" + r.to();
        }

        @Override
        public String recurring(Recurring r) {
          String days =
              r.days().stream()
                  .map(d -> d.month() + "-" + d.day())
                  .collect(Collectors.joining(","));
          return "EVERY:%s:%s%s:%s"
              .formatted(
                  r.frequency(),
                  r.exclusive() ? "<" : "",
                  days,
                  r.until() == null ? "" : r.until());
        }

        @Override
        public String undated(Undated r) {
          return "UNDATED:" + r.reason();
        }
      };

  private DeadlineCodec() {}

  static DeadlineRule decode(String text) {
    DeadlineRule rule;
    try {
      rule = read(text);
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
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
    String kind = text.substring(0, colon);
    String value = text.substring(colon + 1);
    if (kind.startsWith(BEFORE_PERIOD)) {
      return new BeforePeriod(period(kind.substring(BEFORE_PERIOD.length()), value));
    }
    return switch (kind) {
      case "ON" -> onDate(value);
      case "BEFORE" -> new BeforeDate(LocalDate.parse(value));
      case "MONTH_PART" ->
          new PartOfMonth(YearMonth.parse(value.substring(0, 7)), Part.valueOf(value.substring(8)));
      case "YEAR_PART" ->
          new PartOfYear(year(value), Part.valueOf(value.substring(dash(value) + 1)));
      case "TERM" -> new PartOfTerm(Part.valueOf(value));
      case "AFTER" -> after(value.split(":", -1));
      case "AHEAD" -> ahead(value.split(":", -1));
      case "RANGE" -> range(value.split("/", -1));
      case "EVERY" -> every(value.split(":", -1));
      case "UNDATED" -> new Undated(Undated.Reason.valueOf(value));
      default -> period(kind, value);
    };
  }

  private static Period period(String kind, String value) {
    return switch (kind) {
      case "MONTH" -> new EndOfMonth(YearMonth.parse(value));
      case "QUARTER" -> new EndOfQuarter(year(value), part(value));
      case "HALF" -> new EndOfHalf(year(value), part(value));
      case "YEAR" -> new EndOfYear(Integer.parseInt(value));
      default -> throw new IllegalArgumentException("unknown kind");
    };
  }

  private static OnDate onDate(String value) {
    if (value.indexOf('T') < 0) {
      return new OnDate(LocalDate.parse(value));
    }
    LocalDateTime at = LocalDateTime.parse(value);
    return new OnDate(at.toLocalDate(), at.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
  }

  private static AfterAnchor after(String[] parts) {
    return new AfterAnchor(
        Integer.parseInt(parts[0]), TimeUnit.valueOf(parts[1]), Anchor.valueOf(parts[2]));
  }

  private static BeforeAnchor ahead(String[] parts) {
    return new BeforeAnchor(
        Integer.parseInt(parts[0]), TimeUnit.valueOf(parts[1]), Anchor.valueOf(parts[2]));
  }

  private static DateRange range(String[] days) {
    return new DateRange(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
  }

  private static Recurring every(String[] parts) {
    boolean exclusive = parts[1].startsWith("<");
    List<AnchorDay> days =
        Arrays.stream(parts[1].substring(exclusive ? 1 : 0).split(","))
            .map(d -> new AnchorDay(year(d), part(d)))
            .toList();
    LocalDate until = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
    return new Recurring(Frequency.valueOf(parts[0]), days, exclusive, until);
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
