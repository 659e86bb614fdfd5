package vn.lantoa.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * One step of the sealer on a connection of its own: what is committed and unsealed gets a place.
 */
final class Sealing {

  static final int MOST = 1000;

  private static final String SEAL =
      """
      INSERT INTO journal_seal (position, entry_id, hash, sealed_at)
      SELECT t.position, t.entry_id, t.hash, UTC_TIMESTAMP(6) FROM JSON_TABLE(?, '$[*]'
        COLUMNS (position BIGINT PATH '$[0]', entry_id BIGINT PATH '$[1]', hash CHAR(64) PATH '$[2]')) t
      """;

  /** Each by its key: whoever writes an entry never waits. */
  private static final String DONE =
      """
      UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN journal_entry e FORCE INDEX (PRIMARY) ON e.id = t.id SET e.unsealed = NULL
      """;

  private record Waiting(SealedEntry entry, boolean sealed) {}

  private Sealing() {}

  /**
   * Seals at most 1,000 entries in one transaction; nothing where another holds the head.
   *
   * @return how many it took off the tail
   */
  static int step(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      int taken = seal(connection);
      connection.commit();
      return taken;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static int seal(Connection connection) throws SQLException {
    try (Statement head = connection.createStatement();
        ResultSet row =
            head.executeQuery(
                "SELECT position, hash FROM journal_head WHERE id = 1 FOR UPDATE SKIP LOCKED")) {
      if (!row.next()) {
        return 0;
      }
      List<Waiting> waiting = waiting(connection);
      if (!waiting.isEmpty()) {
        write(connection, row.getLong(1), row.getString(2), waiting);
      }
      return waiting.size();
    }
  }

  private static List<Waiting> waiting(Connection connection) throws SQLException {
    List<Waiting> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT s.position, "
                    + SealedEntry.COLUMNS
                    + " FROM journal_entry e LEFT JOIN journal_seal s ON s.entry_id = e.id"
                    + " WHERE e.unsealed = 1 ORDER BY e.id LIMIT "
                    + MOST)) {
      while (row.next()) {
        boolean sealed = row.getString(1) != null;
        found.add(new Waiting(Objects.requireNonNull(SealedEntry.read(row, 2)), sealed));
      }
    }
    return found;
  }

  private static void write(
      Connection connection, long position, String hash, List<Waiting> waiting)
      throws SQLException {
    long at = position;
    String last = hash;
    StringJoiner seals = new StringJoiner(",", "[", "]");
    StringJoiner done = new StringJoiner(",", "[", "]");
    for (Waiting next : waiting) {
      long id = next.entry().id();
      if (!next.sealed()) {
        at++;
        last = next.entry().hash(last, at);
        seals.add("[" + at + "," + id + ",\"" + last + "\"]");
      }
      done.add(Long.toString(id));
    }
    if (at > position) {
      run(connection, SEAL, seals.toString());
    }
    run(connection, DONE, done.toString());
    run(connection, "UPDATE journal_head SET position = ?, hash = ? WHERE id = 1", at, last);
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
