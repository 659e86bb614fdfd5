package vn.lantoa.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whole dates: 27/02/2026, 7-7-2017, 20.7.2020, 30 tháng 6 năm 2019. */
final class DayWords {

  private DayWords() {}

  /** A date and behind it. */
  record Day(LocalDate date, int end) {}

  /** The whole date at a token, "ngày" in front of it or not, the word doubled or not. */
  static @Nullable Day at(Words w, int start) {
    int i = start;
    while (w.key(i).equals("ngày")) {
      i++;
    }
    int day = w.number(i);
    if (day < 1 || day > 31) {
      return null;
    }
    if (separator(w, i + 1) && separator(w, i + 3) && w.key(i + 4).length() == 4) {
      return of(w.number(i + 4), w.number(i + 2), day, i + 5);
    }
    if (w.key(i + 1).equals("tháng") && w.key(i + 3).equals("năm")) {
      return of(w.number(i + 4), w.number(i + 2), day, i + 5);
    }
    return null;
  }

  private static boolean separator(Words w, int i) {
    return w.isSign(i, "/") || w.isSign(i, "-") || w.isSign(i, ".");
  }

  private static @Nullable Day of(int year, int month, int day, int end) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12) {
      return null;
    }
    try {
      return new Day(LocalDate.of(year, month, day), end);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
