package vn.lantoa.review.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether its figures still move. */
@Schema(name = "ProgrammeReviewState")
public enum ReviewState {
  DRAFT,
  /** Words and figures stand. Final. */
  FROZEN
}
