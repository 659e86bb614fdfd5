package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.Anchor;

/** A date the deadlines of a demand are counted from. */
public record DemandAnchor(
    @Schema(required = true) Anchor anchor,
    @Nullable LocalDate on,
    @Schema(required = true) AnchorSource source,
    @Schema(required = true, description = "A deadline in force is counted from it")
        boolean needed) {}
