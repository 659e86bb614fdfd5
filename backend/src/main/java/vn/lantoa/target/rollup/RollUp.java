package vn.lantoa.target.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target's figure as those below make it.
 *
 * @param amount null where nothing can be said
 * @param parts those who serve it directly, in their order
 * @param missing every unit below that owes a figure and gave none, in order
 * @param owing how many units below owe a figure for the period
 * @param ambiguous two newest figures differ and nothing tells which one stands
 */
public record RollUp(
    long targetId,
    @Nullable Amount amount,
    List<Part> parts,
    List<Missing> missing,
    int owing,
    boolean ambiguous) {

  /** Whether every unit that owes a figure gave it. */
  public boolean complete() {
    return missing.isEmpty();
  }

  /** How many units gave what they owe. */
  public int given() {
    return owing - (int) missing.stream().map(Missing::targetId).distinct().count();
  }
}
