package vn.lantoa.shared.persistence;

import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a native query, read by column alias, whatever type the driver chose. */
public final class Row {

  private final Tuple tuple;

  Row(Tuple tuple) {
    this.tuple = tuple;
  }

  public String string(String alias) {
    return Objects.requireNonNull(stringOrNull(alias), alias);
  }

  public @Nullable String stringOrNull(String alias) {
    Object value = tuple.get(alias);
    return value == null ? null : value.toString();
  }

  public long number(String alias) {
    Object value = tuple.get(alias);
    return value == null ? 0 : asLong(value);
  }

  public int integer(String alias) {
    return Math.toIntExact(number(alias));
  }

  public @Nullable Long numberOrNull(String alias) {
    Object value = tuple.get(alias);
    return value == null ? null : asLong(value);
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
    Object value = tuple.get(alias);
    return value instanceof Boolean b ? b : value != null && asLong(value) != 0;
  }

  public LocalDate date(String alias) {
    return Objects.requireNonNull(dateOrNull(alias), alias);
  }

  public @Nullable LocalDate dateOrNull(String alias) {
    Object value = tuple.get(alias);
    if (value == null) {
      return null;
    }
    if (value instanceof LocalDate d) {
      return d;
    }
    return value instanceof java.sql.Date d ? d.toLocalDate() : LocalDate.parse(value.toString());
  }

  public Instant instant(String alias) {
    return Objects.requireNonNull(instantOrNull(alias), alias);
  }

  public @Nullable Instant instantOrNull(String alias) {
    Object value = tuple.get(alias);
    if (value == null) {
      return null;
    }
    if (value instanceof Instant i) {
      return i;
    }
    if (value instanceof Timestamp t) {
      return t.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
    if (value instanceof LocalDateTime t) {
      return t.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof OffsetDateTime t) {
      return t.toInstant();
    }
    throw new IllegalStateException(alias + " is " + value.getClass());
  }

  public <E extends Enum<E>> E constant(String alias, Class<E> type) {
    return Enum.valueOf(type, string(alias));
  }

  public <E extends Enum<E>> @Nullable E constantOrNull(String alias, Class<E> type) {
    String value = stringOrNull(alias);
    return value == null ? null : Enum.valueOf(type, value);
  }

  private static long asLong(Object value) {
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    return value instanceof Number n ? n.longValue() : Long.parseLong(value.toString());
  }
}
