package vn.lantoa.dashboard.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.Figures;

/** Figures of one document's demands. */
public record FiguresByDocument(
    @Schema(required = true) DocumentRef document,
    @Schema(required = true) Figures figures,
    @Nullable Map<String, String> links) {}
