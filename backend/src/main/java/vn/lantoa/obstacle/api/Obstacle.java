package vn.lantoa.obstacle.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** What stands in the way of an obligation, with what is proposed and what was answered. */
public record Obstacle(
    @Schema(required = true, examples = "12") String id,
    @Schema(required = true) String obligationId,
    @Schema(required = true, description = "What the obligation is about") String title,
    @Schema(description = "Of the obligation") @Nullable LocalDate dueOn,
    @Schema(required = true, description = "Whose obligation it is") OrganisationRef organisation,
    @Schema(required = true, description = "Who is to answer") OrganisationRef asked,
    @Schema(required = true, description = "Sent up by who was asked before") boolean forwarded,
    @Schema(required = true) ObstacleKind kind,
    @Schema(required = true) String description,
    @Schema(required = true) String proposal,
    @Schema(required = true, description = "The day an answer is needed by") LocalDate replyBy,
    @Schema(required = true, description = "It is not answered and the day has passed")
        boolean overdue,
    @Schema(required = true) ObstacleState state,
    @Schema(required = true) Instant raisedAt,
    @Nullable ObstacleOutcome outcome,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Schema(required = true, description = "Whether the caller may answer it, or send it up")
        boolean mayAnswer,
    @Schema(required = true, description = "Whether the caller may take it back")
        boolean mayWithdraw,
    @Schema(required = true) String version)
    implements Versioned {}
