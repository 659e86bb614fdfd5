package vn.lantoa.obligation.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.Anchor;

/** What setting or moving an anchor does, or would do. */
public record AnchorChange(
    @Schema(required = true) Anchor anchor,
    @Nullable LocalDate before,
    @Nullable LocalDate on,
    @Schema(required = true, description = "The deadlines counted from it")
        List<AnchorLevel> levels,
    @Schema(required = true, description = "Obligations whose date moves") long changed,
    @Schema(required = true, description = "Of them: overdue by it, and not before")
        long becomeOverdue,
    @Schema(required = true, description = "Of them: overdue before, and no longer")
        long noLongerOverdue,
    @Schema(required = true, description = "Stay as they are: settled, or extended past the day")
        long kept,
    @Schema(
            required = true,
            description = "In a preview the first 50 that move, those that become overdue first")
        List<PreviewRow> rows) {}
