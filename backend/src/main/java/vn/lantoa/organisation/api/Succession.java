package vn.lantoa.organisation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.SuccessionKind;

/** One body following another; {@code organisation} is the one at the other end. */
public record Succession(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) SuccessionKind kind,
    @Schema(required = true) LocalDate effectiveOn,
    @Schema(required = true) String legalBasis) {}
