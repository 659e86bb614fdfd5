package vn.lantoa.deadline;

import java.util.Locale;

/**
 * The stored rule a due date is computed from. A rule is a value: the same rule in the same context
 * always comes to the same days.
 */
public sealed interface DeadlineRule
    permits OnDate,
        BeforeDate,
        Period,
        BeforePeriod,
        PartOfMonth,
        PartOfYear,
        PartOfTerm,
        AfterAnchor,
        BeforeAnchor,
        DateRange,
        Recurring,
        Undated {

  /** The first year a rule may name. */
  int FIRST_YEAR = 1900;

  /** The last year a rule may name. */
  int LAST_YEAR = 2200;

  /** One answer for each kind of rule, so that none is forgotten where rules are told apart. */
  interface Cases<R> {
    R onDate(OnDate rule);

    R beforeDate(BeforeDate rule);

    R endOfMonth(EndOfMonth rule);

    R endOfQuarter(EndOfQuarter rule);

    R endOfHalf(EndOfHalf rule);

    R endOfYear(EndOfYear rule);

    R beforePeriod(BeforePeriod rule);

    R partOfMonth(PartOfMonth rule);

    R partOfYear(PartOfYear rule);

    R partOfTerm(PartOfTerm rule);

    R afterAnchor(AfterAnchor rule);

    R beforeAnchor(BeforeAnchor rule);

    R range(DateRange rule);

    R recurring(Recurring rule);

    R undated(Undated rule);
  }

  /** The answer of this rule's kind. */
  <R> R match(Cases<R> cases);

  /** The days this rule comes to; what it waits for where something is missing. */
  ResolvedDeadline resolve(DeadlineContext context);

  /**
   * The days of a rule that needs nothing beside itself, "before a day" ending on the day before.
   */
  default ResolvedDeadline resolve() {
    return resolve(DeadlineContext.EMPTY);
  }

  /**
   * The rule in words, for example "trước ngày 31/12/2020 (ngày cuối: 30/12/2020)".
   *
   * @param locale English for any English locale, Vietnamese for every other
   * @param context gives the last day named in brackets, where there is one
   */
  default String describe(Locale locale, DeadlineContext context) {
    return DeadlineWords.describe(this, locale, context);
  }

  /** The rule in words without a context. */
  default String describe(Locale locale) {
    return describe(locale, DeadlineContext.EMPTY);
  }

  /**
   * The stable form for storage, for example {@code BEFORE:2020-12-31} or {@code QUARTER:2027-1};
   * at most 100 characters.
   */
  default String encode() {
    return match(DeadlineCodec.FORM);
  }

  /**
   * Reads what {@link #encode()} wrote, and nothing else.
   *
   * @throws IllegalArgumentException naming the text, where it is not exactly such a form
   */
  static DeadlineRule decode(String text) {
    return DeadlineCodec.decode(text);
  }

  /** Refuses a year outside 1900 to 2200. */
  static void checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year must lie between " + FIRST_YEAR + " and " + LAST_YEAR + ", not " + year);
    }
  }

  /** Refuses a number outside 1 to the last. */
  static void checkPart(String name, int value, int last) {
    if (value < 1 || value > last) {
      throw new IllegalArgumentException(
          name + " must lie between 1 and " + last + ", not " + value);
    }
  }
}
