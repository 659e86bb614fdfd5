package vn.lantoa.consultation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;

/** An opinion that a unit writes. */
public record OpinionInput(
    @Schema(required = true, examples = "18", description = "The unit it is of; stays as it is")
        @NotBlank
        String organisationId,
    @Schema(required = true) @NotNull OpinionAnchor anchor,
    @Schema(examples = "31", description = "Key of the place; absent for the whole")
        @Nullable String anchorKey,
    @Schema(description = "The passage it speaks of") @Size(max = 2000) @Nullable String quoted,
    @Schema(examples = "Thời hạn quá ngắn so với khối lượng.") @Size(max = 4000)
        @Nullable String words,
    @Schema(examples = "Lùi thời hạn đến quý IV/2027.") @Size(max = 4000)
        @Nullable String proposal) {}
