package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group of My work. */
public record WorkGroup(
    @Schema(required = true) WorkGroupKey key,
    @Schema(required = true) long count,
    @Schema(required = true) List<ObligationRow> items) {}
