package vn.lantoa.reading.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words of the text with their place. */
public record ReadPassage(
    @Schema(required = true, examples = "Văn phòng Đảng uỷ") String text,
    @Schema(required = true, examples = "5", description = "In UTF-16 units") int start,
    @Schema(required = true, examples = "22", description = "Exclusive") int end) {}
