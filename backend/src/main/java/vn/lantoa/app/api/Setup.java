package vn.lantoa.app.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the first run stands. */
public record Setup(
    @Schema(required = true) SetupState state,
    @Schema(required = true, description = "Demo accounts exist") boolean demo,
    @Schema(description = "The demo data can be loaded") @Nullable Boolean demoAvailable,
    @Nullable String version,
    @Schema(description = "With demo data: one account a role, to try it")
        @Nullable List<DemoAccountBody> demoAccounts) {}
