package vn.lantoa.dashboard.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.Figures;

/** A directive document with the figures of what it demanded. */
public record Resolution(
    @Schema(required = true) DocumentRef document,
    @Schema(required = true) Figures figures,
    @Nullable List<FiguresByAct> byAct,
    @Nullable Map<String, String> links) {}
