package vn.lantoa.document;

import org.jspecify.annotations.Nullable;

/**
 * The symbol of a document, in its parts and as it was written. It identifies nothing alone:
 * numbers restart by type and term.
 *
 * @param number the number as a number
 * @param numberText the number as written, zeros and a letter kept: "05", "57b"
 * @param typeCode the type's code in its normal spelling; absent only in the form of the National
 *     Assembly (202/2025/QH15), which does not carry it
 * @param issuerCode the issuer's code in its normal spelling: "TU", "UBND", "QH15"
 * @param year the year in the number, in State documents only
 * @param written what was given, on one line
 * @param normalised the normal form: "05-NQ/TU", "07/2017/QĐ-TTg"
 * @param form whose way of writing the normal form follows
 */
public record DocumentSymbol(
    int number,
    String numberText,
    @Nullable String typeCode,
    String issuerCode,
    @Nullable Integer year,
    String written,
    String normalised,
    Form form) {

  /** The two ways of writing a symbol. */
  public enum Form {
    /** Number-TYPE/ISSUER: {@code 05-NQ/TU}. */
    PARTY,
    /** Number/[year/]TYPE-ISSUER: {@code 123/QĐ-UBND}. */
    STATE
  }
}
