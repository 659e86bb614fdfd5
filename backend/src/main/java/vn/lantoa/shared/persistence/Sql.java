package vn.lantoa.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.HibernateException;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * A statement put together from fragments with named parameters. It runs on the connection of
 * Hibernate's session and through its preparer, so that it sees what was changed before it, is
 * counted, and can be read as of a moment; the rows are read as the driver gives them.
 */
public final class Sql {

  /** What is done with a statement once its parameters are bound. */
  @FunctionalInterface
  private interface Run<T> {
    T with(JdbcCoordinator jdbc, PreparedStatement statement, String text) throws SQLException;
  }

  private static final int ROWS_AT_ONCE = 1_000;

  private final StringBuilder text;
  private final Map<String, Object> values;
  private final AtomicInteger generated;

  public Sql(String start) {
    this(start, new LinkedHashMap<>(), new AtomicInteger());
  }

  private Sql(String start, Map<String, Object> values, AtomicInteger generated) {
    this.text = new StringBuilder(start);
    this.values = values;
    this.generated = generated;
  }

  /**
   * A fragment put together apart, to be added as text; its parameters belong to this statement.
   */
  public Sql part(String start) {
    return new Sql(start, values, generated);
  }

  /** Appends a fragment, separated by a blank. */
  public Sql add(String fragment) {
    text.append(' ').append(fragment);
    return this;
  }

  /** Appends a fragment and binds its only named parameter. */
  public Sql add(String fragment, String name, @Nullable Object value) {
    return add(fragment).bind(name, value);
  }

  /** Appends the fragment only where there is a value. */
  public Sql addIf(@Nullable Object value, String fragment, String name) {
    return value == null ? this : add(fragment, name, value);
  }

  public Sql bind(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** A name for a table that no other fragment uses. */
  public String alias(String start) {
    return start + generated.getAndIncrement();
  }

  /** Binds a value under a name of its own and returns the placeholder to write into a fragment. */
  public String placeholder(Object value) {
    String name = "g" + generated.getAndIncrement();
    bind(name, value);
    return ":" + name;
  }

  /** Every row, read by the function. */
  public <T> List<T> list(EntityManager em, Function<Row, T> read) {
    return run(em, (jdbc, statement, sql) -> rows(jdbc, statement, sql, read, Integer.MAX_VALUE));
  }

  /** Every row as it comes, for more of them than are to be kept. */
  public void each(EntityManager em, Consumer<Row> read) {
    run(
        em,
        (jdbc, statement, sql) -> {
          statement.setFetchSize(ROWS_AT_ONCE);
          ResultSet rows = jdbc.getResultSetReturn().extract(statement, sql);
          Row row = new Row(rows, Columns.of(sql, rows));
          while (rows.next()) {
            read.accept(row);
          }
          return true;
        });
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(EntityManager em, Function<Row, T> read) {
    return run(em, (jdbc, statement, sql) -> rows(jdbc, statement, sql, read, 1)).stream()
        .findFirst();
  }

  /** A single number, 0 where the answer is null or empty. */
  public long number(EntityManager em) {
    return run(
        em,
        (jdbc, statement, sql) -> {
          ResultSet rows = jdbc.getResultSetReturn().extract(statement, sql);
          return rows.next() ? rows.getLong(1) : 0;
        });
  }

  /** Runs an INSERT, UPDATE or DELETE in the transaction and returns the rows it touched. */
  public int execute(EntityManager em) {
    if (!em.isJoinedToTransaction()) {
      throw new TransactionRequiredException(text.toString());
    }
    return run(
        em, (jdbc, statement, sql) -> jdbc.getResultSetReturn().executeUpdate(statement, sql));
  }

  private static <T> List<T> rows(
      JdbcCoordinator jdbc,
      PreparedStatement statement,
      String sql,
      Function<Row, T> read,
      int most)
      throws SQLException {
    ResultSet rows = jdbc.getResultSetReturn().extract(statement, sql);
    Row row = new Row(rows, Columns.of(sql, rows));
    List<T> found = new ArrayList<>();
    while (found.size() < most && rows.next()) {
      found.add(read.apply(row));
    }
    return found;
  }

  private <T> T run(EntityManager em, Run<T> work) {
    SharedSessionContractImplementor session = em.unwrap(SharedSessionContractImplementor.class);
    if (session.isTransactionInProgress()) {
      em.flush();
    }
    NamedParameters sql = new NamedParameters(text.toString(), values);
    JdbcCoordinator jdbc = session.getJdbcCoordinator();
    PreparedStatement statement = null;
    try {
      statement = jdbc.getStatementPreparer().prepareStatement(sql.text());
      sql.bind(statement);
      return work.with(jdbc, statement, sql.text());
    } catch (SQLException e) {
      throw session
          .getExceptionConverter()
          .convert(
              session.getJdbcServices().getSqlExceptionHelper().convert(e, "reading", sql.text()));
    } catch (HibernateException e) {
      throw session.getExceptionConverter().convert(e);
    } finally {
      if (statement != null) {
        jdbc.getLogicalConnection().getResourceRegistry().release(statement);
      }
      jdbc.afterStatementExecution();
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
