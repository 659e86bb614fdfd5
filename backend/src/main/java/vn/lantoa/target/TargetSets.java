package vn.lantoa.target;

import java.util.List;

/** Targets of a draft taken over from above, as a set. Checks no rights; joins the transaction. */
public interface TargetSets {

  /**
   * The draft gets a target for each superior's, with the same name, unit and rules, serving it and
   * without values: those are its own to set. One statement.
   *
   * @return their ids, in the order of the superior's
   */
  List<Long> adopt(long programmeId, long organisationId, List<Long> superiorIds);

  /**
   * Takes the superior's name, unit and comparison over once more, in what a draft says of the
   * target. One statement.
   */
  void follow(long programmeId, long targetId);

  /** Takes out what a draft says of a target. Two statements. */
  void remove(long programmeId, long targetId);

  /** It serves nothing from now on, and is no part of a sum above. One statement. */
  void release(long targetId);
}
