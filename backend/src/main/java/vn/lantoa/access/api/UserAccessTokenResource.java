package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import vn.lantoa.access.internal.TokenService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The access tokens of an account in the administrator's reach; never their secrets. */
@Path("/api/v1/users/{id}/access-tokens")
@Tag(name = "users")
@NotRecorded
public class UserAccessTokenResource {

  private final TokenService tokens;

  public UserAccessTokenResource(TokenService tokens) {
    this.tokens = tokens;
  }

  @GET
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "An account's access tokens, newest first")
  public AccessTokenPage listUserAccessTokens(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return tokens.listOf(Ids.path(id), limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "Make an access token of a machine's account",
      description = "The secret is shown this once. People make their own tokens.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CreatedAccessToken.class)))
  public CreatedAccessToken createUserAccessToken(
      @PathParam("id") String id, @Valid @NotNull AccessTokenInput input) {
    return tokens.createFor(Ids.path(id), input);
  }

  @DELETE
  @WithoutVersion("revoking twice changes nothing")
  @Path("/{tokenId}")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Revoke an access token of an account")
  @APIResponse(responseCode = "204", description = "Revoked, within five seconds everywhere")
  public void revokeUserAccessToken(
      @PathParam("id") String id, @PathParam("tokenId") String tokenId) {
    tokens.revokeOf(Ids.path(id), Ids.path(tokenId));
  }
}
