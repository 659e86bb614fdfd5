package vn.lantoa.document;

import org.jspecify.annotations.Nullable;

/**
 * An addressable passage of a document's text.
 *
 * @param label its address, unique within the document, at most 60 characters: "I.2.a", "Điều 3.1",
 *     "¶4"
 * @param depth how many passages it lies within; 0 at the top
 * @param heading its heading without the marker, where it has one
 * @param text the passage as printed, marker and heading included, passages within it left out
 * @param start where it begins in the document's text
 * @param end where the next passage begins, or the text ends
 */
public record ProvisionText(
    String label, int depth, @Nullable String heading, String text, int start, int end) {}
