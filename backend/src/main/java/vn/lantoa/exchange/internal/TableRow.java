package vn.lantoa.exchange.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read.
 *
 * @param number as a person counts, the header being 1
 * @param cells clean text by column key; empty cells are left out
 */
record TableRow(int number, Map<String, String> cells) {

  @Nullable String get(Column column) {
    return cells.get(column.key);
  }
}
