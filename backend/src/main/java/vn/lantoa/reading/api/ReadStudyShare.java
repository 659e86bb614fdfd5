package vn.lantoa.reading.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are to study ("100% đảng viên được học tập"): a rule of the study, no target. */
public record ReadStudyShare(
    @Schema(required = true, examples = "100% đảng viên được học tập") String text,
    @Schema(required = true, examples = "9") int start,
    @Schema(required = true, examples = "36") int end,
    @Schema(required = true, examples = "100", description = "In hundredths") BigDecimal percent,
    @Schema(required = true, examples = "đảng viên") String audience) {}
