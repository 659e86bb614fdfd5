package vn.lantoa.document.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.document.internal.Catalogue;
import vn.lantoa.document.internal.SymbolDesk;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Language;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The lists documents are described with, and the reading of symbols. */
@Path("/api/v1")
@Tag(name = "documents")
public class CatalogueResource {

  private final Catalogue catalogue;
  private final SymbolDesk symbols;
  private final Language language;

  public CatalogueResource(Catalogue catalogue, SymbolDesk symbols, Language language) {
    this.catalogue = catalogue;
    this.symbols = symbols;
    this.language = language;
  }

  @GET
  @Path("/document-types")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The types of documents, in their order")
  public List<DocumentType> listDocumentTypes() {
    return catalogue.types().stream()
        .map(
            t ->
                new DocumentType(
                    t.code(), t.abbreviation(), language.say(t.name()), t.directive(), t.state()))
        .toList();
  }

  @GET
  @Path("/issuing-bodies")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The organs that issue documents, in their order")
  public List<IssuingBody> listIssuingBodies() {
    return catalogue.bodies().stream()
        .map(b -> new IssuingBody(b.code(), language.say(b.name())))
        .toList();
  }

  @POST
  @OncePerKey
  @Path("/symbol-readings")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Read a symbol: its parts, or what is wrong with it",
      description = "Writes nothing. A symbol alone identifies no document.")
  @WithoutVersion("it computes and changes nothing")
  public SymbolReading readSymbol(@Valid @NotNull SymbolReadingInput input) {
    return symbols.read(input.text());
  }
}
