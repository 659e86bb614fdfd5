package vn.lantoa.support.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many requests stand where; each is the number of rows of the list with that state. */
public record SupportCounts(
    @Schema(required = true) long open,
    @Schema(required = true, description = "Of the open ones: the answer is late") long overdue,
    @Schema(required = true) long accepted,
    @Schema(required = true) long declined,
    @Schema(required = true) long done,
    @Schema(required = true) long withdrawn) {}
