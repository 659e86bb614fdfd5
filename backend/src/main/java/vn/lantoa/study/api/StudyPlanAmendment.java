package vn.lantoa.study.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amendment of an issued plan. */
public record StudyPlanAmendment(
    @Schema(required = true) Instant amendedAt,
    @Schema(required = true) String reason,
    @Schema(description = "The document that amends the plan's") @Nullable String documentId,
    @Nullable String symbol,
    @Schema(required = true, description = "Organisations asked from then on") long created,
    @Schema(required = true, description = "Organisations that got another date") long changed,
    @Schema(required = true, description = "Organisations no longer asked") long withdrawn) {}
