package vn.lantoa.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document to be registered, its parts already known.
 *
 * @param symbol as written, for example {@code 05-NQ/TU}; null where there is no number
 * @param type a code of the table of types, for example {@code NQ}
 * @param issuingBody a code of the table of issuing bodies; null: the usual one for such a symbol
 * @param series year, term or congress; null: the issuer's term on that day, else the year
 */
public record DocumentSpec(
    @Nullable String externalId,
    @Nullable String symbol,
    String type,
    long issuerId,
    @Nullable String issuingBody,
    long holderId,
    @Nullable Long termId,
    @Nullable String series,
    LocalDate issuedOn,
    @Nullable LocalDate receivedOn,
    String title,
    @Nullable String summary,
    @Nullable String place,
    @Nullable String signerPosition,
    @Nullable LocalDate validTo) {

  /** What every document has, and its symbol. */
  public static DocumentSpec of(
      @Nullable String symbol,
      String type,
      long issuerId,
      @Nullable String issuingBody,
      long holderId,
      LocalDate issuedOn,
      String title) {
    return new DocumentSpec(
        null,
        symbol,
        type,
        issuerId,
        issuingBody,
        holderId,
        null,
        null,
        issuedOn,
        null,
        title,
        null,
        null,
        null,
        null);
  }
}
