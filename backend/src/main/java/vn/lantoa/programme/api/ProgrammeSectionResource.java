package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.programme.internal.ProgrammeReader;
import vn.lantoa.programme.internal.SectionService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The sections of a programme. */
@Path("/api/v1/action-programmes/{id}/sections")
@Tag(name = "action-programmes")
public class ProgrammeSectionResource {

  private final ProgrammeReader reader;
  private final SectionService service;

  public ProgrammeSectionResource(ProgrammeReader reader, SectionService service) {
    this.reader = reader;
    this.service = service;
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Add a section to a draft",
      description = "Absent position: behind the last one.")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProgrammeSection.class)))
  public ProgrammeSection createProgrammeSection(
      @PathParam("id") String id, @Valid @NotNull ProgrammeSectionInput input) {
    return service.create(Ids.path(id), input);
  }

  @GET
  @Path("/{sectionId}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One section of a programme")
  public ProgrammeSection getProgrammeSection(
      @PathParam("id") String id, @PathParam("sectionId") String sectionId) {
    return reader.section(Ids.path(id), Ids.path(sectionId));
  }

  @PUT
  @Path("/{sectionId}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Replace a section of a draft",
      description =
          "On a lost update 412 carries the version that stands: read it, merge, send again.")
  public ProgrammeSection updateProgrammeSection(
      @PathParam("id") String id,
      @PathParam("sectionId") String sectionId,
      @Valid @NotNull ProgrammeSectionInput input) {
    return service.update(Ids.path(id), Ids.path(sectionId), input);
  }

  @DELETE
  @Path("/{sectionId}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a section of a draft")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteProgrammeSection(
      @PathParam("id") String id, @PathParam("sectionId") String sectionId) {
    service.delete(Ids.path(id), Ids.path(sectionId));
  }
}
