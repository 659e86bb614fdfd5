package vn.lantoa.study.conformance;

import java.util.ArrayList;
import java.util.List;

/** Which questions the figures of one unit raise. */
public final class Signals {

  /** From so many persons a full sitting is asked about. */
  public static final int MANY = 100;

  /** A sitting shorter than this, in minutes, is short. */
  public static final int SHORT = 30;

  /** Entered so many days after it was held. */
  public static final int LATE_DAYS = 14;

  /** So many at once are a batch; so many units with one figure are alike. */
  public static final int SEVERAL = 3;

  /** From so many persons on, equal figures are told apart from chance. */
  public static final int ALIKE = 10;

  /** The unit has so many days to answer before its superiors see the question. */
  public static final int UNIT_FIRST_DAYS = 3;

  /**
   * What the questions rest on.
   *
   * @param shortFullPersons persons of a short sitting that reached all; 0 where there is none
   * @param alikeSiblings expected numbers out of which the same number attended at units of the
   *     same superior, its own among them
   * @param persons that attended
   * @param enteredLate sittings entered long after, on one day
   * @param sittings all of them
   * @param byHead those the head conveyed
   * @param headAsked whether the plan asks that the head conveys it
   */
  public record Grounds(
      long shortFullPersons,
      int alikeSiblings,
      long persons,
      int enteredLate,
      int sittings,
      int byHead,
      boolean headAsked) {}

  private Signals() {}

  /** The questions, in their order. */
  public static List<SignalCode> of(Grounds g) {
    List<SignalCode> raised = new ArrayList<>();
    if (g.shortFullPersons() >= MANY) {
      raised.add(SignalCode.FULL_AT_ONCE);
    }
    if (g.alikeSiblings() >= SEVERAL && g.persons() >= ALIKE) {
      raised.add(SignalCode.SAME_FIGURES);
    }
    if (g.enteredLate() >= SEVERAL) {
      raised.add(SignalCode.BACK_DATED);
    }
    if (g.headAsked() && g.sittings() > 0 && g.byHead() == 0) {
      raised.add(SignalCode.HEAD_ABSENT);
    }
    return raised;
  }
}
