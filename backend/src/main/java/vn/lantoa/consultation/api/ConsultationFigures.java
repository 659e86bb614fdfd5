package vn.lantoa.consultation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round in numbers. */
public record ConsultationFigures(
    @Schema(required = true, examples = "8", description = "Units asked") long asked,
    @Schema(required = true, examples = "4", description = "Units that wrote opinions")
        long answered,
    @Schema(required = true, examples = "1", description = "Units that agreed, or reported")
        long agreed,
    @Schema(required = true, examples = "0", description = "Units whose silence counts as consent")
        long consenting,
    @Schema(required = true, examples = "3", description = "Units that said nothing") long silent,
    @Schema(required = true, examples = "12") long opinions,
    @Schema(required = true, examples = "5", description = "Opinions without an answer")
        long unanswered) {}
