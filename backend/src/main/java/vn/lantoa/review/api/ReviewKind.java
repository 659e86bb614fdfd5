package vn.lantoa.review.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which review: sơ kết or tổng kết. */
@Schema(name = "ProgrammeReviewKind")
public enum ReviewKind {
  PRELIMINARY,
  FINAL
}
