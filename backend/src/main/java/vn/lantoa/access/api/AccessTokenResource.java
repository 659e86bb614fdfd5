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

/** Bearer tokens for integrators: made, listed and revoked by their owner. */
@Path("/api/v1/access-tokens")
@Tag(name = "session")
@NotRecorded
public class AccessTokenResource {

  private final TokenService tokens;

  public AccessTokenResource(TokenService tokens) {
    this.tokens = tokens;
  }

  @GET
  @Allowed(Permission.TOKEN_OWN)
  @Operation(summary = "One's own access tokens, newest first")
  public AccessTokenPage listAccessTokens(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return tokens.list(limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.TOKEN_OWN)
  @Operation(summary = "Make an access token; the secret is shown this once")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CreatedAccessToken.class)))
  public CreatedAccessToken createAccessToken(@Valid @NotNull AccessTokenInput input) {
    return tokens.create(input);
  }

  @POST
  @OncePerKey
  @Path("/{id}/rotation")
  @ResponseStatus(201)
  @Allowed(Permission.TOKEN_OWN)
  @Operation(
      summary = "Make a successor of a token; both can be used for a while",
      description = "The same name, scopes and subtree; the secret is shown this once.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CreatedAccessToken.class)))
  public CreatedAccessToken rotateAccessToken(
      @PathParam("id") String id, @Valid @NotNull AccessTokenRotation input) {
    return tokens.rotate(Ids.path(id), input);
  }

  @DELETE
  @Path("/{id}")
  @Allowed(Permission.TOKEN_OWN)
  @Operation(summary = "Revoke one of one's own access tokens")
  @APIResponse(responseCode = "204", description = "Revoked, within five seconds everywhere")
  @WithoutVersion("a token is never edited; using it must not stand in the way of revoking it")
  public void revokeAccessToken(@PathParam("id") String id) {
    tokens.revoke(Ids.path(id));
  }
}
