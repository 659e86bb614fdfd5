package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.organisation.OrganisationRef;

/** One row of a preview. */
public record PreviewRow(
    @Schema(required = true) PreviewEffect effect,
    @Schema(required = true) OrganisationRef organisation,
    @Nullable ObligationRole role,
    @Schema(description = "The period of a recurring demand") @Nullable String occurrence,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate dueOn,
    @Nullable ObligationState state) {}
