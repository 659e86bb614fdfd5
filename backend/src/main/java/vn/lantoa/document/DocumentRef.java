package vn.lantoa.document;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/**
 * A document as others name it: what tells it apart from one with the same symbol stands beside it.
 */
public record DocumentRef(
    @Schema(required = true, examples = "41") String id,
    @Schema(examples = "05-NQ/TU") @Nullable String symbol,
    @Schema(required = true, examples = "NQ") String type,
    @Schema(required = true) String title,
    @Nullable OrganisationRef issuer,
    @Nullable LocalDate issuedOn) {

  /** The same with its issuer put in. */
  public DocumentRef issuedBy(@Nullable OrganisationRef organisation) {
    return new DocumentRef(id, symbol, type, title, organisation, issuedOn);
  }
}
