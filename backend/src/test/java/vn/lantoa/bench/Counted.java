package vn.lantoa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of subtrees counted from zero by a statement of the bench's own. */
final class Counted {

  static final String NOTHING = text(0, 0, 0, 0, 0);

  private Counted() {}

  static String text(long expected, long done, long awaiting, long overdue, long undated) {
    return "expected %d, done %d, awaiting %d, overdue %d, undated %d"
        .formatted(expected, done, awaiting, overdue, undated);
  }

  static Map<Long, String> subtrees(Connection db, Collection<Long> tops, LocalDate today)
      throws SQLException {
    String in = tops.stream().map(String::valueOf).collect(Collectors.joining(","));
    Map<Long, String> counted = new HashMap<>();
    try (PreparedStatement query =
        db.prepareStatement(
            """
            SELECT c.ancestor_id, COUNT(*) AS expected,
              SUM(ob.due_on IS NOT NULL AND ob.state = 'ACCEPTED') AS done,
              SUM(ob.due_on IS NOT NULL AND ob.state = 'SUBMITTED' AND ob.done_on <= ob.due_on) AS awaiting,
              SUM(ob.due_on IS NOT NULL AND (ob.state = 'SUBMITTED' AND ob.done_on > ob.due_on
                OR ob.state IN ('OPEN', 'RECEIVED', 'OBJECTED') AND ob.due_on < ?
                OR ob.state = 'RETURNED' AND GREATEST(ob.due_on, COALESCE(ob.repair_due_on, ob.due_on)) < ?)) AS overdue,
              SUM(ob.due_on IS NULL) AS undated
            FROM organisation_closure c JOIN obligation ob ON ob.organisation_id = c.descendant_id
            WHERE c.ancestor_id IN (%s) AND ob.role = 'LEAD'
              AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')
            GROUP BY c.ancestor_id
            """
                .formatted(in))) {
      query.setObject(1, today);
      query.setObject(2, today);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          counted.put(
              row.getLong(1),
              text(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
        }
      }
    }
    return counted;
  }
}
