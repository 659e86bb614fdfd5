package vn.lantoa.dashboard.api;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;

/** A child with the figures of its subtree. */
public record ChildFigures(
    @Schema(required = true) OrganisationRef organisation,
    @Nullable String kind,
    @Nullable String peerGroup,
    @Schema(required = true) boolean hasChildren,
    @Nullable Integer childCount,
    @Nullable LocalDate oldestOverdueOn,
    @Schema(required = true) Figures figures,
    @Schema(description = "Of the organisation itself") @Nullable Figures own,
    @Nullable Map<String, String> links) {}
