package vn.lantoa.obligation.internal;

import java.util.ArrayList;
import java.util.List;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.ObligationAction;

/** What the life cycle allows whom; the same table the transitions enforce. */
final class ObligationActions {

  private ObligationActions() {}

  /** What an organisation may do with its own obligation. */
  static List<ObligationAction> ofReporter(ObligationState state) {
    List<ObligationAction> actions = new ArrayList<>();
    add(actions, ObligationAction.RECEIVE, state.canBecome(ObligationState.RECEIVED), state);
    add(actions, ObligationAction.SUBMIT, state.canBecome(ObligationState.SUBMITTED), state);
    add(actions, ObligationAction.OBJECT, state.canBecome(ObligationState.OBJECTED), state);
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
