package vn.lantoa.communication.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many units of a level are asked. */
public record OrientationAsked(
    @Schema(required = true) String level,
    @Schema(required = true) LocalDate dueOn,
    @Schema(required = true) long organisations) {}
