package vn.lantoa.study.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.coverage.Persons;

/** Persons reached out of those expected; attendances are never among them. */
public record StudyReached(
    @Schema(required = true, description = "Frozen when the plan was issued") long expected,
    @Schema(required = true, description = "Of the expected") long exempted,
    @Schema(required = true) long first,
    @Schema(required = true) long makeUp,
    @Schema(required = true, description = "First and make-up") long total,
    @Schema(
            description = "Total of expected less exempted, two decimals; absent where nobody is",
            examples = "99.16")
        @Nullable BigDecimal percent,
    @Schema(required = true, description = "More came than were expected") boolean over) {

  public static StudyReached of(Persons p) {
    return new StudyReached(
        p.expected(),
        p.exempted(),
        p.first(),
        p.makeUp(),
        p.total(),
        p.rate().orElse(null),
        p.over());
  }
}
