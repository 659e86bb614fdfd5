package vn.lantoa.document.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organ of an organisation that issues (cơ quan ban hành). */
public record IssuingBody(
    @Schema(required = true, examples = "STANDING_COMMITTEE") String code,
    @Schema(required = true, examples = "Ban Thường vụ") String name) {}
