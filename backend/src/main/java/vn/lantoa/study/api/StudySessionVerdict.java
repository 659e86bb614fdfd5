package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one sitting of a batch. */
public record StudySessionVerdict(
    @Schema(required = true) String externalId,
    @Schema(required = true) Outcome outcome,
    @Schema(description = "The sitting, unless it was refused") @Nullable String id,
    @Schema(examples = "/problems/attended-above-expected") @Nullable String problem,
    @Nullable String detail) {

  /** What was done. */
  @Schema(name = "StudySessionOutcome")
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }
}
