package vn.lantoa.audit.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field before and after; absent: it had no value. */
public record AuditChange(
    @Schema(required = true) String field, @Nullable String before, @Nullable String after) {}
