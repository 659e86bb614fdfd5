package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much processor time one answer takes, told apart by process; from {@code /proc}. */
final class Cost {

  private static final double TICK_MILLIS = 10;
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  private final Stage stage;
  private double api;
  private double database;
  private double answers;

  Cost(Stage stage) {
    this.stage = stage;
  }

  /** Runs a measurement of a rate and counts what it took. */
  double of(Turns.Measured measured, double seconds) throws Exception {
    double apiBefore = millis(stage.product().pid());
    double databaseBefore = millis(stage.database().pid());
    double perSecond = measured.take(seconds);
    api += millis(stage.product().pid()) - apiBefore;
    database += millis(stage.database().pid()) - databaseBefore;
    answers += perSecond * seconds;
    return perSecond;
  }

  /** In words, for a line's note. */
  String words() {
    return String.format(
        Locale.ROOT,
        "processor time of one: API %.2f ms, database %.2f ms",
        api / answers,
        database / answers);
  }

  private static double millis(long pid) throws IOException {
    Path file = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(file)) {
      return 0;
    }
    String stat = Files.readString(file);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * TICK_MILLIS;
  }
}
