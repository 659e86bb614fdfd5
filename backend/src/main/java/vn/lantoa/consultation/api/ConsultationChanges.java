package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The draft as it stands against the one that was sent, with what led to each change. */
public record ConsultationChanges(
    @Schema(required = true, description = "SHA-256 of what was sent") String sentHash,
    @Schema(required = true, description = "SHA-256 of what stands") String contentHash,
    @Schema(required = true) List<Item> items,
    @Schema(
            required = true,
            description = "Opinions accepted, wholly or in part, whose place still reads as sent")
        List<Opinion> untouched) {

  /** What happened to a place. */
  @Schema(name = "ConsultationChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A place that does not read as it was sent. */
  @Schema(name = "ConsultationChange")
  public record Item(
      @Schema(required = true) Kind kind,
      @Schema(required = true) ConsultationPlace place,
      @Schema(required = true) List<Field> fields,
      @Schema(required = true, description = "The opinions on it") List<Opinion> opinions) {}

  /** A field before and after. */
  @Schema(name = "ConsultationChangeField")
  public record Field(
      @Schema(required = true, examples = "title") String field,
      @Nullable String before,
      @Nullable String after) {}
}
