package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Units counted. Reported and missing add up to asked; late are among the first, overdue the
 * second.
 */
public record OrientationUnits(
    @Schema(required = true) long asked,
    @Schema(required = true) long reported,
    @Schema(required = true) long late,
    @Schema(required = true) long missing,
    @Schema(required = true) long overdue) {

  public static final OrientationUnits NONE = new OrientationUnits(0, 0, 0, 0, 0);
}
