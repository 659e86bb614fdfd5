package vn.lantoa.alignment.api;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to take over; without lists, all that is addressed to the organisation. */
public record AdoptionInput(
    @Schema(description = "The group the tasks go to; absent: the first group of tasks")
        @Nullable String sectionId,
    @Schema(description = "These demands alone, addressed or not") @Size(max = 2000)
        @Nullable List<String> demandIds,
    @Schema(description = "These targets alone") @Size(max = 500)
        @Nullable List<String> targetIds) {}
