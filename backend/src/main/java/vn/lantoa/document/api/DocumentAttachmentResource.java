package vn.lantoa.document.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.Upload;
import vn.lantoa.document.internal.AttachmentService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The files of a document. */
@Path("/api/v1/documents/{id}/attachments")
@Tag(name = "documents")
public class DocumentAttachmentResource {

  private final AttachmentService attachments;

  public DocumentAttachmentResource(AttachmentService attachments) {
    this.attachments = attachments;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The files of a document, oldest first")
  public List<Attachment> listDocumentAttachments(@PathParam("id") String id) {
    return attachments.list(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Attach a file to a document",
      description =
          "PDF, DOCX, XLSX or an image of up to 25 MB; its type is told by its content. Its text is"
              + " searched; a file with a mark of secrecy is refused and nothing of it is kept.")
  @APIResponse(
      responseCode = "201",
      description = "Attached",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Attachment.class)))
  public Attachment createDocumentAttachment(
      @PathParam("id") String id, @RestForm("file") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.invalid(
          "/file",
          "REQUIRED",
          "Hãy gửi một tệp ở phần “file”.",
          "Send one file in the part \"file\".");
    }
    return attachments.add(Ids.path(id), new Upload(file.fileName(), file.uploadedFile()));
  }
}
