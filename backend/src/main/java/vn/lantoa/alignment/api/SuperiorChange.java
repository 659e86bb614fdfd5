package vn.lantoa.alignment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item that changed above since it was last seen, three ways. */
public record SuperiorChange(
    @Schema(required = true) Alignment alignment,
    @Schema(required = true, description = "What the superior changed") List<Field> fields) {

  /** A field as it was seen, as it stands above now, and as it stands here. */
  @Schema(name = "SuperiorChangeField")
  public record Field(
      @Schema(
              required = true,
              examples = "title",
              description =
                  "title, output, deadline, lead, text, unit, values, comparison or state")
          String field,
      @Nullable String base,
      @Nullable String theirs,
      @Schema(description = "Absent where it has no counterpart here") @Nullable String mine,
      @Schema(required = true, description = "Changed here as well, to other words")
          boolean conflict) {}
}
