package vn.lantoa.review.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review in a list. */
@Schema(name = "ProgrammeReviewHead")
public record ReviewHead(
    @Schema(required = true, examples = "4") String id,
    @Schema(required = true) ReviewKind kind,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) ReviewState state,
    @Nullable Instant frozenAt) {}
