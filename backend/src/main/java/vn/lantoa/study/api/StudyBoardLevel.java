package vn.lantoa.study.api;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The units of one level. */
public record StudyBoardLevel(
    @Schema(required = true, examples = "CELL") String level,
    @Schema(description = "The level's last day") @Nullable LocalDate dueOn,
    @Schema(description = "Negative once it has passed") @Nullable Long daysLeft,
    @Schema(required = true, description = "That owe it") long units,
    @Schema(required = true, description = "That studied every document") long held,
    @Schema(required = true) long notHeld,
    @Schema(required = true) long overdue,
    @Schema(required = true, description = "Where a rule fails") long failing,
    @Schema(required = true, description = "Where nothing is left") long fulfilled,
    @Schema(required = true) long sittings,
    @Schema(required = true) long makeUps,
    @Schema(required = true) StudyReached reached,
    @Schema(required = true) StudyEssayFigures essays,
    @Schema(required = true, description = "The units behind each number")
        Map<String, String> links) {}
