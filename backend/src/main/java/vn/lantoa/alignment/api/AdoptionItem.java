package vn.lantoa.alignment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.alignment.SuperiorKind;

/** Something of a superior that can be taken over. */
public record AdoptionItem(
    @Schema(required = true) SuperiorItem superior,
    @Schema(
            required = true,
            description = "Demanded of this organisation, or a target that is added up from below")
        boolean addressed,
    @Schema(required = true, description = "Taken over, served or declined already")
        boolean known) {

  /** What it is. */
  SuperiorKind kind() {
    return superior.kind();
  }
}
