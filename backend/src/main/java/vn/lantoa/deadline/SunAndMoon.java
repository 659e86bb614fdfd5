package vn.lantoa.deadline;

/**
 * New moons and the sun's apparent longitude, good to a minute and to a hundredth of a degree (J.
 * Meeus, Astronomical Algorithms, chapters 25 and 49).
 */
final class SunAndMoon {

  /** Coefficient, then multiples of E's power, M, M', F. */
  private static final double[][] TERMS = {
    {-0.40720, 0, 0, 1, 0},
    {0.17241, 1, 1, 0, 0},
    {0.01608, 0, 0, 2, 0},
    {0.01039, 0, 0, 0, 2},
    {0.00739, 1, -1, 1, 0},
    {-0.00514, 1, 1, 1, 0},
    {0.00208, 2, 2, 0, 0},
    {-0.00111, 0, 0, 1, -2},
    {-0.00057, 0, 0, 1, 2},
    {0.00056, 1, 1, 2, 0},
    {-0.00042, 0, 0, 3, 0},
    {0.00042, 1, 1, 0, 2},
    {0.00038, 1, 1, 0, -2},
    {-0.00024, 1, -1, 2, 0},
    {-0.00007, 0, 2, 1, 0},
    {0.00004, 0, 0, 2, -2},
    {0.00004, 0, 3, 0, 0},
    {0.00003, 0, 1, 1, -2},
    {0.00003, 0, 0, 2, 2},
    {-0.00003, 0, 1, 1, 2},
    {0.00003, 0, -1, 1, 2},
    {-0.00002, 0, -1, 1, -2},
    {-0.00002, 0, 1, 3, 0},
    {0.00002, 0, 0, 4, 0},
  };

  /** Coefficient, constant and rate of the further arguments. */
  private static final double[][] PLANETS = {
    {0.000325, 299.77, 0.107408},
    {0.000165, 251.88, 0.016321},
    {0.000164, 251.83, 26.651886},
    {0.000126, 349.42, 36.412478},
    {0.000110, 84.66, 18.206239},
    {0.000062, 141.74, 53.303771},
    {0.000060, 207.14, 2.453732},
    {0.000056, 154.84, 7.306860},
    {0.000047, 34.52, 27.261239},
    {0.000042, 207.19, 0.121824},
    {0.000040, 291.34, 1.844379},
    {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099},
    {0.000023, 331.55, 3.592518},
  };

  private SunAndMoon() {}

  /** Julian day (universal time) of the k-th new moon since January 2000. */
  static double newMoon(int k) {
    double t = k / 1236.85;
    double mean =
        2451550.09766
            + 29.530588861 * k
            + 0.00015437 * t * t
            - 0.000000150 * t * t * t
            + 0.00000000073 * t * t * t * t;
    double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
    double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
    double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
    double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
    double correction = -0.00017 * sin(node);
    for (double[] term : TERMS) {
      correction +=
          term[0] * Math.pow(e, term[1]) * sin(term[2] * sun + term[3] * moon + term[4] * latitude);
    }
    for (double[] planet : PLANETS) {
      correction += planet[0] * sin(planet[1] + planet[2] * k);
    }
    return mean + correction - deltaT(2000 + k / 12.3685) / 86400;
  }

  /** Degrees from the spring equinox, 0 to 360, at a Julian day (universal time). */
  static double sunLongitude(double julianDay) {
    double t = (julianDay - 2451545.0) / 36525;
    double meanLongitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    double centre =
        (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
            + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
            + 0.000289 * sin(3 * anomaly);
    double apparent = meanLongitude + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
    return ((apparent % 360) + 360) % 360;
  }

  /** Seconds the even time of astronomy is ahead of the clock, 1986 to 2050. */
  private static double deltaT(double year) {
    double t = year - 2000;
    return 62.92 + 0.32217 * t + 0.005589 * t * t;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
