package vn.lantoa.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.time.AppClock;

/**
 * The connection of the transaction that loads, and its moment: what is written goes into the
 * history of its table at the instant set last. Arguments may be strings, numbers, booleans, days,
 * instants or null.
 */
final class DemoConnection implements AutoCloseable {

  private final Connection connection;
  private final Consumer<Instant> replay;
  private Instant now = Instant.EPOCH;

  /** replay told each moment, so that what other features write happens then as well */
  DemoConnection(Connection connection, Consumer<Instant> replay) {
    this.replay = replay;
    this.connection = connection;
  }

  /** Moves to a moment in Vietnam; never back. */
  void moveTo(LocalDateTime moment) {
    Instant next = moment.atZone(AppClock.VIETNAM).toInstant();
    if (next.isBefore(now)) {
      throw new IllegalStateException("time runs forward: " + moment);
    }
    if (next.isAfter(now)) {
      now = next;
      replay.accept(next);
      run("SET @@session.timestamp = " + next.getEpochSecond());
    }
  }

  Instant now() {
    return now;
  }

  int update(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Inserts one row and returns the id it was given. */
  long insert(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql + " RETURNING id")) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  void batch(String sql, Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The rows of a query, each a list of its columns. */
  List<List<@Nullable Object>> query(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<@Nullable Object> row = new ArrayList<>(columns);
          for (int i = 1; i <= columns; i++) {
            row.add(rows.getObject(i));
          }
          found.add(row);
        }
        return found;
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** A query of a text and a number: the numbers by their texts. */
  Map<String, Long> numbers(String sql, @Nullable Object... values) {
    Map<String, Long> found = new HashMap<>();
    for (List<@Nullable Object> row : query(sql, values)) {
      found.put(String.valueOf(row.get(0)), number(row.get(1)));
    }
    return found;
  }

  static long number(@Nullable Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).setScale(0, RoundingMode.UNNECESSARY).longValue();
    }
    throw new IllegalStateException("not a number: " + value);
  }

  /** Back to the clock of the server. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      run("SET @@session.timestamp = DEFAULT");
    }
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1,
          value instanceof Instant instant
              ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
              : value);
    }
  }

  private static IllegalStateException failed(String sql, SQLException e) {
    return new IllegalStateException("demo data: " + sql + ": " + e.getMessage(), e);
  }
}
