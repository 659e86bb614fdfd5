package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.PersonalDataReads;
import vn.lantoa.access.internal.PersonalDataService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;

/** The personal data of an account whose every role lies within the administrator's subtree. */
@Path("/api/v1/users/{id}")
@Tag(name = "users")
@NotRecorded
public class PersonalDataResource {

  private final PersonalDataReads reads;
  private final PersonalDataService service;

  public PersonalDataResource(PersonalDataReads reads, PersonalDataService service) {
    this.reads = reads;
    this.service = service;
  }

  @GET
  @Path("/personal-data")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "What the installation holds of an account",
      description =
          "Without secrets. The journal comes a thousand entries a page; `nextCursor` asks for the"
              + " older ones.")
  public PersonalData getPersonalData(
      @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
    return reads.of(Ids.path(id), cursor);
  }

  @POST
  @OncePerKey
  @ChangesVersion
  @Path("/erasure")
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "Erase the personal data of a switched-off account for good",
      description =
          "Names, e-mail, sessions with their addresses, ways to sign in. Journal and history keep"
              + " the account's id. Refused for one's own account and for one that is active.")
  public User eraseUser(@PathParam("id") String id, @Valid @NotNull ErasureInput input) {
    return service.erase(Ids.path(id), input.reason());
  }
}
