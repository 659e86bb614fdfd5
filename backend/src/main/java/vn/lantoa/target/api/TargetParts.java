package vn.lantoa.target.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.Versioned;

/** Weights and shares of those who serve a target; the version is the target's. */
public record TargetParts(
    @Schema(required = true) List<TargetPart> items, @Schema(required = true) String version)
    implements Versioned {}
