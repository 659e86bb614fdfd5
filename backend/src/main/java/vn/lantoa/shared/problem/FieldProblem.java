package vn.lantoa.shared.problem;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the body, or the parameter's name
 * @param code stable, upper snake case
 * @param detail what to do
 * @param proposal a value that would do, where there is one
 */
public record FieldProblem(String pointer, String code, Words detail, @Nullable String proposal) {

  FieldProblem under(String above) {
    return new FieldProblem(above + pointer, code, detail, proposal);
  }
}
