package vn.lantoa.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as others name it. */
public record OrganisationRef(
    @Schema(required = true, examples = "17") String id,
    @Schema(required = true, examples = "Tỉnh ủy Vĩnh Long") String name,
    @Schema(examples = "TU Vĩnh Long") @Nullable String shortName,
    @Schema(examples = "PROVINCE") @Nullable String level,
    @Schema(description = "For a former body: what it is now, shown as (nay là …)")
        @Nullable String nowName) {}
