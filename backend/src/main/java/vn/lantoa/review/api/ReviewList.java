package vn.lantoa.review.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reviews of a programme, the latest first. */
@Schema(name = "ProgrammeReviewList")
public record ReviewList(
    @Schema(required = true, description = "At most 200") List<ReviewHead> items,
    @Schema(required = true, description = "Whether the caller may write one") boolean mayEdit) {}
