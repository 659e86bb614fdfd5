package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.lantoa.programme.internal.ProgrammeList;
import vn.lantoa.programme.internal.ProgrammeReader;
import vn.lantoa.programme.internal.ProgrammeService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** Action programmes. */
@Path("/api/v1/action-programmes")
@Tag(name = "action-programmes")
public class ActionProgrammeResource {

  private final ProgrammeList list;
  private final ProgrammeReader reader;
  private final ProgrammeService programmes;

  public ActionProgrammeResource(
      ProgrammeList list, ProgrammeReader reader, ProgrammeService programmes) {
    this.list = list;
    this.reader = reader;
    this.programmes = programmes;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Programmes the caller may read, newest first",
      description = "Each edition is a programme of its own.")
  public ProgrammePage listActionProgrammes(
      @BeanParam @Valid ProgrammeFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return list.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Begin a programme, with the outline of a template")
  @APIResponse(
      responseCode = "201",
      description = "Begun",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ActionProgramme.class)))
  public ActionProgramme createActionProgramme(@Valid @NotNull ProgrammeInput input) {
    return programmes.create(input);
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "A programme whole: head, sections and tasks",
      description =
          "Sections and tasks have versions of their own, for changing each; the version here is"
              + " that of the head.")
  public ActionProgramme getActionProgramme(@PathParam("id") String id) {
    return reader.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace the head of a draft: type, title, term, what it serves")
  public ActionProgramme updateActionProgramme(
      @PathParam("id") String id, @Valid @NotNull ProgrammeInput input) {
    return programmes.update(Ids.path(id), input);
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Delete a draft that was never issued")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteActionProgramme(@PathParam("id") String id) {
    programmes.delete(Ids.path(id));
  }

  @POST
  @Path("/{id}/closure")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(summary = "End a programme that is in force")
  public ActionProgramme closeActionProgramme(
      @PathParam("id") String id, @Valid @NotNull ClosureInput input) {
    return programmes.close(Ids.path(id), input.reason());
  }
}
