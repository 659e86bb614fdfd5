package vn.lantoa.target.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group committees list their targets by. */
public record TargetGroup(
    @Schema(required = true, examples = "ECONOMY") String code,
    @Schema(required = true, description = "In the language asked for", examples = "Kinh tế")
        String name,
    @Schema(required = true, description = "Its place in the list") int position) {}
