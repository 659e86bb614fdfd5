package vn.lantoa.obligation.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.ObligationAction;

/** What the life cycle allows whom; the same table the transitions enforce. */
final class ObligationActions {

  /** What is still to be done by its organisation. */
  static final Set<ObligationState> PENDING =
      EnumSet.of(ObligationState.OPEN, ObligationState.RECEIVED, ObligationState.RETURNED);

  private ObligationActions() {}

  /** What an organisation may do with its own obligation. */
  static List<ObligationAction> ofReporter(ObligationState state) {
    List<ObligationAction> actions = new ArrayList<>();
    add(actions, ObligationAction.RECEIVE, state.canBecome(ObligationState.RECEIVED), state);
    add(actions, ObligationAction.SUBMIT, state.canBecome(ObligationState.SUBMITTED), state);
    add(actions, ObligationAction.OBJECT, state.canBecome(ObligationState.OBJECTED), state);
    return actions;
  }

  /** What it may do about the dates of its own obligation. */
  static List<ObligationAction> aboutDates(boolean pending, boolean dated, boolean asked) {
    List<ObligationAction> actions = new ArrayList<>();
    if (asked) {
      actions.add(ObligationAction.WITHDRAW_EXTENSION);
    } else if (pending && dated) {
      actions.add(ObligationAction.REQUEST_EXTENSION);
    }
    if (pending) {
      actions.add(ObligationAction.SET_INTERNAL_DATE);
    }
    return actions;
  }

  private static void add(
      List<ObligationAction> actions,
      ObligationAction action,
      boolean legal,
      ObligationState state) {
    if (legal && state != ObligationState.OBJECTED) {
      actions.add(action);
    }
  }
}
