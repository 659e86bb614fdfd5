package vn.lantoa.communication.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
public record CommunicationReasonInput(
    @Schema(required = true) @NotBlank @Size(max = 1000) String reason) {}
