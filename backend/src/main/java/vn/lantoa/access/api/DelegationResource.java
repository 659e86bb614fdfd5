package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.lantoa.access.internal.DelegationService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** Roles handed to somebody else for a while. */
@Path("/api/v1/delegations")
@Tag(name = "delegations")
@NotRecorded
public class DelegationResource {

  private final DelegationService delegations;

  public DelegationResource(DelegationService delegations) {
    this.delegations = delegations;
  }

  @GET
  @SignedIn
  @Operation(summary = "Delegations the caller gave or received, newest first")
  public DelegationPage listDelegations(
      @QueryParam("side") @Nullable DelegationSide side,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return delegations.list(side, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DELEGATE)
  @Operation(
      summary = "Hand some of one's own roles to somebody for a while",
      description =
          "Only roles held in one's own right or by an office, no more than is held and no longer;"
              + " what was delegated is not handed on. It ends early where the giver loses the"
              + " role.")
  @APIResponse(
      responseCode = "201",
      description = "Handed over",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Delegation.class)))
  public Delegation createDelegation(@Valid @NotNull DelegationInput input) {
    return delegations.create(input);
  }

  @GET
  @Path("/candidates")
  @Allowed(Permission.DELEGATE)
  @Operation(summary = "Accounts that roles can be handed to, by name")
  public PersonPage listDelegationCandidates(
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return delegations.candidates(q, limit, cursor);
  }

  @GET
  @Path("/{id}")
  @SignedIn
  @Operation(summary = "One delegation the caller gave or received")
  public Delegation getDelegation(@PathParam("id") String id) {
    return delegations.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/revocation")
  @OncePerKey
  @ChangesVersion
  @SignedIn
  @Operation(summary = "End a delegation at once; only who gave it")
  public Delegation revokeDelegation(@PathParam("id") String id) {
    return delegations.revoke(Ids.path(id));
  }
}
