package vn.lantoa.review.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.review.internal.ReviewReads;
import vn.lantoa.review.internal.ReviewService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** One review: written, frozen, read. */
@Path("/api/v1/programme-reviews/{id}")
@Tag(name = "action-programmes")
public class ReviewResource {

  private final ReviewReads reads;
  private final ReviewService reviews;

  public ReviewResource(ReviewReads reads, ReviewService reviews) {
    this.reads = reads;
    this.reviews = reviews;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "A review with its words and figures")
  public Review getProgrammeReview(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @PUT
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace the words and the window of a review that is not frozen")
  public Review updateProgrammeReview(
      @PathParam("id") String id, @Valid @NotNull ReviewInput input) {
    reviews.update(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @DELETE
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a review that is not frozen")
  public void deleteProgrammeReview(@PathParam("id") String id) {
    reviews.delete(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/freezing")
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(
      summary = "Freeze a review: its words and figures stand from now on",
      description = "Figures that enter a rating can be looked up again as they were.")
  public Review freezeProgrammeReview(@PathParam("id") String id) {
    reviews.freeze(Ids.path(id));
    return reads.get(Ids.path(id));
  }
}
