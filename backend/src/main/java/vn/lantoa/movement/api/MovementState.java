package vn.lantoa.movement.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a movement stands. */
@Schema(name = "EmulationMovementState")
public enum MovementState {
  RUNNING,
  /** Ended, with what it came to. */
  ENDED
}
