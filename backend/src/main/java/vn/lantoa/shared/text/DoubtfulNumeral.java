package vn.lantoa.shared.text;

import org.jspecify.annotations.Nullable;

/**
 * A Roman numeral in a text that is none.
 *
 * @param words the words it was found in, as written: "lần thứ VXII"
 * @param numeral the letters, as written: "VXII"
 * @param start where the letters begin in the text
 * @param end where they end
 * @param proposal what was probably meant: "XVII"; absent where nothing is near
 */
public record DoubtfulNumeral(
    String words, String numeral, int start, int end, @Nullable String proposal) {}
