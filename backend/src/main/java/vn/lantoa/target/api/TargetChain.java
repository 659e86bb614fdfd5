package vn.lantoa.target.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target serves, and what serves it. */
public record TargetChain(
    @Schema(required = true, description = "From the target at the very top down to its parent")
        List<TargetRef> above,
    @Schema(required = true) TargetRef target,
    @Schema(required = true, description = "Those that serve it directly, at most 200")
        List<TargetRef> below) {}
