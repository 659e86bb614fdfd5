package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;

/** Coverage of one document of a plan in a subtree. */
public record StudyCoverage(
    @Schema(required = true) String planId,
    @Schema(required = true) String planTitle,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) DocumentRef document,
    @Schema(required = true, description = "All documents of the plan") List<DocumentRef> documents,
    @Schema(required = true, description = "Its own and everything below") StudyCoverageLine total,
    @Schema(required = true, description = "Of the organisation itself") StudyCoverageLine own,
    @Schema(required = true, description = "Each with everything below it; at most 200")
        List<StudyCoverageLine> children,
    @Schema(required = true) List<StudyDifference> differences,
    @Schema(required = true, description = "Units that owe it and gave nothing; at most 200")
        List<OrganisationRef> silent,
    @Schema(required = true) long silentCount) {}
