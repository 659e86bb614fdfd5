package vn.lantoa.target.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target in its sheet. */
public record SheetRow(
    @Schema(required = true) Target target,
    @Schema(
            required = true,
            description = "Whether figures lie in the caller's reach; else none are given")
        boolean figures,
    @Schema(required = true, description = "By year") List<TargetYear> years,
    @Schema(required = true, description = "By period") List<SheetActual> actuals) {}
