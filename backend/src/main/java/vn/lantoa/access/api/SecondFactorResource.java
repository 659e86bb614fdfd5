package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.access.internal.OwnSecurityService;
import vn.lantoa.access.internal.OwnSecurityService.Confirmed;
import vn.lantoa.shared.actor.BySession;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** One's own second factor: an authenticator app (RFC 6238), recovery codes. */
@Path("/api/v1/session/second-factor")
@Tag(name = "session")
@NotRecorded
public class SecondFactorResource {

  private final OwnSecurityService security;
  private final SessionAnswers answers;

  public SecondFactorResource(OwnSecurityService security, SessionAnswers answers) {
    this.security = security;
    this.answers = answers;
  }

  @GET
  @SignedIn
  @BySession
  @DuringSignIn
  @Operation(summary = "Whether one's second factor is on")
  public SecondFactor getSecondFactor() {
    return security.secondFactor();
  }

  @POST
  @OncePerKey
  @WithoutVersion("a proposal replaces only a proposal")
  @SignedIn
  @BySession
  @DuringSignIn
  @Operation(
      summary = "Get a secret for the authenticator app",
      description = "Nothing is on before a code confirms it; a second call makes another secret.")
  public SecondFactorProposal proposeSecondFactor(@Valid @NotNull SecondFactorInput input) {
    return security.propose(input.password());
  }

  @POST
  @OncePerKey
  @WithoutVersion("the code proves the secret that was proposed")
  @Path("/confirmation")
  @SignedIn
  @BySession
  @DuringSignIn
  @Operation(
      summary = "Switch it on by a code of the app",
      description = "Gives ten recovery codes, shown this once, and ends every other session.")
  @APIResponse(
      responseCode = "200",
      description = "On",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RecoveryCodes.class)))
  public Response confirmSecondFactor(@Valid @NotNull SecondFactorCode input) {
    Confirmed confirmed = security.confirm(input.code());
    return answers.begun(confirmed.session(), confirmed.codes());
  }

  @POST
  @OncePerKey
  @WithoutVersion("a code of the second factor is named; the new codes replace all")
  @Path("/recovery-codes")
  @SignedIn
  @BySession
  @Operation(summary = "Ten new recovery codes; the old ones are worth nothing any more")
  public RecoveryCodes replaceRecoveryCodes(@Valid @NotNull SecondFactorCode input) {
    return security.newCodes(input.code());
  }

  @POST
  @OncePerKey
  @WithoutVersion("a code of the second factor is named; removing twice changes nothing")
  @Path("/removal")
  @SignedIn
  @BySession
  @Operation(summary = "Switch it off by a code")
  @APIResponse(responseCode = "204", description = "Off; every other session has ended")
  public void removeSecondFactor(@Valid @NotNull SecondFactorCode input) {
    security.remove(input.code());
  }
}
