package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is meant and what was delivered. Minutes are airtime; attendances are never persons. */
public record CommunicationSum(
    @Schema(required = true) long items,
    @Schema(required = true) long plannedCount,
    @Schema(required = true) long doneCount,
    @Schema(required = true) long plannedMinutes,
    @Schema(required = true) long doneMinutes,
    @Schema(required = true) long attendances) {

  public static final CommunicationSum NOTHING = new CommunicationSum(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public CommunicationSum plus(CommunicationSum other) {
    return new CommunicationSum(
        items + other.items,
        plannedCount + other.plannedCount,
        doneCount + other.doneCount,
        plannedMinutes + other.plannedMinutes,
        doneMinutes + other.doneMinutes,
        attendances + other.attendances);
  }
}
