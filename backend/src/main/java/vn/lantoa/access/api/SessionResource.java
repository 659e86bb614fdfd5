package vn.lantoa.access.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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
import vn.lantoa.access.internal.CurrentStanding;
import vn.lantoa.access.internal.LocalAuthentication;
import vn.lantoa.access.internal.LocalSignIn;
import vn.lantoa.access.internal.SessionService;
import vn.lantoa.access.internal.SessionService.Begun;
import vn.lantoa.access.internal.sso.ExternalSessions;
import vn.lantoa.access.internal.sso.LogoutTokens;
import vn.lantoa.access.internal.sso.SignInService;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.WithoutVersion;

/** How people sign in; signing in with a local account; signing out. */
@Path("/api/v1/session")
@Tag(name = "session")
@NotRecorded
public class SessionResource {

  private final SessionService sessions;
  private final ExternalSessions external;
  private final SignInService options;
  private final LogoutTokens logoutTokens;
  private final LocalSignIn signIn;
  private final CurrentStanding actor;
  private final Organisations organisations;
  private final SessionAnswers answers;

  public SessionResource(
      SessionService sessions,
      ExternalSessions external,
      SignInService options,
      LogoutTokens logoutTokens,
      LocalSignIn signIn,
      CurrentStanding actor,
      Organisations organisations,
      SessionAnswers answers) {
    this.sessions = sessions;
    this.external = external;
    this.options = options;
    this.logoutTokens = logoutTokens;
    this.signIn = signIn;
    this.actor = actor;
    this.organisations = organisations;
    this.answers = answers;
  }

  @GET
  @SignedIn
  @DuringSignIn
  @Operation(summary = "Who is signed in, with roles and permissions")
  public Session getSession() {
    return session(actor.get(), actor.expiresAt(), actor.pending());
  }

  @GET
  @Path("/options")
  @PermitAll
  @Operation(
      summary = "How people sign in here",
      description =
          "Whether local passwords are taken, and where the identity provider is: a client runs the authorization code flow with PKCE there and sends the access token as a bearer.")
  public SignIn getSignIn() {
    return options.get();
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Sign in with a local account",
      description =
          "Sets an HttpOnly session cookie. Where the account has a second factor, the first answer is second-factor-required: send the same with a code. Requests that change something and are signed in by the cookie send the header X-Lantoa-Csrf.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Session.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many wrong attempts; Retry-After says in how many seconds",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response createSession(
      @Valid @NotNull SessionInput input,
      @Parameter(hidden = true) @CookieParam(LocalAuthentication.COOKIE) @Nullable String before) {
    Begun begun = signIn.begin(input.userName(), input.password(), input.code(), before);
    return answers.begun(begun, session(begun.actor(), begun.expiresAt(), begun.pending()));
  }

  @POST
  @Path("/logout-token")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Told by the identity provider that somebody signed out there",
      description =
          "OpenID Connect Back-Channel Logout 1.0. Tokens of that session are refused from now on.")
  @APIResponse(responseCode = "204", description = "The session is ended")
  public void takeLogoutToken(
      @Parameter(description = "Signed by the provider, for the client of the SPA")
          @FormParam("logout_token")
          @NotNull
          @Size(max = 8192)
          String logoutToken) {
    logoutTokens.take(logoutToken);
  }

  @DELETE
  @SignedIn
  @DuringSignIn
  @Operation(
      summary = "Sign out",
      description =
          "Ends the session of the cookie. Tokens of the identity provider's session that the request came with are refused from now on; signing out there is the client's to ask.")
  @APIResponse(responseCode = "204", description = "Signed out; the cookie is cleared")
  @WithoutVersion("a session has one owner and nothing in it to edit")
  public Response deleteSession(
      @Parameter(hidden = true) @CookieParam(LocalAuthentication.COOKIE) @Nullable String secret) {
    if (secret != null) {
      sessions.end(secret);
    }
    external.endCurrent();
    return answers.ended();
  }

  private Session session(Actor who, @Nullable Instant expiresAt, @Nullable PendingStep pending) {
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
        pending,
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
