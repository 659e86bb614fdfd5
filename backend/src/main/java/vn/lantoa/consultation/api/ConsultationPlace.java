package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;

/** A section, task or target of a draft as it reads. */
public record ConsultationPlace(
    @Schema(required = true) OpinionAnchor anchor,
    @Schema(required = true, examples = "31") String key,
    @Schema(description = "Of a task: the section it stands in") @Nullable String sectionKey,
    @Schema(required = true, description = "Of a section: 0 for the outermost") int depth,
    @Schema(required = true) String title,
    @Schema(required = true) List<Field> fields) {

  /** A field with what it says. */
  @Schema(name = "ConsultationPlaceField")
  public record Field(
      @Schema(required = true, examples = "lead") String field,
      @Schema(required = true, examples = "Văn phòng Tỉnh ủy") String value) {}
}
