package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many at a level. */
public record LevelCount(
    @Schema(required = true) String level,
    @Schema(required = true) String name,
    @Schema(required = true) long count,
    @Nullable LocalDate dueOn) {}
