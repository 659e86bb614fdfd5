package vn.lantoa.shared.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row a statement stands on, read by column alias; good only while it is being read. */
public final class Row {

  /** Reads one column. */
  @FunctionalInterface
  private interface Read<T> {
    T of(ResultSet rows, int column) throws SQLException;
  }

  private final ResultSet rows;
  private final Columns columns;

  Row(ResultSet rows, Columns columns) {
    this.rows = rows;
    this.columns = columns;
  }

  public String string(String alias) {
    return Objects.requireNonNull(stringOrNull(alias), alias);
  }

  public @Nullable String stringOrNull(String alias) {
    return read(alias, (r, c) -> r.getString(c));
  }

  public long number(String alias) {
    return read(alias, (r, c) -> r.getLong(c));
  }

  public int integer(String alias) {
    return Math.toIntExact(number(alias));
  }

  public @Nullable Long numberOrNull(String alias) {
    long value = number(alias);
    return value == 0 && read(alias, (r, c) -> r.wasNull()) ? null : value;
  }

  public @Nullable Integer integerOrNull(String alias) {
    Long value = numberOrNull(alias);
    return value == null ? null : Math.toIntExact(value);
  }

  /** An identifier as the API writes it: a string. */
  public String id(String alias) {
    return Long.toString(number(alias));
  }

  public @Nullable String idOrNull(String alias) {
    Long value = numberOrNull(alias);
    return value == null ? null : value.toString();
  }

  public boolean bool(String alias) {
    return number(alias) != 0;
  }

  public java.math.@Nullable BigDecimal decimalOrNull(String alias) {
    return read(alias, (r, c) -> r.getBigDecimal(c));
  }

  public LocalDate date(String alias) {
    return Objects.requireNonNull(dateOrNull(alias), alias);
  }

  public @Nullable LocalDate dateOrNull(String alias) {
    return read(alias, (r, c) -> r.getObject(c, LocalDate.class));
  }

  public Instant instant(String alias) {
    return Objects.requireNonNull(instantOrNull(alias), alias);
  }

  public @Nullable Instant instantOrNull(String alias) {
    LocalDateTime value = read(alias, (r, c) -> r.getObject(c, LocalDateTime.class));
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }

  public <E extends Enum<E>> E constant(String alias, Class<E> type) {
    return Enum.valueOf(type, string(alias));
  }

  public <E extends Enum<E>> @Nullable E constantOrNull(String alias, Class<E> type) {
    String value = stringOrNull(alias);
    return value == null ? null : Enum.valueOf(type, value);
  }

  private <T> T read(String alias, Read<T> read) {
    try {
      return read.of(rows, columns.place(rows, alias));
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
