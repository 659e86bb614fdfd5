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
import vn.lantoa.programme.internal.TaskService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The tasks of a programme. */
@Path("/api/v1/action-programmes/{id}/tasks")
@Tag(name = "action-programmes")
public class ProgrammeTaskResource {

  private final ProgrammeReader reader;
  private final TaskService service;

  public ProgrammeTaskResource(ProgrammeReader reader, TaskService service) {
    this.reader = reader;
    this.service = service;
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Add a task to a draft",
      description =
          "Two leads, a lead that coordinates, a coordinator's date after the task's and a circle of dependencies are refused; what is missing for issue is only a gap.")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ProgrammeTask.class)))
  public ProgrammeTask createProgrammeTask(
      @PathParam("id") String id, @Valid @NotNull ProgrammeTaskInput input) {
    return service.create(Ids.path(id), input);
  }

  @GET
  @Path("/{taskId}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One task of a programme")
  public ProgrammeTask getProgrammeTask(
      @PathParam("id") String id, @PathParam("taskId") String taskId) {
    return reader.task(Ids.path(id), Ids.path(taskId));
  }

  @PUT
  @Path("/{taskId}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Replace a task of a draft",
      description =
          "On a lost update 412 carries the version that stands: read it, merge, send again.")
  public ProgrammeTask updateProgrammeTask(
      @PathParam("id") String id,
      @PathParam("taskId") String taskId,
      @Valid @NotNull ProgrammeTaskInput input) {
    return service.update(Ids.path(id), Ids.path(taskId), input);
  }

  @DELETE
  @Path("/{taskId}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a task of a draft")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteProgrammeTask(@PathParam("id") String id, @PathParam("taskId") String taskId) {
    service.delete(Ids.path(id), Ids.path(taskId));
  }
}
