package vn.lantoa.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a symbol: the symbol, or at least one problem; warnings beside either.
 *
 * @param symbol absent where there are problems
 * @param problems why it could not be read
 * @param warnings what was read otherwise than written, or is doubtful
 */
public record SymbolReading(
    @Nullable DocumentSymbol symbol, List<SymbolNote> problems, List<SymbolNote> warnings) {

  /** Refuses a symbol beside problems, and neither. */
  public SymbolReading {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    if ((symbol == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("a reading has either a symbol or problems");
    }
  }
}
