package vn.lantoa.organisation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category persons are counted in; one person is counted once. */
public record HeadcountCategory(
    @Schema(required = true, examples = "MEMBER") String code,
    @Schema(required = true, examples = "Đảng viên") String name,
    @Schema(description = "False: shown, but never part of a rate") boolean countsInRate) {}
