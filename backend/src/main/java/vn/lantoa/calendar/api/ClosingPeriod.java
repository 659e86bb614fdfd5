package vn.lantoa.calendar.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.Versioned;

/** Days an organisation does not work beside the public holidays. */
public record ClosingPeriod(
    @Schema(required = true) String id,
    @Schema(required = true) String organisationId,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true, description = "Included") LocalDate endsOn,
    @Schema(required = true) String reason,
    @Schema(required = true) String version)
    implements Versioned {}
