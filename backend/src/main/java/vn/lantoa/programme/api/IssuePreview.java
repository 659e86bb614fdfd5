package vn.lantoa.programme.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What issuing a programme would do. */
@Schema(name = "ProgrammeIssuePreview")
public record IssuePreview(
    @Schema(
            required = true,
            examples = "16",
            description = "The next number of issuer, type and term")
        int number,
    @Schema(required = true, examples = "16-CTr/TU") String symbol,
    @Schema(required = true, description = "Demands that are new") long created,
    @Schema(required = true, description = "Demands that change") long changed,
    @Schema(required = true, description = "Demands that are taken back") long withdrawn,
    @Schema(required = true, description = "Demands that stay as they are") long unchanged,
    @Schema(required = true, description = "Organisations that lead or coordinate")
        long organisations,
    @Schema(required = true) String contentHash,
    @Nullable ProgrammeApproval approval,
    @Schema(required = true) ProgrammeGaps gaps,
    @Schema(required = true, description = "The text of the document, as it will be split")
        String text,
    @Schema(required = true, description = "Whether nothing stands in the way") boolean mayIssue) {}
