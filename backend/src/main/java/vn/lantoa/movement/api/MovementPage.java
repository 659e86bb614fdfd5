package vn.lantoa.movement.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Movements, the newest first. */
@Schema(name = "EmulationMovementPage")
public record MovementPage(
    @Schema(required = true) List<Movement> items, @Nullable String nextCursor) {}
