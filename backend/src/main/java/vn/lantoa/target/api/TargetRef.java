package vn.lantoa.target.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** A target as others name it. */
public record TargetRef(
    @Schema(required = true, examples = "31") String id,
    @Schema(required = true) String name,
    @Schema(examples = "%") @Nullable String unit,
    @Nullable OrganisationRef organisation,
    @Nullable String documentId,
    @Schema(examples = "05-NQ/TU") @Nullable String symbol) {}
