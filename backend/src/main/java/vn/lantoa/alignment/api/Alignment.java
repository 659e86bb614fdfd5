package vn.lantoa.alignment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.shared.web.Versioned;

/** What one task or target serves above. */
public record Alignment(
    @Schema(required = true, examples = "7") String id,
    @Schema(required = true) AlignedProgramme programme,
    @Schema(description = "Of the task; absent for a target, and where it was declined")
        @Nullable String taskKey,
    @Schema(description = "The task in the edition looked at") @Nullable String taskId,
    @Schema(description = "Its demand once issued") @Nullable String demandId,
    @Nullable String targetId,
    @Schema(description = "The task's or target's own words; absent where there is none")
        @Nullable String title,
    @Schema(required = true) AlignmentState state,
    @Schema(required = true, description = "Taken over from above, not linked by hand")
        boolean adopted,
    @Schema(required = true, description = "The superior's item is another than the one last seen")
        boolean changed,
    @Schema(required = true) SuperiorItem superior,
    @Schema(description = "Why it was declined, or the word it was kept with")
        @Nullable String reason,
    @Nullable Instant decidedAt,
    @Schema(required = true) String version)
    implements Versioned {}
