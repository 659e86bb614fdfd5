package vn.lantoa.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement put together from fragments with named parameters. It runs through Hibernate, so that
 * statements are counted and can be read as of a moment.
 */
public final class Sql {

  private final StringBuilder text;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private int generated;

  public Sql(String start) {
    text = new StringBuilder(start);
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
    values.put(name, value instanceof Enum<?> e ? e.name() : value);
    return this;
  }

  /** Binds a value under a name of its own and returns the placeholder to write into a fragment. */
  public String placeholder(Object value) {
    String name = "g" + generated++;
    bind(name, value);
    return ":" + name;
  }

  /** Every row, read by the function. */
  @SuppressWarnings("unchecked")
  public <T> List<T> list(EntityManager em, Function<Row, T> read) {
    List<Tuple> rows = bound(em.createNativeQuery(text.toString(), Tuple.class)).getResultList();
    return rows.stream().map(t -> read.apply(new Row(t))).toList();
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(EntityManager em, Function<Row, T> read) {
    return list(em, read).stream().findFirst();
  }

  /** A single number, 0 where the answer is null or empty. */
  public long number(EntityManager em) {
    Object value =
        bound(em.createNativeQuery(text.toString())).getResultStream().findFirst().orElse(null);
    return value instanceof Number n ? n.longValue() : 0;
  }

  /** Runs an INSERT, UPDATE or DELETE and returns the rows it touched. */
  public int execute(EntityManager em) {
    return bound(em.createNativeQuery(text.toString())).executeUpdate();
  }

  private Query bound(Query query) {
    values.forEach(
        (name, value) -> {
          if (value instanceof Collection<?> c) {
            query.setParameter(name, c);
          } else {
            query.setParameter(name, value);
          }
        });
    return query;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
