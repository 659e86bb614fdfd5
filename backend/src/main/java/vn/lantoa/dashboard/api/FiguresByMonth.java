package vn.lantoa.dashboard.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.Figures;

/** Figures of what was due in one month. */
public record FiguresByMonth(
    @Schema(required = true) String month,
    @Schema(required = true) Figures figures,
    @Schema(
            description =
                "Of the study due then: what is done, or reported in time, of what is owed, in "
                    + "organisations; absent where no study was due")
        Figures.@Nullable RateBody coverage,
    @Nullable Map<String, String> links) {}
