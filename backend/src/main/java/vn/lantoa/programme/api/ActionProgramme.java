package vn.lantoa.programme.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.shared.web.Versioned;

/** An edition of an action programme, whole: its head, its sections and its tasks. */
public record ActionProgramme(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true, examples = "CTr") String type,
    @Schema(required = true, examples = "COMMITTEE") String issuingBody,
    @Schema(required = true) String title,
    @Nullable ProgrammeTerm term,
    @Schema(required = true) ProgrammeState state,
    @Schema(required = true, examples = "1") int edition,
    @Schema(description = "The edition before") @Nullable String previousId,
    @Schema(description = "The edition that follows") @Nullable String nextId,
    @Schema(description = "Why there is another edition") @Nullable String reason,
    @Schema(description = "Once issued") @Nullable DocumentRef document,
    @Schema(description = "The document this edition was issued by, where it is another")
        @Nullable DocumentRef amendingDocument,
    @Schema(required = true) List<ProgrammeBasis> bases,
    @Schema(required = true) List<ProgrammeSection> sections,
    @Schema(required = true) List<ProgrammeTask> tasks,
    @Schema(required = true, description = "Every organisation the tasks name")
        List<OrganisationRef> organisations,
    @Schema(required = true, description = "SHA-256 of the content; an approval is bound to it")
        String contentHash,
    @Nullable ProgrammeApproval approval,
    @Nullable Instant issuedAt,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true) boolean mayApprove,
    @Schema(required = true) String version)
    implements Versioned {}
