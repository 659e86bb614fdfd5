package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.access.internal.OwnSecurityService;
import vn.lantoa.shared.actor.BySession;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** One's own password. */
@Path("/api/v1/session/password-change")
@Tag(name = "session")
public class PasswordResource {

  private final OwnSecurityService security;
  private final SessionAnswers answers;

  public PasswordResource(OwnSecurityService security, SessionAnswers answers) {
    this.security = security;
    this.answers = answers;
  }

  @POST
  @OncePerKey
  @WithoutVersion("the old password is named, and only the last one signs in")
  @SignedIn
  @BySession
  @DuringSignIn
  @Operation(
      summary = "Change one's password",
      description = "Ends every other session; this one goes on under a new cookie.")
  @APIResponse(responseCode = "204", description = "Changed")
  public Response changePassword(@Valid @NotNull PasswordChangeInput input) {
    return answers.begun(
        security.changePassword(input.currentPassword(), input.newPassword()), null);
  }
}
