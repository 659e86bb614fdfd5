package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.target.internal.PeriodLocks;

/** Periods whose figures stand: closed for an organisation and all below it. */
@Path("/api/v1/organisations/{id}/target-period-locks")
@Tag(name = "targets")
public class OrganisationPeriodLockResource {

  private final PeriodLocks locks;

  public OrganisationPeriodLockResource(PeriodLocks locks) {
    this.locks = locks;
  }

  @GET
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Periods an organisation closed, newest first, with those opened again")
  public PeriodLockPage listTargetPeriodLocks(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return locks.list(Ids.path(id), limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Close a period for the figures of an organisation and all below it")
  @APIResponse(
      responseCode = "201",
      description = "Closed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PeriodLock.class)))
  public PeriodLock lockTargetPeriod(
      @PathParam("id") String id, @Valid @NotNull PeriodLockInput input) {
    return locks.lock(Ids.path(id), input);
  }
}
