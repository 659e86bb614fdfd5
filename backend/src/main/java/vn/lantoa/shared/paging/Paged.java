package vn.lantoa.shared.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list; {@code nextCursor} is absent on the last one. A filter adds {@code Link:
 * rel="next"}.
 */
public interface Paged {

  @Nullable String nextCursor();

  /** The most rows a list gives. */
  int MAX = 200;

  /** What a list gives unless asked. */
  int DEFAULT = 50;

  /** The rows of this page out of {@code limit + 1} rows that were read. */
  static <T> List<T> page(List<T> rows, int limit) {
    return rows.size() > limit ? rows.subList(0, limit) : rows;
  }

  /** The cursor after this page, or null where no row is left over. */
  static <T> @Nullable String next(List<T> rows, int limit, Function<T, String> cursorOf) {
    return rows.size() > limit ? cursorOf.apply(rows.get(limit - 1)) : null;
  }
}
