package vn.lantoa.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose deadlines a calendar shows, within what the actor may read.
 *
 * @param organisationId for ORGANISATION: with everything below it
 * @param documentId for DOCUMENT
 */
public record CalendarScope(Kind kind, @Nullable Long organisationId, @Nullable Long documentId) {

  /** Whose. */
  @Schema(name = "CalendarScope")
  public enum Kind {
    /** Owed by organisations where the actor itself reports. */
    MINE,
    /** Owed by an organisation and those below it. */
    ORGANISATION,
    /** Given by one document. */
    DOCUMENT
  }
}
