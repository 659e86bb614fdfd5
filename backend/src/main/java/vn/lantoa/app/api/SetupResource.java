package vn.lantoa.app.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.app.internal.SetupService;
import vn.lantoa.shared.web.NotRecorded;

/** The first run on an empty database. */
@Path("/api/v1/setup")
@Tag(name = "setup")
@NotRecorded
public class SetupResource {

  private final SetupService setup;

  public SetupResource(SetupService setup) {
    this.setup = setup;
  }

  @GET
  @PermitAll
  @Operation(summary = "Whether anybody can sign in yet; with demo data, its accounts")
  public Setup getSetup() {
    return setup.get();
  }

  @POST
  @PermitAll
  @ResponseStatus(201)
  @Operation(
      summary = "Begin: with the demo data, or with a first organisation and administrator",
      description = "Open while the database is empty; afterwards 409.")
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Setup.class)))
  public Setup createSetup(@Valid @NotNull SetupInput input) {
    if (input.mode() == SetupMode.DEMO) {
      setup.demo();
    } else {
      setup.blank(input);
    }
    return setup.get();
  }
}
