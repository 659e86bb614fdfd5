package vn.lantoa.dashboard.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;

/** How far a document is carried out. */
public record Implementation(
    @Schema(required = true) DocumentRef document,
    @Nullable OrganisationRef organisation,
    @Schema(required = true) Figures figures,
    @Nullable Map<String, String> links,
    @Schema(required = true) List<FiguresByAct> byAct,
    @Schema(required = true) List<FiguresByDemand> byDemand,
    @Schema(description = "Documents that implement or concretise it")
        @Nullable List<DocumentRef> implementedBy) {}
