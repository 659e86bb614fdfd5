package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.Warning;

/** What publishing, amending or withdrawing would do. */
public record Preview(
    @Schema(required = true) long create,
    @Schema(required = true) long change,
    @Schema(required = true) long withdraw,
    @Schema(required = true) long unchanged,
    @Schema(description = "Rows whose date has passed already") long alreadyOverdue,
    @Schema(required = true) List<LevelCount> byLevel,
    @Schema(description = "Of a recurring rule: each of its turns")
        @Nullable List<OccurrenceCount> byOccurrence,
    @Schema(required = true, description = "The first 50") List<PreviewRow> rows,
    @Schema(required = true) List<Warning> warnings) {}
