package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every question with what it asks, and whether it is asked here. */
public record StudySignalSettings(@Schema(required = true) List<Line> items) {

  /** A question; one switched off above is off here as well. */
  @Schema(name = "StudySignalSettingLine")
  public record Line(
      @Schema(required = true) StudySignalSetting setting,
      @Schema(required = true, description = "What is asked") String question) {}
}
