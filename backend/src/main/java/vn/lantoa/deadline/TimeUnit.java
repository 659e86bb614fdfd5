package vn.lantoa.deadline;

import java.time.LocalDate;

/** What a period is counted in. */
public enum TimeUnit {
  DAYS("ngày", "day"),
  WEEKS("tuần", "week"),
  MONTHS("tháng", "month"),
  YEARS("năm", "year"),
  WORKING_DAYS("ngày làm việc", "working day");

  private final String vietnamese;
  private final String english;

  TimeUnit(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** A count of it in words: "30 ngày", "30 days". */
  String words(int count, boolean inEnglish) {
    return inEnglish ? count + " " + english + (count == 1 ? "" : "s") : count + " " + vietnamese;
  }

  /**
   * The day a period of this length ends on, the first day not counted. A period in months ends on
   * the same day number, on the month's last day where there is none (Civil Code 2015, articles 147
   * and 148).
   *
   * @param count negative to count back
   */
  LocalDate from(LocalDate start, int count, WorkCalendar calendar) {
    return switch (this) {
      case DAYS -> start.plusDays(count);
      case WEEKS -> start.plusWeeks(count);
      case MONTHS -> start.plusMonths(count);
      case YEARS -> start.plusYears(count);
      case WORKING_DAYS -> calendar.plusWorkingDays(start, count);
    };
  }
}
