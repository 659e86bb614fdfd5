package vn.lantoa.bench;

import java.util.ArrayList;
import java.util.List;

/** Measurements in turns, so that what else the machine does falls on both. */
final class Turns {

  /** One measurement of so many seconds. */
  interface Measured {
    double take(double seconds) throws Exception;
  }

  /** The medians of both. */
  record Pair(double ours, double bare) {}

  private static final double WARM = 40_000;
  private static final double LONGEST = 40;

  private Turns() {}

  static Pair of(Measured ours, Measured bare) throws Exception {
    warmUp(bare);
    warmUp(ours);
    List<Double> oursAll = new ArrayList<>();
    List<Double> bareAll = new ArrayList<>();
    for (int i = 0; i < Stage.ROUNDS; i++) {
      bareAll.add(bare.take(Stage.SECONDS));
      oursAll.add(ours.take(Stage.SECONDS));
    }
    return new Pair(median(oursAll), median(bareAll));
  }

  /** Until the compilers are done with it: so many answers, or so long. */
  private static void warmUp(Measured one) throws Exception {
    double answers = 0;
    for (double spent = 0; answers < WARM && spent < LONGEST; spent += Stage.SECONDS) {
      answers += one.take(Stage.SECONDS) * Stage.SECONDS;
    }
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
