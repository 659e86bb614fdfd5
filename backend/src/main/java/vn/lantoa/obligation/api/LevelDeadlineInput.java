package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DeadlineRuleBody;

/** The deadline to set for a level. */
public record LevelDeadlineInput(
    @Schema(description = "Absent: every level without one of its own") @Size(max = 30)
        @Nullable String level,
    @Schema(required = true) @NotNull @Valid DeadlineRuleBody rule,
    @Schema(description = "The words the date was read from") @Size(max = 500)
        @Nullable String words) {}
