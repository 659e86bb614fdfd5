package vn.lantoa.dashboard.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.Figures;
import vn.lantoa.shared.Act;

/** Figures of one demand. */
public record FiguresByDemand(
    @Schema(required = true) String demandId,
    @Schema(required = true) String title,
    @Schema(required = true) Act act,
    @Nullable DocumentRef document,
    @Schema(required = true) Figures figures,
    @Nullable Map<String, String> links) {}
