package vn.lantoa.document.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.document.internal.TextService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;

/** The text of a document with its addressable provisions. */
@Path("/api/v1/documents/{id}/text")
@Tag(name = "documents")
public class TextResource {

  private final TextService texts;

  public TextResource(TextService texts) {
    this.texts = texts;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The text of a document and its provisions")
  public DocumentText getDocumentText(@PathParam("id") String id) {
    return texts.get(Ids.path(id));
  }

  @PUT
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Replace the text of a document",
      description =
          "Plain text in; it is split into addressable provisions. Provisions whose words did not"
              + " change keep their ids. A text with a mark of secrecy is refused.")
  public DocumentText replaceDocumentText(
      @PathParam("id") String id, @Valid @NotNull DocumentTextInput input) {
    return texts.replace(Ids.path(id), input.text());
  }
}
