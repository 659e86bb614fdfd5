package vn.lantoa.document.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A document in a list. */
public record DocumentRow(
    @Schema(required = true, examples = "41") String id,
    @Schema(examples = "05-NQ/TU") @Nullable String symbol,
    @Schema(required = true, examples = "NQ") String type,
    @Schema(required = true, examples = "Nghị quyết") String typeName,
    @Schema(required = true) String title,
    @Schema(required = true) OrganisationRef issuer,
    @Nullable String issuingBody,
    @Schema(required = true) LocalDate issuedOn,
    @Nullable Boolean directive,
    @Schema(description = "Published demands") @Nullable Integer demandCount) {}
