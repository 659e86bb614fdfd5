package vn.lantoa.shared;

import java.util.Locale;

/**
 * A sentence in the product's two languages. Both stand side by side so that neither can be
 * forgotten.
 *
 * @param vi Vietnamese, the source
 * @param en English
 */
public record Words(String vi, String en) {

  /** The sentence in the language asked for; Vietnamese unless English is asked for. */
  public String in(Locale language) {
    return "en".equals(language.getLanguage()) ? en : vi;
  }

  /** Both sentences with the same values put in ({@link String#format}). */
  public static Words of(String vi, String en, Object... values) {
    return values.length == 0
        ? new Words(vi, en)
        : new Words(String.format(Locale.ROOT, vi, values), String.format(Locale.ROOT, en, values));
  }
}
