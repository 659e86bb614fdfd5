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

  private Turns() {}

  static Pair of(Measured ours, Measured bare) throws Exception {
    bare.take(Stage.WARM_UP / 2);
    ours.take(Stage.WARM_UP);
    List<Double> oursAll = new ArrayList<>();
    List<Double> bareAll = new ArrayList<>();
    for (int i = 0; i < Stage.ROUNDS; i++) {
      bareAll.add(bare.take(Stage.SECONDS));
      oursAll.add(ours.take(Stage.SECONDS));
    }
    return new Pair(median(oursAll), median(bareAll));
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
