package vn.lantoa.document.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of documents is narrowed down by, and its order. */
public class DocumentFilter {

  @QueryParam("q")
  @Parameter(description = "Words without regard to diacritics, or a symbol in any spelling")
  @Size(max = 200)
  public @Nullable String q;

  @QueryParam("type")
  @Parameter(description = "A code of /document-types", example = "NQ")
  public @Nullable String type;

  @QueryParam("issuerId")
  public @Nullable String issuerId;

  @QueryParam("issuedFrom")
  public @Nullable LocalDate issuedFrom;

  @QueryParam("issuedTo")
  public @Nullable LocalDate issuedTo;

  @QueryParam("directive")
  @Parameter(description = "true: only resolutions and other directives that others carry out")
  public @Nullable Boolean directive;

  @QueryParam("count")
  @Parameter(description = "true: with the total")
  public @Nullable Boolean count;

  @QueryParam("sort")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"-issuedOn", "issuedOn", "title", "-title"}))
  public @Nullable String sort;
}
