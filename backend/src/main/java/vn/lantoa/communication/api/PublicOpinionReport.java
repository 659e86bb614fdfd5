package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** That a report on public opinion was sent; never what it says. */
public record PublicOpinionReport(
    @Schema(required = true) String id,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) OrganisationRef recipient,
    @Schema(required = true) PublicOpinionRhythm rhythm,
    @Schema(required = true, description = "Its first day") LocalDate periodFrom,
    @Schema(required = true, description = "Its last day") LocalDate periodTo,
    @Schema(required = true) LocalDate sentOn,
    @Nullable String symbol,
    @Nullable Integer pages,
    @Schema(required = true) int annexes,
    @Schema(required = true, description = "Whether the caller may correct it") boolean mayCorrect,
    @Schema(required = true) String version)
    implements Versioned {}
