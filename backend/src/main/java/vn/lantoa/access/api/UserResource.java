package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.lantoa.access.internal.UserService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** Accounts with a role inside the administrator's subtree. */
@Path("/api/v1/users")
@Tag(name = "users")
@NotRecorded
public class UserResource {

  private final UserService users;

  public UserResource(UserService users) {
    this.users = users;
  }

  @GET
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Accounts by user name")
  public UserPage listUsers(
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @QueryParam("organisationId") @Nullable String organisationId,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return users.list(q, Ids.field("organisationId", organisationId), limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Make an account with roles")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = User.class)))
  public User createUser(@Valid @NotNull UserInput input) {
    return users.create(input);
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "One account")
  public User getUser(@PathParam("id") String id) {
    return users.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Replace an account's data and roles")
  public User updateUser(@PathParam("id") String id, @Valid @NotNull UserInput input) {
    return users.update(Ids.path(id), input);
  }
}
