package vn.lantoa.alignment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.internal.AdoptionService;
import vn.lantoa.alignment.internal.AlignmentReads;
import vn.lantoa.alignment.internal.DecisionService;
import vn.lantoa.alignment.internal.LinkService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What a programme takes over from above and serves. */
@Path("/api/v1/action-programmes/{id}")
@Tag(name = "alignment")
public class ProgrammeAlignmentResource {

  private final AdoptionService adoptions;
  private final LinkService links;
  private final DecisionService decisions;
  private final AlignmentReads reads;

  public ProgrammeAlignmentResource(
      AdoptionService adoptions,
      LinkService links,
      DecisionService decisions,
      AlignmentReads reads) {
    this.adoptions = adoptions;
    this.links = links;
    this.decisions = decisions;
    this.reads = reads;
  }

  @GET
  @Path("/adoptions")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "What a draft could take over from the documents it serves",
      description =
          "Demands that are no study and no programme, and targets that are added up from below.")
  public Adoption previewAdoption(@PathParam("id") String id) {
    return adoptions.preview(Ids.path(id));
  }

  @POST
  @Path("/adoptions")
  @OncePerKey
  @WithoutVersion("adds tasks and targets, each with a version of its own")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Take over into a draft what is demanded above",
      description =
          "Each becomes a task or target that blocks issuing until it is adapted, confirmed or"
              + " declined. What is known already is left as it is: a second time adds nothing.")
  public AdoptionResult adoptFromSuperior(
      @PathParam("id") String id, @Valid @NotNull AdoptionInput input) {
    return adoptions.adopt(Ids.path(id), input);
  }

  @POST
  @Path("/alignments")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Let a task serve a demand or a provision above",
      description =
          "One task may serve several. A circle, and an item that is not of a superior, are refused.")
  @APIResponse(
      responseCode = "201",
      description = "It serves it",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Alignment.class)))
  public Alignment createAlignment(
      @PathParam("id") String id, @Valid @NotNull AlignmentInput input) {
    return links.create(Ids.path(id), input);
  }

  @GET
  @Path("/alignments/{alignmentId}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One item a programme serves, or declined")
  public Alignment getAlignment(
      @PathParam("id") String id, @PathParam("alignmentId") String alignmentId) {
    return reads.get(Ids.path(id), Ids.path(alignmentId));
  }

  @DELETE
  @Path("/alignments/{alignmentId}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Let a task serve an item no more",
      description = "What was taken over and waits for a decision is declined instead.")
  @APIResponse(responseCode = "204", description = "It serves it no more")
  public void deleteAlignment(
      @PathParam("id") String id, @PathParam("alignmentId") String alignmentId) {
    links.delete(Ids.path(id), Ids.path(alignmentId));
  }

  @POST
  @Path("/alignments/{alignmentId}/decision")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Decide about an item that was taken over, or that changed above",
      description =
          "ACCEPT takes the superior's words in what the superior changed and nothing else; ADAPT"
              + " keeps one's own; DECLINE serves it no more, for a reason. Taking over a change"
              + " needs a draft.")
  public AlignmentStanding decideAlignment(
      @PathParam("id") String id,
      @PathParam("alignmentId") String alignmentId,
      @Valid @NotNull AlignmentDecisionInput input) {
    return decisions.decide(Ids.path(id), Ids.path(alignmentId), input);
  }

  @GET
  @Path("/superior-changes")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What changed above and waits for a decision, three ways")
  public SuperiorChanges listSuperiorChanges(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reads.changes(Ids.path(id), limit, cursor);
  }
}
