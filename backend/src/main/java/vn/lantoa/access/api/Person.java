package vn.lantoa.access.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as others name it. */
public record Person(
    @Schema(required = true) String id,
    @Schema(required = true, description = "The name; empty where it was erased")
        String displayName) {}
