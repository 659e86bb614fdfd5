package vn.lantoa.review.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** A review with its words and figures. */
@Schema(name = "ProgrammeReview")
public record Review(
    @Schema(required = true, examples = "4") String id,
    @Schema(required = true, description = "The programme's first edition") String programmeId,
    @Schema(required = true) ReviewKind kind,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn,
    @Nullable LocalDate heldOn,
    @Nullable String results,
    @Nullable String shortcomings,
    @Nullable String causes,
    @Nullable String lessons,
    @Nullable String nextSteps,
    @Schema(required = true) ReviewState state,
    @Schema(required = true, description = "As they stand; as they stood once it is frozen")
        ReviewFigures figures,
    @Nullable Instant frozenAt,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true) boolean mayFreeze,
    @Schema(required = true) String version)
    implements Versioned {}
