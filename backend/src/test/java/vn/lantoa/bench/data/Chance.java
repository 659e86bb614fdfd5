package vn.lantoa.bench.data;

import java.util.Random;

/** What looks like chance and is the same every time. */
final class Chance {

  private Chance() {}

  /** A pace not far from another. */
  static int near(Random random, int pace, int spread) {
    int moved = pace + (int) Math.round(random.nextGaussian() * spread);
    return Math.max(0, Math.min(Body.SLOWEST, moved));
  }

  /** A number below a bound for a pair of numbers. */
  static int of(long a, long b, int bound) {
    long x = a * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL;
    x = (x ^ (x >>> 31)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 29)) * 0x94D049BB133111EBL;
    return (int) Math.floorMod(x ^ (x >>> 32), (long) bound);
  }
}
