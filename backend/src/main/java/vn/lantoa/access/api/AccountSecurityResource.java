package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.access.internal.AccountSecurityService;
import vn.lantoa.access.internal.SessionList;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The sign-in of an account whose every role lies within the administrator's subtree. */
@Path("/api/v1/users/{id}/security")
@Tag(name = "users")
@NotRecorded
public class AccountSecurityResource {

  private final AccountSecurityService security;
  private final SessionList list;

  public AccountSecurityResource(AccountSecurityService security, SessionList list) {
    this.list = list;
    this.security = security;
  }

  @GET
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "How an account signs in, and whether it is locked")
  public AccountSecurity getUserSecurity(@PathParam("id") String id) {
    return security.get(Ids.path(id));
  }

  @POST
  @OncePerKey
  @WithoutVersion("the first password set last is the one that signs in")
  @Path("/password-reset")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "Give a first password",
      description =
          "Shown this once. It is only good for choosing another at the next sign-in; every session ends.")
  public FirstPassword resetUserPassword(
      @PathParam("id") String id, @Valid @NotNull PasswordResetInput input) {
    return security.resetPassword(Ids.path(id), input.password());
  }

  @DELETE
  @WithoutVersion("unlocking twice changes nothing")
  @Path("/lock-out")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Unlock an account after wrong attempts")
  @APIResponse(responseCode = "204", description = "It may sign in at once")
  public void unlockUser(@PathParam("id") String id) {
    security.unlock(Ids.path(id));
  }

  @DELETE
  @WithoutVersion("removing twice changes nothing")
  @Path("/second-factor")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Switch off the second factor of somebody who lost the phone")
  @APIResponse(responseCode = "204", description = "Off; every session has ended")
  public void removeUserSecondFactor(@PathParam("id") String id) {
    security.removeSecondFactor(Ids.path(id));
  }

  @GET
  @Path("/sessions")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Where an account is signed in now")
  public List<OwnSession> listUserSessions(@PathParam("id") String id) {
    return list.listOf(Ids.path(id));
  }

  @DELETE
  @WithoutVersion("ending a session twice changes nothing")
  @Path("/sessions")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(summary = "Sign an account out everywhere")
  @APIResponse(responseCode = "204", description = "Every session has ended")
  public void endUserSessions(@PathParam("id") String id) {
    security.endSessions(Ids.path(id));
  }
}
