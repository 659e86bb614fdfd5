package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done. Minutes are airtime; attendances are never persons. */
public record OrientationSum(
    @Schema(required = true) long count,
    @Schema(required = true) long minutes,
    @Schema(required = true) long attendances) {

  public static final OrientationSum NOTHING = new OrientationSum(0, 0, 0);

  /** Both together. */
  public OrientationSum plus(OrientationSum other) {
    return new OrientationSum(
        count + other.count, minutes + other.minutes, attendances + other.attendances);
  }
}
