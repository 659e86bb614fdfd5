package vn.lantoa.exchange.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.exchange.internal.ImportService;
import vn.lantoa.exchange.internal.Template;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.NowOrLater;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/**
 * Tables with a verdict per row before anything is written. Whoever sent one sees it, nobody else.
 */
@Path("/api/v1")
@Tag(name = "imports")
@NotRecorded
public class ImportResource {

  private final ImportService imports;
  private final Template template;

  public ImportResource(ImportService imports, Template template) {
    this.imports = imports;
    this.template = template;
  }

  @POST
  @OncePerKey
  @Path("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(201)
  @Allowed(Permission.IMPORT)
  @Operation(
      summary = "Read a table and give each row a verdict",
      description =
          """
          XLSX, or CSV in UTF-8 with commas or semicolons; at most 10 MB and 20,000 rows (accounts: \
          300; sittings: 2,000). The first row names the columns, in Vietnamese or English; see the template. Nothing \
          is written before the import is applied. Parents may be rows of the same table, in any \
          order; an empty cell of an existing organisation leaves its value as it is.""")
  @APIResponse(
      responseCode = "201",
      description = "Read and judged",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Import.class)))
  public Import createImport(
      @QueryParam("kind") @NotNull ImportKind kind, @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.invalid(
          "/file",
          "REQUIRED",
          "Hãy gửi một tệp ở phần “file”.",
          "Send one file in the part \"file\".");
    }
    return imports.check(kind, file.fileName(), file.uploadedFile());
  }

  @GET
  @Path("/imports/{id}")
  @Allowed(Permission.IMPORT)
  @Operation(summary = "An import with its counts")
  public Import getImport(@PathParam("id") String id) {
    return imports.get(Ids.path(id));
  }

  @GET
  @Path("/imports/{id}/rows")
  @Allowed(Permission.IMPORT)
  @Operation(summary = "The rows with their verdicts, by number")
  public ImportRowPage listImportRows(
      @PathParam("id") String id,
      @QueryParam("verdict") @Nullable Verdict verdict,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return imports.rows(Ids.path(id), verdict, limit, cursor);
  }

  @POST
  @OncePerKey
  @Path("/imports/{id}/application")
  @Allowed(Permission.IMPORT)
  @Operation(
      summary = "Write the table: all or nothing",
      description =
          """
          Refused while a row is refused. Every row is judged again first; where one no longer \
          stands, nothing is written. A long table, or any with `Prefer: respond-async`, answers \
          202 with a job: stopped or killed at any row it leaves nothing written, and after a \
          restart it is begun again.""")
  @NowOrLater(Import.class)
  @WithoutVersion("a table is never edited; it is judged again and written once")
  public Response applyImport(@PathParam("id") String id, @Context HttpHeaders headers) {
    return imports.apply(Ids.path(id), Job.wantedLater(headers)).answer();
  }

  @GET
  @Path("/import-templates/{kind}")
  @Produces(Template.MEDIA_TYPE)
  @Allowed(Permission.IMPORT)
  @Operation(summary = "A workbook with the columns, an example row and the codes that may be used")
  @APIResponse(
      responseCode = "200",
      description = "XLSX workbook",
      content =
          @Content(
              mediaType = Template.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response getImportTemplate(@PathParam("kind") ImportKind kind) {
    return Response.ok(template.write(kind))
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + kind.name().toLowerCase(Locale.ROOT) + ".xlsx\"")
        .build();
  }
}
