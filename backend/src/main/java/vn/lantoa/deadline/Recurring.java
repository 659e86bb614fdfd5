package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.ResolvedDeadline.Missing;

/**
 * Every month, quarter, half-year or year, on one or several days of it.
 *
 * @param days in order; where none was said, the period's last
 * @param exclusive whether the words say "before" those days
 * @param until the last day an occurrence may be due; absent: the term's end
 */
public record Recurring(
    Frequency frequency, List<AnchorDay> days, boolean exclusive, @Nullable LocalDate until)
    implements DeadlineRule {

  private static final int MOST_DAYS = 6;

  /** Refuses days that are doubled, out of order, too many, or further than the next period. */
  public Recurring {
    days = days.isEmpty() ? List.of(new AnchorDay(frequency.months(), 31)) : List.copyOf(days);
    if (days.size() > MOST_DAYS) {
      throw new IllegalArgumentException("at most " + MOST_DAYS + " days a period");
    }
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).month() > frequency.months() * 2) {
        throw new IllegalArgumentException("a day lies further than the next period");
      }
      if (i > 0 && days.get(i).compareTo(days.get(i - 1)) <= 0) {
        throw new IllegalArgumentException("the days of a period stand in order, each once");
      }
    }
    if (until != null) {
      DeadlineRule.checkYear(until.getYear());
    }
  }

  /** On the last day of each period, to the term's end. */
  public static Recurring each(Frequency frequency) {
    return new Recurring(frequency, List.of(), false, null);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.recurring(this);
  }

  /** The first occurrence that is not due before the context's start. */
  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    LocalDate since = context.since();
    if (since == null) {
      return ResolvedDeadline.waiting(Missing.START);
    }
    if (end(context).isEmpty()) {
      return ResolvedDeadline.waiting(Missing.TERM);
    }
    return next(since, context)
        .map(o -> days(o).traced(List.of(DeadlineWords.occurrence(o))))
        .orElse(ResolvedDeadline.UNDATED);
  }

  private ResolvedDeadline days(Occurrence o) {
    return exclusive
        ? ResolvedDeadline.before(o.printedOn(), o.dueOn())
        : ResolvedDeadline.lastDay(o.dueOn());
  }

  /** The first occurrence due on a day or later; empty where the rule has ended, or has no end. */
  public Optional<Occurrence> next(LocalDate from, DeadlineContext context) {
    return occurrences(from, LocalDate.of(LAST_YEAR, 12, 31), 1, context).stream().findFirst();
  }

  /**
   * The occurrences due between two days, in order.
   *
   * @param most how many at most
   * @return none where the rule has no end: neither a day nor a term
   */
  public List<Occurrence> occurrences(
      LocalDate from, LocalDate to, int most, DeadlineContext context) {
    Optional<LocalDate> end = end(context);
    List<Occurrence> found = new ArrayList<>();
    if (end.isEmpty()) {
      return found;
    }
    LocalDate last = end.get().isBefore(to) ? end.get() : to;
    YearMonth period = frequency.periodOf(from).minusMonths(frequency.months() * 2L);
    int enough = most + 2 * days.size();
    // "before the 1st" falls due on the day before its period begins
    while (found.size() < enough && !period.atDay(1).minusDays(1).isAfter(last)) {
      for (AnchorDay day : days) {
        Occurrence one = occurrence(period, day, context.exclusive());
        boolean wanted = !one.dueOn().isBefore(from) && !one.dueOn().isAfter(last);
        if (wanted && found.stream().noneMatch(o -> o.key().equals(one.key()))) {
          found.add(one);
        }
      }
      period = period.plusMonths(frequency.months());
    }
    return found.stream().sorted(Comparator.comparing(Occurrence::dueOn)).limit(most).toList();
  }

  private Optional<LocalDate> end(DeadlineContext context) {
    return Optional.ofNullable(until)
        .or(() -> Optional.ofNullable(context.term()).map(TermDates::endsOn));
  }

  private Occurrence occurrence(YearMonth period, AnchorDay day, ExclusiveReading reading) {
    LocalDate printed = day.in(period);
    return new Occurrence(
        days.size() == 1 ? frequency.name(period) : printed.toString(),
        period.atDay(1),
        period.plusMonths(frequency.months() - 1L).atEndOfMonth(),
        printed,
        exclusive ? reading.lastDayBefore(printed) : printed);
  }
}
