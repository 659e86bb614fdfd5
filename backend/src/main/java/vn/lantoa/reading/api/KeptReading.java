package vn.lantoa.reading.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a document was read. */
public record KeptReading(
    @Schema(required = true, examples = "41") String documentId,
    @Schema(required = true) Instant keptAt,
    @Schema(required = true, examples = "2", description = "The edition of the reader's rules")
        int rules,
    @Schema(required = true) int characters,
    @Schema(required = true) List<ReadingFigure> figures) {}
