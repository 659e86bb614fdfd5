package vn.lantoa.communication.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.paging.Paged;

/** Who sent a report of a period, and who has not. Without an expectation nobody is named. */
public record PublicOpinionBoard(
    @Schema(required = true) OrganisationRef organisation,
    @Nullable PublicOpinionExpectation expectation,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    @Nullable LocalDate dueOn,
    @Schema(required = true) long expected,
    @Schema(required = true) long sent,
    @Schema(required = true) long late,
    @Schema(required = true) List<PublicOpinionUnit> items,
    @Schema(required = true, description = "Whether the caller may set the rhythm") boolean maySet,
    @Nullable String nextCursor)
    implements Paged {}
