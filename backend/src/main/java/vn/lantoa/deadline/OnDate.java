package vn.lantoa.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * On a day or earlier: the day itself is the last one, up to its hour where one is given ("trước 16
 * giờ ngày …", "trưa" is twelve).
 */
public record OnDate(LocalDate date, @Nullable LocalTime time) implements DeadlineRule {
  /** Refuses a year outside 1900 to 2200, and anything finer than a minute. */
  public OnDate {
    DeadlineRule.checkYear(date.getYear());
    if (time != null && (time.getSecond() != 0 || time.getNano() != 0)) {
      throw new IllegalArgumentException("an hour is given to the minute");
    }
  }

  /** The whole day. */
  public OnDate(LocalDate date) {
    this(date, null);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.onDate(this);
  }

  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.lastDay(date).at(time);
  }
}
