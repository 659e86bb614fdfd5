package vn.lantoa.document.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.internal.AttachmentService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.WithoutVersion;

/** What is known of any file: of a document, or evidence of an obligation. */
@Path("/api/v1/attachments/{id}")
@Tag(name = "documents")
public class AttachmentResource {

  private final AttachmentService attachments;

  public AttachmentResource(AttachmentService attachments) {
    this.attachments = attachments;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "What is known of a file")
  public Attachment getAttachment(@PathParam("id") String id) {
    return attachments.get(Ids.path(id));
  }

  @DELETE
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Delete a file",
      description = "Evidence that was handed in with a report stays.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @WithoutVersion("an attachment is never edited")
  public void deleteAttachment(@PathParam("id") String id) {
    attachments.delete(Ids.path(id));
  }
}
