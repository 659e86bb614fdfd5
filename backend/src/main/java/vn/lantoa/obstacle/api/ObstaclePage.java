package vn.lantoa.obstacle.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Obstacles, those answered first that are needed first. */
public record ObstaclePage(
    @Schema(required = true) List<Obstacle> items,
    @Nullable String nextCursor,
    @Schema(description = "Only with count=true") @Nullable Long total) {}
