package vn.lantoa.app.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The first run on an empty database: the demo data, or the first organisation and administrator.
 */
public record SetupInput(
    @Schema(required = true) @NotNull SetupMode mode,
    @Schema(description = "BLANK: the topmost organisation", examples = "Tỉnh ủy Vĩnh Long")
        @Size(max = 300)
        @Nullable String organisationName,
    @Schema(description = "BLANK: its level", examples = "PROVINCE") @Size(max = 30)
        @Nullable String level,
    @Schema(description = "BLANK: the administrator's user name")
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9][a-z0-9._@-]*")
        @Nullable String userName,
    @Size(max = 200) @Nullable String displayName,
    @Schema(description = "BLANK: at least 12 characters, not a common one") @Size(max = 200)
        @Nullable String password) {}
