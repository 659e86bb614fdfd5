package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/**
 * The stored rule a due date is computed from. A rule is a value: the same rule always comes to the
 * same days.
 */
public sealed interface DeadlineRule {

  /** The first year a rule may name. */
  int FIRST_YEAR = 1900;

  /** The last year a rule may name. */
  int LAST_YEAR = 2200;

  /**
   * The days this rule comes to.
   *
   * @param reading how "before a day" is read; no other kind of rule depends on it
   */
  ResolvedDeadline resolve(ExclusiveReading reading);

  /** The days this rule comes to, "before a day" ending on the day before. */
  default ResolvedDeadline resolve() {
    return resolve(ExclusiveReading.DAY_BEFORE);
  }

  /**
   * The rule in words, for example "trước ngày 31/12/2020 (ngày cuối: 30/12/2020)".
   *
   * @param locale English for any English locale, Vietnamese for every other
   */
  default String describe(Locale locale, ExclusiveReading reading) {
    return DeadlineWords.describe(this, locale, reading);
  }

  /** The rule in words, "before a day" ending on the day before. */
  default String describe(Locale locale) {
    return describe(locale, ExclusiveReading.DAY_BEFORE);
  }

  /**
   * The stable form for storage, for example {@code BEFORE:2020-12-31} or {@code QUARTER:2027-1}.
   */
  default String encode() {
    return DeadlineCodec.encode(this);
  }

  /**
   * Reads what {@link #encode()} wrote, and nothing else.
   *
   * @throws IllegalArgumentException naming the text, where it is not exactly such a form
   */
  static DeadlineRule decode(String text) {
    return DeadlineCodec.decode(text);
  }

  /** On a day or earlier: the day itself is the last one. */
  record OnDate(LocalDate date) implements DeadlineRule {
    /** Refuses a year outside 1900 to 2200. */
    public OnDate {
      checkYear(Objects.requireNonNull(date, "date").getYear());
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      return ResolvedDeadline.lastDay(date);
    }
  }

  /** Before a day ("trước ngày"): the printed day is kept, the last day is the one before it. */
  record BeforeDate(LocalDate date) implements DeadlineRule {
    /** Refuses a year outside 1900 to 2200. */
    public BeforeDate {
      checkYear(Objects.requireNonNull(date, "date").getYear());
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      LocalDate last = reading == ExclusiveReading.THE_DAY ? date : date.minusDays(1);
      return new ResolvedDeadline(date, last, true);
    }
  }

  /** Within a month. */
  record EndOfMonth(YearMonth month) implements DeadlineRule {
    /** Refuses a year outside 1900 to 2200. */
    public EndOfMonth {
      checkYear(Objects.requireNonNull(month, "month").getYear());
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      return ResolvedDeadline.lastDay(month.atEndOfMonth());
    }
  }

  /** Within a quarter, 1 to 4, of a year. */
  record EndOfQuarter(int year, int quarter) implements DeadlineRule {
    /** Refuses a year outside 1900 to 2200 and a quarter outside 1 to 4. */
    public EndOfQuarter {
      checkYear(year);
      checkPart("quarter", quarter, 4);
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      return ResolvedDeadline.lastDay(YearMonth.of(year, quarter * 3).atEndOfMonth());
    }
  }

  /** Within a half, 1 or 2, of a year. */
  record EndOfHalf(int year, int half) implements DeadlineRule {
    /** Refuses a year outside 1900 to 2200 and a half other than 1 or 2. */
    public EndOfHalf {
      checkYear(year);
      checkPart("half", half, 2);
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      return ResolvedDeadline.lastDay(YearMonth.of(year, half * 6).atEndOfMonth());
    }
  }

  /** Within a year. */
  record EndOfYear(int year) implements DeadlineRule {
    /** Refuses a year outside 1900 to 2200. */
    public EndOfYear {
      checkYear(year);
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      return ResolvedDeadline.lastDay(LocalDate.of(year, 12, 31));
    }
  }

  /** Without a day, and why. */
  record Undated(Reason reason) implements DeadlineRule {

    /** The three ways of being undated; only {@link #UNSET} is a defect. */
    public enum Reason {
      /** Done all the time ("thường xuyên"): shown for by its periods of report. */
      REGULAR,
      /** Waits for a condition ("chờ điều kiện"). */
      WAITING,
      /** Nobody gave a date. */
      UNSET
    }

    /** Refuses a missing reason. */
    public Undated {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public ResolvedDeadline resolve(ExclusiveReading reading) {
      return ResolvedDeadline.UNDATED;
    }
  }

  private static void checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year must lie between " + FIRST_YEAR + " and " + LAST_YEAR + ", not " + year);
    }
  }

  private static void checkPart(String name, int value, int last) {
    if (value < 1 || value > last) {
      throw new IllegalArgumentException(
          name + " must lie between 1 and " + last + ", not " + value);
    }
  }
}
