package vn.lantoa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A tree of a given shape, the same every time, made by set-based SQL: a root, provinces, communes
 * spread over them, grassroots organisations spread over those.
 */
final class GeneratedTree {

  private final Connection db;
  private final String prefix;

  GeneratedTree(Connection db, String prefix) {
    this.db = db;
    this.prefix = prefix;
  }

  /** Makes the tree and returns its root's id. */
  long make(int provinces, int communes, int grassroots) throws SQLException {
    return make(provinces, communes, grassroots, 0);
  }

  /** The same with cells spread over the grassroots organisations. */
  long make(int provinces, int communes, int grassroots, int cells) throws SQLException {
    level("CENTRAL", "COMMITTEE", "OTHER", 1, null, "Trung ương");
    level("PROVINCE", "COMMITTEE", "PROVINCE", provinces, "CENTRAL", "Tỉnh ủy số");
    level("COMMUNE", "COMMITTEE", "LOWLAND_COMMUNE", communes, "PROVINCE", "Đảng ủy xã số");
    level("GRASSROOTS", "COMMITTEE", "AGENCY", grassroots, "COMMUNE", "Đảng bộ cơ sở số");
    if (cells > 0) {
      level("CELL", "CELL", "OTHER", cells, "GRASSROOTS", "Chi bộ số");
    }
    for (String sql :
        new String[] {
          """
          INSERT INTO organisation_period (organisation_id, name, short_name, level_code, parent_id, valid_from)
          SELECT id, name, short_name, level_code, parent_id, valid_from FROM organisation WHERE code LIKE ?
          """,
          """
          INSERT INTO organisation_search (organisation_id, words)
          SELECT id, CONCAT(name, ' ', code) FROM organisation WHERE code LIKE ?
          """,
          """
          INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
          WITH RECURSIVE up (ancestor_id, descendant_id, depth) AS (
            SELECT id, id, 0 FROM organisation WHERE code LIKE ?
            UNION ALL
            SELECT o.parent_id, up.descendant_id, up.depth + 1 FROM up JOIN organisation o ON o.id = up.ancestor_id
            WHERE o.parent_id IS NOT NULL)
          SELECT ancestor_id, descendant_id, depth FROM up
          """
        }) {
      try (PreparedStatement statement = db.prepareStatement(sql)) {
        statement.setString(1, prefix + "-%");
        statement.executeUpdate();
      }
    }
    analyse();
    return id("CENTRAL", 1);
  }

  private void level(
      String level, String kind, String group, int count, String parentLevel, String name)
      throws SQLException {
    String sql =
        """
        INSERT INTO organisation (code, name, short_name, level_code, kind_code, peer_group, parent_id, valid_from)
        SELECT CONCAT('%1$s-%2$s-', s.seq), CONCAT('%3$s ', s.seq), CONCAT('%3$s ', s.seq), '%2$s', '%4$s', '%5$s',
          p.id, DATE '2020-01-01'
        FROM seq_1_to_%6$d s LEFT JOIN organisation p
          ON p.code = CONCAT('%1$s-%7$s-', 1 + MOD(s.seq * 7919, GREATEST(1, %8$d)))
        """
            .formatted(prefix, level, name, kind, group, count, parentLevel, countOf(parentLevel));
    try (Statement statement = db.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private int countOf(String level) throws SQLException {
    try (PreparedStatement statement =
        db.prepareStatement("SELECT COUNT(*) FROM organisation WHERE code LIKE ?")) {
      statement.setString(1, prefix + "-" + level + "-%");
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  long id(String level, int number) throws SQLException {
    try (PreparedStatement statement =
        db.prepareStatement("SELECT id FROM organisation WHERE code = ?")) {
      statement.setString(1, prefix + "-" + level + "-" + number);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void analyse() throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("ANALYZE TABLE organisation, organisation_closure");
    }
  }
}
