package vn.lantoa.document.api;

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
import vn.lantoa.document.internal.DocumentReader;
import vn.lantoa.document.internal.DocumentService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The register of documents. */
@Path("/api/v1/documents")
@Tag(name = "documents")
public class DocumentResource {

  private final DocumentReader reader;
  private final DocumentService documents;

  public DocumentResource(DocumentReader reader, DocumentService documents) {
    this.reader = reader;
    this.documents = documents;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Documents the caller may read",
      description =
          "Newest first. With q, documents whose symbol matches come first, unless another order"
              + " is asked for.")
  public DocumentPage listDocuments(
      @BeanParam DocumentFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reader.list(filter, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Register a document")
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Document.class)))
  public Document createDocument(@Valid @NotNull DocumentInput input) {
    return documents.create(input);
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One document")
  public Document getDocument(@PathParam("id") String id) {
    return reader.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Replace a document's entry in the register")
  public Document updateDocument(@PathParam("id") String id, @Valid @NotNull DocumentInput input) {
    return documents.update(Ids.path(id), input);
  }

  @DELETE
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Delete a document, only while nothing is demanded by it",
      description = "Its relations, text and files go with it.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void deleteDocument(@PathParam("id") String id) {
    documents.delete(Ids.path(id));
  }
}
