package vn.lantoa.document.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.shared.text.VietnameseText;

/**
 * A document that the rules let pass.
 *
 * @param spec with its texts normalised
 * @param symbol its parsed parts; null where there is no number
 * @param series what the numbers run in: a term, a year or a congress; null without a number
 */
record CheckedDocument(
    DocumentSpec spec,
    @Nullable DocumentSymbol symbol,
    String issuingBody,
    @Nullable Long termId,
    @Nullable String series) {

  static final String CONGRESS = "CONGRESS";

  private static final int HASH_BYTES = 16;

  /**
   * What identifies the document: issuer, issuing body, type, number and series; without a number
   * issuer, type, title and date. A congress numbers across all types.
   */
  String key() {
    if (symbol == null) {
      return String.join(
          "|",
          Long.toString(spec.issuerId()),
          spec.type(),
          hash(VietnameseText.fold(spec.title())),
          spec.issuedOn().toString());
    }
    return String.join(
        "|",
        Long.toString(spec.issuerId()),
        issuingBody,
        CONGRESS.equals(issuingBody) ? "*" : spec.type(),
        number(symbol.numberText()),
        String.valueOf(series));
  }

  /** "05" and "5" are one number, "57b" is another than "57". */
  private static String number(String written) {
    return written.replaceFirst("^0+(?=\\d)", "").toLowerCase(Locale.ROOT);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
