package vn.lantoa.programme.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What issuing a programme did. */
@Schema(name = "ProgrammeIssue")
public record IssueResult(
    @Schema(required = true) String programmeId,
    @Schema(required = true) String documentId,
    @Schema(required = true, description = "Obligations that are new") long created,
    @Schema(required = true, description = "Obligations with another date") long changed,
    @Schema(required = true, description = "Obligations that were taken back") long withdrawn) {}
