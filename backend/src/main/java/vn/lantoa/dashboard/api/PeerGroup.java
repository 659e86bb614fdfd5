package vn.lantoa.dashboard.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.obligation.Figures;

/** Children that are compared with each other, worst first. */
public record PeerGroup(
    @Schema(required = true) String code,
    @Schema(required = true) String name,
    @Schema(required = true, description = "Of all of them: what each is held against")
        Figures figures,
    @Schema(required = true) List<ChildFigures> children) {}
