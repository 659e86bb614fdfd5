package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a tree with its periods, successions, terms and numbers of members. */
final class TreeRows {

  /** The day before the reorganisation took effect, and the day it did. */
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  private static final LocalDate NEW_DAY = LocalDate.of(2025, 7, 1);
  private static final String BASIS = "Nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025";
  private static final int DEEPEST = 6;

  private final Db db;
  private final Tree tree;
  private final Map<Body, Body> before = new HashMap<>();

  TreeRows(Db db, Tree tree) {
    this.db = db;
    this.tree = tree;
    for (Body body : tree.all()) {
      if (body.successor != null && body.level.equals("COMMUNE")) {
        before.putIfAbsent(body.successor, body);
      }
    }
  }

  void write() throws SQLException {
    scratch();
    db.run("SET SESSION foreign_key_checks = 0");
    organisations();
    periods();
    closure();
    regions();
    terms();
    db.run(
        "INSERT INTO organisation_search (organisation_id, words) SELECT id, CONCAT(name, ' ', short_name, ' ', code) FROM organisation ORDER BY id");
    db.run(
        """
        INSERT INTO headcount (organisation_id, category_code, counted_on, persons)
        SELECT u.id, k.category, '2026-01-01', IF(k.category = 'MEMBER', 9 + CRC32(u.id) % 22, 2 + CRC32(u.id) % 4)
        FROM made_unit u JOIN (SELECT 'KEY_CADRE' AS category UNION ALL SELECT 'MEMBER') k
        WHERE u.kind_code = 'CELL' ORDER BY u.id, k.category
        """);
    db.run("SET SESSION foreign_key_checks = 1");
    db.run("ANALYZE TABLE organisation, organisation_closure, made_unit");
  }

  private void regions() throws SQLException {
    db.run(
        """
        UPDATE organisation o JOIN organisation_closure pair ON pair.descendant_id = o.id
        JOIN organisation branch ON branch.id = pair.ancestor_id
        JOIN organisation root ON root.id = branch.parent_id
        SET o.region_id = GREATEST(1, CRC32(branch.code)) WHERE root.parent_id IS NULL
        """);
    db.run("UPDATE made_unit u JOIN organisation o ON o.id = u.id SET u.region_id = o.region_id");
  }

  /** What the statements that follow read of each standing organisation; dropped at the end. */
  private void scratch() throws SQLException {
    db.run(
        """
        CREATE TABLE made_unit (id BIGINT PRIMARY KEY, parent_id BIGINT NULL, level_code VARCHAR(30) NOT NULL,
          kind_code VARCHAR(30) NOT NULL, pace TINYINT NOT NULL, standing BOOLEAN NOT NULL,
          region_id INT UNSIGNED NOT NULL DEFAULT 0, KEY ix_kind (kind_code, level_code))
        DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        """);
    List<Object[]> rows = new ArrayList<>();
    for (Body b : tree.all()) {
      rows.add(new Object[] {b.id, parent(b), b.level, b.kind, b.pace, b.stands()});
    }
    db.insert("made_unit (id, parent_id, level_code, kind_code, pace, standing)", rows);
  }

  private static Long parent(Body b) {
    return b.parent == null ? null : b.parent.id;
  }

  private void organisations() throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Body b : tree.all()) {
      rows.add(
          new Object[] {
            b.id,
            b.code,
            b.name,
            b.shortName,
            b.level,
            b.kind,
            b.group,
            parent(b),
            b.head,
            moved(b) ? LAST_DAY.minusYears(10) : b.from,
            b.to
          });
    }
    db.insert(
        "organisation (id, code, name, short_name, level_code, kind_code, peer_group, parent_id, head_position, valid_from, valid_to)",
        rows);
  }

  /** Whether it stood before the reorganisation, under a commune that ended. */
  private boolean moved(Body b) {
    return b.level.equals("GRASSROOTS") && before.containsKey(b.parent) && b.id % 4 == 0;
  }

  private void periods() throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Body b : tree.all()) {
      if (moved(b)) {
        Long former = before.get(b.parent).id;
        LocalDate from = LAST_DAY.minusYears(10);
        rows.add(new Object[] {b.id, b.name, b.shortName, b.level, former, from, LAST_DAY, null});
        rows.add(
            new Object[] {b.id, b.name, b.shortName, b.level, parent(b), NEW_DAY, null, BASIS});
      } else {
        rows.add(new Object[] {b.id, b.name, b.shortName, b.level, parent(b), b.from, b.to, null});
      }
    }
    db.insert(
        "organisation_period (organisation_id, name, short_name, level_code, parent_id, valid_from, valid_to, legal_basis)",
        rows);
    List<Object[]> ends = new ArrayList<>();
    for (Body b : tree.all()) {
      if (b.successor != null) {
        ends.add(new Object[] {b.id, b.successor.id, "MERGE", NEW_DAY, BASIS});
      }
    }
    db.insert(
        "organisation_succession (predecessor_id, successor_id, kind, effective_on, legal_basis)",
        ends);
  }

  private void closure() throws SQLException {
    try (BulkTable closure = new BulkTable(db, "organisation_closure")) {
      StringBuilder chain = new StringBuilder("made_unit u0");
      for (int depth = 0; depth <= DEEPEST; depth++) {
        if (depth > 0) {
          chain.append(
              " STRAIGHT_JOIN made_unit u%d ON u%d.id = u%d.parent_id"
                  .formatted(depth, depth, depth - 1));
        }
        db.run(
            "INSERT INTO organisation_closure (ancestor_id, descendant_id, depth) SELECT u%d.id, u0.id, %d FROM %s"
                .formatted(depth, depth, chain));
      }
    }
  }

  /** The centre's term, the provinces' and the communes'; numbers run in them. */
  private void terms() throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    List<Body> with = new ArrayList<>(List.of(tree.root()));
    with.addAll(tree.provinces());
    with.addAll(tree.communes());
    for (Body b : with) {
      boolean centre = b == tree.root();
      b.term = rows.size() + 1L;
      rows.add(
          new Object[] {
            b.term,
            b.id,
            centre ? "2026-2031" : "2025-2030",
            centre ? "XIV" : "I",
            LocalDate.of(centre ? 2026 : 2025, centre ? 1 : 8, 1),
            LocalDate.of(centre ? 2031 : 2030, centre ? 1 : 7, 31)
          });
    }
    db.insert("term (id, organisation_id, name, congress, starts_on, ends_on)", rows);
  }
}
