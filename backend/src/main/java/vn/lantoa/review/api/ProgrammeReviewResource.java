package vn.lantoa.review.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.review.internal.ReviewReads;
import vn.lantoa.review.internal.ReviewService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The reviews of a programme. */
@Path("/api/v1/action-programmes/{id}/reviews")
@Tag(name = "action-programmes")
public class ProgrammeReviewResource {

  private final ReviewReads reads;
  private final ReviewService reviews;

  public ProgrammeReviewResource(ReviewReads reads, ReviewService reviews) {
    this.reads = reads;
    this.reviews = reviews;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The reviews of a programme, the latest first")
  public ReviewList listProgrammeReviews(@PathParam("id") String id) {
    return reads.list(Ids.path(id));
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Begin a review of a programme in force, over a window of days")
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Review.class)))
  public Review createProgrammeReview(
      @PathParam("id") String id, @Valid @NotNull ReviewInput input) {
    return reads.get(reviews.create(Ids.path(id), input));
  }
}
