package vn.lantoa.access.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.LocalAuthentication;
import vn.lantoa.access.internal.SessionService;
import vn.lantoa.access.internal.SessionService.Begun;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.SecureCookies;
import vn.lantoa.shared.web.WithoutVersion;

/** Signing in and out with a local account. */
@Path("/api/v1/session")
@Tag(name = "session")
public class SessionResource {

  private final SessionService sessions;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final SecureCookies secure;

  public SessionResource(
      SessionService sessions,
      CurrentActor actor,
      Organisations organisations,
      SecureCookies secure) {
    this.sessions = sessions;
    this.actor = actor;
    this.organisations = organisations;
    this.secure = secure;
  }

  @GET
  @SignedIn
  @Operation(summary = "Who is signed in, with roles and permissions")
  public Session getSession() {
    return session(actor.get(), null);
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Sign in with a local account",
      description =
          "Sets an HttpOnly session cookie. Requests that change something and are signed in by the cookie send the header X-Lantoa-Csrf.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Session.class)))
  public Response createSession(@Valid @NotNull SessionInput input) {
    Begun begun = sessions.begin(input.userName(), input.password());
    NewCookie cookie = cookie(begun.secret(), (int) SessionService.LASTS.toSeconds());
    return Response.ok(session(begun.actor(), begun.expiresAt()))
        .header(HttpHeaders.SET_COOKIE, cookie)
        .build();
  }

  @DELETE
  @SignedIn
  @Operation(summary = "Sign out")
  @APIResponse(responseCode = "204", description = "Signed out; the cookie is cleared")
  @WithoutVersion("a session has one owner and nothing in it to edit")
  public Response deleteSession(
      @Parameter(hidden = true) @CookieParam(LocalAuthentication.COOKIE) @Nullable String secret) {
    if (secret != null) {
      sessions.end(secret);
    }
    return Response.noContent().header(HttpHeaders.SET_COOKIE, cookie("", 0)).build();
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(LocalAuthentication.COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure.required())
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge(maxAge)
        .build();
  }

  private Session session(Actor who, @Nullable Instant expiresAt) {
    List<Long> places = who.grants().stream().map(Grant::organisationId).distinct().toList();
    Map<Long, OrganisationRef> refs = organisations.refs(places);
    List<HeldRole> roles =
        who.grants().stream()
            .filter(g -> refs.containsKey(g.organisationId()))
            .map(g -> held(g, refs))
            .toList();
    return new Session(
        Long.toString(who.accountId()),
        who.userName(),
        who.displayName(),
        expiresAt,
        roles.isEmpty() ? null : roles.get(0).organisation(),
        List.copyOf(who.permissions()),
        roles);
  }

  private static HeldRole held(Grant grant, Map<Long, OrganisationRef> refs) {
    return new HeldRole(
        grant.role(),
        Objects.requireNonNull(refs.get(grant.organisationId())),
        grant.allActs() ? null : grant.acts().stream().sorted().toList(),
        null,
        null);
  }
}
