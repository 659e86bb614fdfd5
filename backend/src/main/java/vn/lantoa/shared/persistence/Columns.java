package vn.lantoa.shared.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a statement's columns stand, found once for each text of it: the driver would look through
 * all names of all columns again for every execution.
 */
final class Columns {

  private static final int MOST_KNOWN = 1_000;
  private static final Cache<String, Columns> KNOWN =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  private final int count;
  private final Map<String, Integer> places = new HashMap<>();

  private Columns(ResultSetMetaData told) throws SQLException {
    count = told.getColumnCount();
    for (int i = 1; i <= count; i++) {
      places.putIfAbsent(told.getColumnLabel(i), i);
    }
  }

  /** The columns of the statement; told anew where they are no longer as many. */
  static Columns of(String sql, ResultSet rows) throws SQLException {
    ResultSetMetaData told = rows.getMetaData();
    Columns known = KNOWN.getIfPresent(sql);
    if (known == null || known.count != told.getColumnCount()) {
      known = new Columns(told);
      KNOWN.put(sql, known);
    }
    return known;
  }

  /**
   * The number of a column.
   *
   * @throws SQLException where there is none of that name
   */
  int place(ResultSet rows, String alias) throws SQLException {
    Integer place = places.get(alias);
    return place == null ? rows.findColumn(alias) : place;
  }
}
