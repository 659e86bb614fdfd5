package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deadline, or an internal date, on its day. */
public record CalendarItem(
    @Schema(required = true) LocalDate on,
    @Schema(required = true) CalendarItemKind kind,
    @Schema(required = true) ObligationRow obligation) {}
