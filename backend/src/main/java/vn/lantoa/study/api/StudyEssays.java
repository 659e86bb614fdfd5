package vn.lantoa.study.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.study.EssayHand;

/** The essays of a unit in a round. */
public record StudyEssays(
    @Schema(required = true) List<StudyEssayCount> items,
    @Schema(required = true, description = "The documents of the plan") List<DocumentRef> documents,
    @Schema(required = true, description = "Who studied what so far; those in the rate")
        List<StudyEssaysStudied> studied,
    @Schema(required = true, description = "Whether the plan asks for essays") boolean asked,
    @Nullable EssayHand hand,
    @Schema(description = "By when they are to be handed in") @Nullable LocalDate dueOn,
    @Schema(description = "The day the last was handed in") @Nullable LocalDate lastHandedInOn,
    @Schema(required = true) boolean mayRecord,
    @Schema(required = true) String version)
    implements Versioned {}
