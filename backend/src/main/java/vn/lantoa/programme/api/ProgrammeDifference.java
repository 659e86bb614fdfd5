package vn.lantoa.programme.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands otherwise in one edition than in another. */
public record ProgrammeDifference(
    @Schema(required = true, description = "The edition compared from") String fromId,
    @Schema(required = true) int fromEdition,
    @Schema(required = true, description = "The edition compared to") String toId,
    @Schema(required = true) int toEdition,
    @Schema(required = true) List<Item> items) {

  /** What happened to it. */
  @Schema(name = "ProgrammeDifferenceKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What it is. */
  @Schema(name = "ProgrammeDifferencePart")
  public enum Part {
    HEAD,
    SECTION,
    TASK,
    TARGET
  }

  /** A section, task or target that is not the same in both, or the head. */
  @Schema(name = "ProgrammeDifferenceItem")
  public record Item(
      @Schema(required = true) Kind kind,
      @Schema(required = true) Part part,
      @Schema(description = "Its key; absent for the head") @Nullable String key,
      @Schema(required = true) String title,
      @Schema(required = true) List<Field> fields) {}

  /** A field before and after. */
  @Schema(name = "ProgrammeDifferenceField")
  public record Field(
      @Schema(required = true, examples = "title") String field,
      @Nullable String before,
      @Nullable String after) {}
}
