package vn.lantoa.shared.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/** Collects what is wrong with a body, so that a person hears of everything at once. */
public final class FieldProblems {

  private final List<FieldProblem> found = new ArrayList<>();

  public FieldProblems add(String pointer, String code, String vi, String en, Object... values) {
    found.add(new FieldProblem(pointer, code, Words.of(vi, en, values), null));
    return this;
  }

  public FieldProblems add(FieldProblem problem) {
    found.add(problem);
    return this;
  }

  /** A problem with a value that would do. */
  public FieldProblems propose(
      String pointer, String code, @Nullable String proposal, Words detail) {
    found.add(new FieldProblem(pointer, code, detail, proposal));
    return this;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<FieldProblem> all() {
    return List.copyOf(found);
  }

  /** 422 with everything found, or nothing. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      Words detail =
          found.size() == 1
              ? found.get(0).detail()
              : Words.of("Có %d chỗ cần sửa.", "%d places need to be corrected.", found.size());
      throw new ProblemException(ProblemType.INVALID, detail, found);
    }
  }
}
