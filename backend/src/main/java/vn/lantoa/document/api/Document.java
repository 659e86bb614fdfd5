package vn.lantoa.document.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Versioned;

/** A document (văn bản) as it stands in the register. */
public record Document(
    @Schema(required = true, examples = "41") String id,
    @Nullable String externalId,
    @Schema(required = true, examples = "NQ") String type,
    @Schema(required = true, examples = "Nghị quyết") String typeName,
    @Schema(description = "Whether others carry it out") @Nullable Boolean directive,
    @Schema(examples = "05-NQ/TU", description = "In its normal form") @Nullable String symbol,
    @Nullable String symbolAsWritten,
    @Nullable Integer number,
    @Schema(required = true) OrganisationRef issuer,
    @Nullable String issuingBody,
    @Nullable String issuingBodyName,
    @Schema(required = true) OrganisationRef holder,
    @Schema(examples = "2020-2025", description = "Term, year or congress") @Nullable String series,
    @Schema(required = true) LocalDate issuedOn,
    @Nullable LocalDate receivedOn,
    @Schema(required = true) String title,
    @Nullable String summary,
    @Nullable String place,
    @Nullable String signerPosition,
    @Nullable LocalDate validTo,
    @Schema(description = "Published demands") @Nullable Integer demandCount,
    @Nullable Integer attachmentCount,
    @Schema(required = true) List<Warning> warnings,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true) boolean mayDemand,
    @Schema(required = true) String version)
    implements Versioned {}
