package vn.lantoa.document.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.internal.AttachmentContent;
import vn.lantoa.document.internal.AttachmentContent.Sent;
import vn.lantoa.document.internal.AttachmentService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;

/** The bytes of files, streamed, whole or in part. */
@Path("/api/v1/attachments/{id}/content")
@Tag(name = "documents")
public class AttachmentContentResource {

  private final AttachmentService attachments;

  public AttachmentContentResource(AttachmentService attachments) {
    this.attachments = attachments;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The bytes of a file",
      description =
          "A range is answered with 206. Images and PDF may be shown in a window (inline=true), in"
              + " a sandbox; everything else is to be saved.")
  @APIResponse(
      responseCode = "200",
      description = "The whole file",
      content = {
        @Content(
            mediaType = "application/octet-stream",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "206",
      description = "The part that was asked for",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "Unchanged since it was fetched")
  @APIResponse(
      responseCode = "410",
      description = "The bytes were erased; only the record of the file remains",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @APIResponse(
      responseCode = "416",
      description = "The range lies outside the file",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response getAttachmentContent(
      @PathParam("id") String id,
      @QueryParam("inline") @Parameter(description = "true: to be shown") @Nullable Boolean inline,
      @HeaderParam("Range") @Parameter(hidden = true) @Nullable String range,
      @HeaderParam("If-Range") @Parameter(hidden = true) @Nullable String ifRange,
      @HeaderParam("If-None-Match") @Parameter(hidden = true) @Nullable String known) {
    AttachmentContent content = attachments.content(Ids.path(id));
    if (known != null && known.contains(content.tag())) {
      return Response.notModified().header(HttpHeaders.ETAG, content.tag()).build();
    }
    Sent sent = content.sent(range, ifRange, Boolean.TRUE.equals(inline));
    StreamingOutput bytes = out -> attachments.write(content, sent.bytes(), out);
    Response.ResponseBuilder answer = Response.status(sent.status()).entity(bytes);
    sent.headers().forEach(answer::header);
    return answer.build();
  }
}
