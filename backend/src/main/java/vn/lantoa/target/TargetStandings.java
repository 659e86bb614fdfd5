package vn.lantoa.target;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.target.rollup.Status;

/** How the targets of a document stand in a year, for the features that look back on it. */
public interface TargetStandings {

  /** A target in a year: its own figure before the one added up from below. */
  record TargetStanding(
      @Schema(required = true, examples = "31") String id,
      @Schema(required = true) String name,
      @Schema(examples = "%") @Nullable String unit,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal reached,
      @Schema(required = true) Status status) {}

  /** In the order of the sheet; at most 200. As many statements as a sheet. */
  List<TargetStanding> ofDocument(long documentId, int year);
}
