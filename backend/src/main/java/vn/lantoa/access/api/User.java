package vn.lantoa.access.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.shared.web.Versioned;

/** An account and the roles it holds. */
public record User(
    @Schema(required = true) String id,
    @Schema(required = true) String userName,
    @Schema(required = true) String displayName,
    @Nullable String email,
    @Schema(required = true) AccountKind kind,
    @Schema(required = true) boolean active,
    @Schema(required = true) List<HeldRole> roles,
    @Schema(description = "Since when its names and contacts are gone; the names are empty")
        @Nullable Instant erasedAt,
    @Schema(required = true) String version)
    implements Versioned {}
