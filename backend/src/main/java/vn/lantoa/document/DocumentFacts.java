package vn.lantoa.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other features decide by.
 *
 * @param issuerId the organisation that issued it
 * @param holderId the organisation whose register it stands in; rights to edit and to demand follow
 *     it
 * @param directive whether others carry it out (a resolution)
 */
public record DocumentFacts(
    long id,
    String type,
    @Nullable String symbol,
    String title,
    boolean directive,
    long issuerId,
    long holderId,
    LocalDate issuedOn) {}
