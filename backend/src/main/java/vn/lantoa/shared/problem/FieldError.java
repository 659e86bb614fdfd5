package vn.lantoa.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field, in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
    @Schema(required = true, examples = "/deadlines/0/rule") String pointer,
    @Schema(required = true, examples = "BEFORE_DOCUMENT") String code,
    @Schema(required = true) String detail,
    @Nullable String proposal) {

  public static FieldError of(FieldProblem problem, Locale language) {
    return new FieldError(
        problem.pointer(), problem.code(), problem.detail().in(language), problem.proposal());
  }
}
