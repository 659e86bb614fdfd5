package vn.lantoa.reading.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** What was found in a paper: a proposal, nothing of it decided or kept. */
@Schema(name = "Reading")
public record ReadingAnswer(
    @Schema(required = true) ReadPaper self,
    @Schema(required = true) List<ReadCitation> citations,
    @Schema(required = true) List<ReadDeadline> deadlines,
    @Schema(required = true) List<ReadAssignment> assignments,
    @Schema(required = true) List<ReadTarget> targets,
    @Schema(required = true) List<ReadStudyShare> studyShares,
    @Schema(required = true) List<ReadWarning> warnings,
    @Schema(description = "The organisation the names were looked for around")
        @Nullable OrganisationRef organisation,
    @Schema(description = "The text of a file; absent where a text was sent")
        @Nullable String text) {}
