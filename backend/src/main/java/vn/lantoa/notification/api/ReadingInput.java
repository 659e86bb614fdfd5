package vn.lantoa.notification.api;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to where the inbox was seen, so that what came meanwhile stays unread. */
public record ReadingInput(
    @Schema(
            required = true,
            description = "The newest notification that was seen",
            examples = "512")
        @NotBlank
        String upTo) {}
