package vn.lantoa.obligation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DeadlineRuleBody;

/** The deadline of a level. */
public record LevelDeadline(
    @Schema(description = "Absent: every level without one of its own") @Nullable String level,
    @Schema(required = true) DeadlineRuleBody rule,
    @Schema(description = "The words the date was read from") @Nullable String words,
    @Nullable ResolvedDeadlineBody resolved) {}
