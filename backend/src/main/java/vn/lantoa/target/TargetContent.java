package vn.lantoa.target;

import java.util.List;

/**
 * What the targets of a programme say.
 *
 * @param canonicalText everything, one line each in the order of the sheet: the same text for the
 *     same content, to be put into the hash an approval is bound to
 * @param texts the same in words, in the order of the sheet
 */
public record TargetContent(String canonicalText, List<TargetText> texts) {}
