package vn.lantoa.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens when. What stands at the same moment happens in the order it was written down. */
final class DemoCalendar {

  /** The first morning of the recorded past: what is older stands there from the start. */
  static final LocalDateTime BEGINNING = LocalDateTime.of(2020, 1, 2, 8, 0);

  private final Map<LocalDateTime, List<Runnable>> entries = new TreeMap<>();

  void at(LocalDateTime moment, Runnable entry) {
    LocalDateTime kept = moment.isBefore(BEGINNING) ? BEGINNING : moment;
    entries.computeIfAbsent(kept, m -> new ArrayList<>()).add(entry);
  }

  /** On a day, at an hour of the office. */
  void on(LocalDate day, int hour, int minute, Runnable entry) {
    at(day.atTime(hour, minute), entry);
  }

  /** Lets everything happen, from the first to the last. */
  void run(DemoConnection db) {
    entries.forEach(
        (moment, happening) -> {
          db.moveTo(moment);
          happening.forEach(Runnable::run);
        });
  }
}
