package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.study.coverage.Essays;

/** Essays counted. */
public record StudyEssayFigures(
    @Schema(required = true) long due,
    @Schema(required = true) long handedIn,
    @Schema(required = true) long accepted,
    @Schema(required = true) long returned) {

  public static StudyEssayFigures of(Essays e) {
    return new StudyEssayFigures(e.due(), e.handedIn(), e.accepted(), e.returned());
  }
}
