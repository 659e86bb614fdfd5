package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom issuing would ask. */
public record OrientationPreview(
    @Schema(required = true) long organisations,
    @Schema(required = true) List<OrientationAsked> asked) {}
