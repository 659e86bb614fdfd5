package vn.lantoa.notification.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** How the caller is told. */
public record NotificationPreferences(
    @Schema(required = true, description = "Whether a digest comes in the morning") boolean mail,
    @Schema(required = true, description = "The hour in Vietnam", examples = "7") int hour,
    @Schema(required = true) MailLanguage language,
    @Schema(
            required = true,
            description = "false: this installation sends nothing, or the account has no address")
        boolean reachable,
    @Nullable LastDigest lastDigest,
    @Schema(required = true) String version)
    implements Versioned {}
