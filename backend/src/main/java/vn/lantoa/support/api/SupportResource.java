package vn.lantoa.support.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.support.internal.SupportReads;
import vn.lantoa.support.internal.SupportService;

/** Support asked of advisory boards, and the answers. */
@Path("/api/v1")
@Tag(name = "support-requests")
public class SupportResource {

  private final SupportReads reads;
  private final SupportService requests;

  public SupportResource(SupportReads reads, SupportService requests) {
    this.reads = reads;
    this.requests = requests;
  }

  @GET
  @Path("/support-requests")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Support requests of either side",
      description =
          "Those that wait for an answer first, by the day it is needed; then what was accepted, by"
              + " the day of the help; then the rest.")
  public SupportRequestPage listSupportRequests(
      @BeanParam SupportFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("count") @DefaultValue("false") boolean count) {
    return reads.list(filter, limit, cursor, count);
  }

  @GET
  @Path("/support-request-counts")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "How many support requests stand where, under the filters of the list")
  public SupportCounts getSupportRequestCounts(@BeanParam SupportFilter filter) {
    return reads.counts(filter);
  }

  @POST
  @OncePerKey
  @Path("/support-requests")
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Ask an advisory board for a presenter, materials, guidance or other help")
  @APIResponse(
      responseCode = "201",
      description = "Asked",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupportRequest.class)))
  public SupportRequest createSupportRequest(@Valid @NotNull SupportRequestInput input) {
    return reads.get(requests.ask(input));
  }

  @GET
  @Path("/support-requests/{id}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "One support request")
  public SupportRequest getSupportRequest(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/support-requests/{id}/answer")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(
      summary = "Answer it: accepted with the day and who or what comes, or declined with why",
      description = "What was accepted may be answered anew, for example with another day.")
  public SupportRequest answerSupportRequest(
      @PathParam("id") String id, @Valid @NotNull SupportAnswerInput input) {
    requests.answer(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/support-requests/{id}/completion")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Say that the help was given")
  public SupportRequest completeSupportRequest(
      @PathParam("id") String id, @Valid @NotNull SupportCompletionInput input) {
    requests.complete(Ids.path(id), input);
    return reads.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/support-requests/{id}/withdrawal")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Take it back: the help is no longer needed")
  public SupportRequest withdrawSupportRequest(@PathParam("id") String id) {
    requests.withdraw(Ids.path(id));
    return reads.get(Ids.path(id));
  }
}
