package vn.lantoa.target.rollup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A year or a part of one.
 *
 * @param ordinal from 1 to the number of such parts in a year
 */
public record Period(PeriodKind kind, int year, int ordinal) implements Comparable<Period> {

  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})))?");
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::endsOn)
          .thenComparing(Period::startsOn, Comparator.reverseOrder());

  public Period {
    if (ordinal < 1 || ordinal > kind.perYear()) {
      throw new IllegalArgumentException("no period " + ordinal + " of kind " + kind);
    }
  }

  public static Period year(int year) {
    return new Period(PeriodKind.YEAR, year, 1);
  }

  public static Period half(int year, int half) {
    return new Period(PeriodKind.HALF_YEAR, year, half);
  }

  public static Period quarter(int year, int quarter) {
    return new Period(PeriodKind.QUARTER, year, quarter);
  }

  public static Period month(int year, int month) {
    return new Period(PeriodKind.MONTH, year, month);
  }

  /** Reads {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-07}; empty for others. */
  public static Optional<Period> of(String code) {
    Matcher m = CODE.matcher(code);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) != null) {
      return Optional.of(half(year, Integer.parseInt(m.group(2))));
    }
    if (m.group(3) != null) {
      return Optional.of(quarter(year, Integer.parseInt(m.group(3))));
    }
    if (m.group(4) == null) {
      return Optional.of(year(year));
    }
    int month = Integer.parseInt(m.group(4));
    return month < 1 || month > 12 ? Optional.empty() : Optional.of(month(year, month));
  }

  /** The periods of a kind in one year, in order. */
  public static List<Period> ofYear(PeriodKind kind, int year) {
    return IntStream.rangeClosed(1, kind.perYear())
        .mapToObj(n -> new Period(kind, year, n))
        .toList();
  }

  /** The same form {@link #of} reads. */
  public String code() {
    return switch (kind) {
      case YEAR -> Integer.toString(year);
      case HALF_YEAR -> year + "-H" + ordinal;
      case QUARTER -> year + "-Q" + ordinal;
      case MONTH -> "%d-%02d".formatted(year, ordinal);
    };
  }

  public LocalDate startsOn() {
    return LocalDate.of(year, (ordinal - 1) * kind.months() + 1, 1);
  }

  /** The last day. */
  public LocalDate endsOn() {
    return startsOn().plusMonths(kind.months()).minusDays(1);
  }

  /** Whether the other lies wholly inside, or is the same. */
  public boolean holds(Period other) {
    return !other.startsOn().isBefore(startsOn()) && !other.endsOn().isAfter(endsOn());
  }

  /** Whether its last day is past. */
  public boolean over(LocalDate today) {
    return endsOn().isBefore(today);
  }

  /** By last day; of two that end together the shorter is the later. */
  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }
}
