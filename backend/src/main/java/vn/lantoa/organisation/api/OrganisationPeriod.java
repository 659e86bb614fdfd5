package vn.lantoa.organisation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** What an organisation was called, and where it stood, between two days, both counted. */
public record OrganisationPeriod(
    @Schema(required = true) String name,
    @Schema(required = true) String shortName,
    @Schema(required = true) String level,
    @Nullable OrganisationRef parent,
    @Schema(required = true) LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String legalBasis) {}
