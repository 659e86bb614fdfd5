package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How it goes with an obligation: for each pace a few hundred lots, drawn by the organisation and
 * the demand together. Days are counted from the due date, from the issue, from the report.
 */
final class Fates {

  /** How many lots each pace has; a power of two. */
  static final int LOTS = 256;

  private final Db db;

  Fates(Db db) {
    this.db = db;
  }

  void write() throws SQLException {
    db.run(
        """
        CREATE TABLE made_fate (pace TINYINT NOT NULL, lot SMALLINT NOT NULL, fate VARCHAR(10) NOT NULL,
          shift SMALLINT NOT NULL, receives TINYINT NOT NULL, reports TINYINT NOT NULL,
          decides TINYINT NOT NULL, extended TINYINT NOT NULL, PRIMARY KEY (pace, lot))
        DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        """);
    Random random = new Random(31_12_2026);
    List<Object[]> rows = new ArrayList<>();
    for (int pace = 0; pace <= Body.SLOWEST; pace++) {
      for (int lot = 0; lot < LOTS; lot++) {
        rows.add(row(pace, lot, random));
      }
    }
    db.insert("made_fate (pace, lot, fate, shift, receives, reports, decides, extended)", rows);
  }

  private static Object[] row(int pace, int lot, Random random) {
    double luck = random.nextDouble();
    double never = 0.004 + pace * pace * 0.0011;
    String fate =
        luck < 0.004
            ? "WAIVED"
            : luck < 0.007
                ? "OBJECTED"
                : luck < 0.022 + pace * 0.003 ? "RETURNED" : luck > 1 - never ? "NEVER" : "DONE";
    int shift = (int) Math.round(-21 + pace * 1.9 + random.nextGaussian() * (5 + pace * 0.5));
    boolean more = random.nextInt(100) < 1 + pace / 3;
    return new Object[] {
      pace,
      lot,
      fate,
      shift,
      1 + random.nextInt(2 + pace),
      random.nextInt(3 + pace / 4),
      1 + random.nextInt(6),
      more ? 15 + 15 * random.nextInt(2) : 0
    };
  }
}
