package vn.lantoa.access.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** Somebody holding an office between two days. */
public record Holding(
    @Schema(required = true) String id,
    @Schema(required = true) Person holder,
    @Schema(required = true) LocalDate from,
    @Schema(description = "The last day; absent: open") @Nullable LocalDate to,
    @Schema(required = true) String version)
    implements Versioned {}
