package vn.lantoa.organisation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Periods, oldest first, and what it came from and became. */
public record OrganisationHistory(
    @Schema(required = true) List<OrganisationPeriod> periods,
    @Schema(required = true) List<Succession> predecessors,
    @Schema(required = true) List<Succession> successors) {}
