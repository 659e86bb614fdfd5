package vn.lantoa.bench.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the targets of programmes, their yearly values and what was reported in 2026. */
final class TargetRows {

  private static final int BASELINE = 2025;

  private final Db db;
  private final Map<String, Long> first = new HashMap<>();
  private final List<Object[]> targets = new ArrayList<>();
  private long last;

  TargetRows(Db db) {
    this.db = db;
  }

  void add(ProgrammePlan.Programme p, int aims) {
    Body owner = p.paper().issuer;
    List<Topics.Aim> all = Topics.AIMS;
    for (int i = 0; i < aims; i++) {
      Topics.Aim aim = all.get((int) ((p.id() * 5 + i) % all.size()));
      long id = ++last;
      boolean newest = first.putIfAbsent(owner.id + aim.name(), id) == null;
      Long above = newest && owner.parent != null ? first.get(owner.parent.id + aim.name()) : null;
      targets.add(
          new Object[] {
            id,
            owner.id,
            p.paper().id,
            aim.group(),
            (i + 1) * 10,
            aim.name(),
            aim.unit(),
            aim.comparison(),
            aim.direction(),
            value(aim, aim.from(), owner, p.id()),
            BASELINE,
            aim.rollUp().equals("RATIO"),
            aim.rollUp(),
            aim.frequency(),
            BASELINE + 1,
            BASELINE + Size.YEARS,
            value(aim, aim.to(), owner, p.id()),
            above,
            p.paper().issuedOn.atTime(3, 0)
          });
    }
  }

  /** Amounts grow with whom they are of, shares do not; no two programmes say quite the same. */
  private static BigDecimal value(Topics.Aim aim, double of, Body owner, long programme) {
    boolean amount = aim.rollUp().equals("SUM") || aim.rollUp().equals("CUMULATIVE");
    int luck = Chance.of(programme, aim.name().hashCode(), 41) - 20;
    int times = owner.level.equals("PROVINCE") ? 400 : owner.level.equals("COMMUNE") ? 10 : 1;
    double value = amount ? of * times * (1 + luck / 100.0) : of * (1 + luck / 2000.0);
    double fair = aim.unit().equals("%") ? Math.min(100, value) : value;
    return BigDecimal.valueOf(aim.comparison().equals("EXACT") ? of : fair)
        .setScale(aim.decimals(), RoundingMode.HALF_UP);
  }

  void flush() throws SQLException {
    if (targets.isEmpty()) {
      return;
    }
    long from = (Long) targets.get(0)[0];
    db.insert(
        "target (id, organisation_id, document_id, group_code, position, name, unit, comparison, direction, baseline_value, baseline_year, proportion, roll_up, frequency, term_from, term_to, term_value, parent_id, changed_at)",
        targets);
    targets.clear();
    db.run(
        """
        INSERT INTO target_value (target_id, year, value)
        SELECT t.id, y.seq, ROUND(t.baseline_value + (t.term_value - t.baseline_value) * (y.seq - ?) / ?,
          IF(t.baseline_value = FLOOR(t.baseline_value) AND t.term_value = FLOOR(t.term_value), 0, 1))
        FROM target t STRAIGHT_JOIN seq_2026_to_2030 y WHERE t.id >= ? ORDER BY t.id, y.seq
        """,
        BASELINE,
        Size.YEARS,
        from);
  }

  /**
   * What six of ten units reported of this year's periods, each near its plan; most is confirmed.
   */
  static void actuals(Db db) throws SQLException {
    db.run(
        """
        INSERT INTO target_actual (target_id, organisation_id, period, starts_on, ends_on, value, numerator,
          denominator, evidence_on, state, reported_at, reported_by, decided_at, decided_by)
        SELECT r.id, r.organisation_id, r.period, r.starts_on, r.ends_on, IF(r.roll_up = 'RATIO', NULL, r.came),
          IF(r.roll_up = 'RATIO', FLOOR(r.whole * LEAST(r.came, 100) / 100), NULL),
          IF(r.roll_up = 'RATIO', r.whole, NULL), r.ends_on, IF(r.lot % 5 = 0, 'REPORTED', 'CONFIRMED'),
          TIMESTAMP(r.ends_on + INTERVAL 8 DAY, '02:30:00'), 1,
          IF(r.lot % 5 = 0, NULL, TIMESTAMP(r.ends_on + INTERVAL 12 DAY, '03:00:00')), IF(r.lot % 5 = 0, NULL, 1)
        FROM (SELECT t.id, t.organisation_id, t.roll_up, q.period, q.starts_on, q.ends_on,
            CRC32(CONCAT(t.id, q.period)) % 1000 AS lot, 400 + CRC32(t.id) % 5000 AS whole,
            ROUND(v.value * (0.86 + CRC32(CONCAT(q.period, t.id)) % 20 / 100)
              * CASE t.roll_up WHEN 'SUM' THEN q.part WHEN 'CUMULATIVE' THEN q.behind ELSE 1 END,
              IF(v.value = FLOOR(v.value) AND v.value > 20, 0, 1)) AS came
          FROM target t STRAIGHT_JOIN target_value v ON v.target_id = t.id AND v.year = 2026
          STRAIGHT_JOIN (
            SELECT 'QUARTER' AS frequency, '2026-Q1' AS period, DATE '2026-01-01' AS starts_on, DATE '2026-03-31' AS ends_on, 0.25 AS part, 0.3 AS behind
            UNION ALL SELECT 'QUARTER', '2026-Q2', DATE '2026-04-01', DATE '2026-06-30', 0.25, 0.55
            UNION ALL SELECT 'QUARTER', '2026-Q3', DATE '2026-07-01', DATE '2026-09-30', 0.25, 0.8
            UNION ALL SELECT 'HALF_YEAR', '2026-H1', DATE '2026-01-01', DATE '2026-06-30', 0.5, 0.5) q
            ON q.frequency = t.frequency COLLATE utf8mb4_uca1400_vietnamese_ai_ci
          WHERE CRC32(t.id + 77) % 10 < 6) r
        ORDER BY r.id, r.period
        """);
  }
}
