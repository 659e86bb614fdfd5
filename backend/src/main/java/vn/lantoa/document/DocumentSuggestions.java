package vn.lantoa.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of the register that words in another text may mean: suggestions, never links. */
public interface DocumentSuggestions {

  /**
   * What the words say of a document.
   *
   * @param symbol in its normal form; absent for a short reference
   * @param type the code of its type, of a short reference
   * @param number of a short reference
   * @param issuer its issuer in words
   */
  record Sought(
      @Nullable String symbol,
      @Nullable String type,
      @Nullable Integer number,
      @Nullable LocalDate issuedOn,
      @Nullable String issuer) {}

  /** The types of the register as symbols write them, kept for a minute. */
  List<SymbolType> types();

  /**
   * For each what was sought the documents the actor may read that fit, the likeliest first: same
   * symbol, same date, same issuer, the newest. At most five each, and only for the first 500. Two
   * statements, and one more where an issuer is a former body.
   */
  List<List<DocumentRef>> suggest(List<Sought> sought);
}
