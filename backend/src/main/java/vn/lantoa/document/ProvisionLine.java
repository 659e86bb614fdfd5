package vn.lantoa.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.text.VietnameseText;

/**
 * A line of a document's text.
 *
 * @param start where it begins in the text
 * @param words its words in NFC, without white space at either end
 * @param marker what it begins with, where that may begin a passage
 */
record ProvisionLine(int start, String words, @Nullable ProvisionMarker marker) {

  static final ProvisionLine BLANK = new ProvisionLine(0, "", null);

  static ProvisionLine of(String text, int start, int end) {
    String words = VietnameseText.normalise(text.substring(start, end));
    return new ProvisionLine(start, words, ProvisionMarkers.read(words));
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  /** Whether it goes on in the middle of a sentence. */
  boolean beginsInLowerCase() {
    return beginsInLowerCase(words);
  }

  static boolean beginsInLowerCase(String words) {
    return !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
  }

  /** Whether it ends as a sentence or an item of a list does. */
  boolean endsSentence() {
    return endsWithOneOf(words, ".;:!?…”\"");
  }

  /** Whether it has letters and none of them small. */
  boolean isInCapitals() {
    return isInCapitals(words);
  }

  /** Whether the recipients or the signature begin here. */
  boolean isClosing() {
    return words.startsWith("Nơi nhận")
        || words.startsWith("T/M ")
        || words.startsWith("K/T ")
        || words.startsWith("T/L ")
        || words.startsWith("TM. ")
        || words.startsWith("KT. ")
        || words.startsWith("TL. ");
  }

  /** Whether an annex begins here. */
  boolean isAnnex() {
    return words.startsWith("PHỤ LỤC") || words.matches("Phụ lục( [0-9IVX]{1,5})?[.:]?");
  }

  static boolean isInCapitals(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT))
        && !words.equals(words.toLowerCase(Locale.ROOT));
  }

  static boolean endsWithOneOf(String words, String signs) {
    return !words.isEmpty() && signs.indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
