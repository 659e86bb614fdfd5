package vn.lantoa.obligation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life cycle of an obligation. Whether it is late is the other axis, {@link Timeliness}; the
 * two never mix.
 */
public enum ObligationState {
  /** Published, not yet acknowledged. */
  OPEN,
  /** Acknowledged (đã tiếp nhận). */
  RECEIVED,
  /** "Not our function, move it to …", until the issuer answers. */
  OBJECTED,
  /** Handed in, not yet confirmed (chờ xác nhận). */
  SUBMITTED,
  /** Sent back to be completed (trả lại để bổ sung). */
  RETURNED,
  /** Confirmed as done. Final. */
  ACCEPTED,
  /** Let off (miễn). Final, unless the waiver is revoked: then it stands where it stood. */
  WAIVED,
  /** The demand was taken back (thu hồi); demanded again, it is open again. */
  WITHDRAWN,
  /** Moved to another organisation, which has its own row. Final. */
  HANDED_OVER;

  /** The states this one may become, in the order they are declared; empty where it is final. */
  public Set<ObligationState> next() {
    return Collections.unmodifiableSet(
        switch (this) {
          case OPEN -> living(RECEIVED, SUBMITTED, OBJECTED);
          case RECEIVED -> living(SUBMITTED, OBJECTED);
          case OBJECTED -> living(OPEN, RECEIVED);
          case SUBMITTED -> living(ACCEPTED, RETURNED);
          case RETURNED -> living(SUBMITTED);
          case WITHDRAWN -> EnumSet.of(OPEN);
          case ACCEPTED, WAIVED, HANDED_OVER -> EnumSet.noneOf(ObligationState.class);
        });
  }

  /** Whether a change from this state to another is legal. A state never becomes itself. */
  public boolean canBecome(ObligationState other) {
    return next().contains(other);
  }

  /** Whether nothing can follow. */
  public boolean isFinal() {
    return next().isEmpty();
  }

  /**
   * Whether the organisation no longer owes it, so that it has no timeliness and enters no rate.
   */
  public boolean isReleased() {
    return this == WAIVED || this == WITHDRAWN || this == HANDED_OVER;
  }

  private static EnumSet<ObligationState> living(ObligationState first, ObligationState... rest) {
    EnumSet<ObligationState> next = EnumSet.of(first, rest);
    next.addAll(EnumSet.of(WAIVED, WITHDRAWN, HANDED_OVER));
    return next;
  }
}
