package vn.lantoa.obligation.internal;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.shared.persistence.Sql;

/**
 * Organisations of following ids that are written together, so that no statement is long, whatever
 * the number of rows.
 *
 * @param spans in order; together every organisation there is
 * @param rows how many rows they come to, about
 */
public record Parts(List<Span> spans, long rows) {

  /** Organisations by their ids, both included. */
  public record Span(long from, long to) {

    public static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    /** A condition on a column. */
    public String on(Sql sql, String column) {
      return equals(ALL)
          ? "TRUE"
          : "%s BETWEEN %s AND %s".formatted(column, sql.placeholder(from), sql.placeholder(to));
    }
  }

  static Parts whole(long rows) {
    return new Parts(List.of(Span.ALL), rows);
  }

  /** Cut after each of these organisations but the last. */
  public static Parts cut(List<Long> after, long rows) {
    List<Span> spans = new ArrayList<>();
    long from = Long.MIN_VALUE;
    for (long last : after.subList(0, Math.max(0, after.size() - 1))) {
      if (last >= from) {
        spans.add(new Span(from, last));
        from = last + 1;
      }
    }
    spans.add(new Span(from, Long.MAX_VALUE));
    return new Parts(spans, rows);
  }

  /** The same, of another number of rows. */
  Parts of(long count) {
    return new Parts(spans, count);
  }

  boolean several() {
    return spans.size() > 1;
  }
}
