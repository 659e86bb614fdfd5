package vn.lantoa.shared.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose named parameters ({@code :name}) became question marks, and the values in their
 * order. A collection becomes as many as it has, none of it NULL, which nothing equals. Text in
 * quotes is left alone.
 */
final class NamedParameters {

  /** A statement cut at its parameters: one piece more than names. */
  private record Template(List<String> pieces, List<String> names) {}

  private static final int MOST_KNOWN = 2_000;
  private static final Cache<String, Template> KNOWN =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  private final String text;
  private final List<@Nullable Object> ordered = new ArrayList<>();

  NamedParameters(String sql, Map<String, Object> values) {
    Template template = Objects.requireNonNull(KNOWN.get(sql, NamedParameters::cut));
    StringBuilder marked = new StringBuilder(sql.length()).append(template.pieces().get(0));
    for (int i = 0; i < template.names().size(); i++) {
      String name = template.names().get(i);
      if (!values.containsKey(name)) {
        throw new IllegalStateException("nothing is bound to :" + name + " in " + sql);
      }
      place(values.get(name), marked);
      marked.append(template.pieces().get(i + 1));
    }
    text = marked.toString();
  }

  private static Template cut(String sql) {
    List<String> pieces = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        at = sql.indexOf(c, at + 1) + 1;
      } else if (c == ':' && at + 1 < sql.length() && isName(sql.charAt(at + 1))) {
        pieces.add(sql.substring(start, at));
        start = at + 1;
        while (start < sql.length() && isName(sql.charAt(start))) {
          start++;
        }
        names.add(sql.substring(at + 1, start));
        at = start;
      } else {
        at++;
      }
    }
    pieces.add(sql.substring(start));
    return new Template(List.copyOf(pieces), List.copyOf(names));
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void place(@Nullable Object value, StringBuilder marked) {
    if (value instanceof Collection<?> several) {
      marked.append(several.isEmpty() ? "NULL" : "?" + ",?".repeat(several.size() - 1));
      ordered.addAll(several);
    } else {
      marked.append('?');
      ordered.add(value);
    }
  }

  String text() {
    return text;
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < ordered.size(); i++) {
      bind(statement, i + 1, ordered.get(i));
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else if (value instanceof String s) {
      statement.setString(index, s);
    } else if (value instanceof Long n) {
      statement.setLong(index, n);
    } else if (value instanceof Integer n) {
      statement.setInt(index, n);
    } else if (value instanceof Boolean b) {
      statement.setBoolean(index, b);
    } else if (value instanceof Instant i) {
      statement.setObject(index, LocalDateTime.ofInstant(i, ZoneOffset.UTC));
    } else if (value instanceof Enum<?> e) {
      statement.setString(index, e.name());
    } else if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof BigDecimal
        || value instanceof Double
        || value instanceof byte[]) {
      statement.setObject(index, value);
    } else {
      throw new IllegalArgumentException("no parameter of " + value.getClass());
    }
  }
}
