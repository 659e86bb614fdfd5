package vn.lantoa.notification.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller wants to be told. */
public record NotificationPreferencesInput(
    @Schema(required = true) @NotNull Boolean mail,
    @Schema(required = true, description = "The hour in Vietnam", examples = "7")
        @NotNull
        @Min(0)
        @Max(23)
        Integer hour,
    @Schema(required = true) @NotNull MailLanguage language) {}
