package vn.lantoa.dashboard.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.Figures;
import vn.lantoa.shared.Act;

/** Figures of one act. */
public record FiguresByAct(
    @Schema(required = true) Act act,
    @Schema(required = true) Figures figures,
    @Nullable Map<String, String> links) {}
