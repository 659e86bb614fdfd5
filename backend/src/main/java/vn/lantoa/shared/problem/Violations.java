package vn.lantoa.shared.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import vn.lantoa.shared.Words;

/** Bean Validation's findings in our own words, each saying what would do. */
final class Violations {

  private Violations() {}

  static FieldProblem describe(String pointer, ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" ->
          problem(pointer, "REQUIRED", "%s: cần có giá trị.", "%s: a value is required.", pointer);
      case "Size" -> size(pointer, violation, attributes);
      case "Min", "PositiveOrZero", "Positive" ->
          problem(
              pointer,
              "TOO_SMALL",
              "%s: phải từ %s trở lên.",
              "%s: must be at least %s.",
              pointer,
              attributes.getOrDefault("value", 0));
      case "Max" ->
          problem(
              pointer,
              "TOO_LARGE",
              "%s: không được quá %s.",
              "%s: must be at most %s.",
              pointer,
              attributes.getOrDefault("value", 0));
      case "Pattern" ->
          problem(
              pointer,
              "BAD_FORMAT",
              "%s: sai dạng cho phép.",
              "%s: not in the allowed form.",
              pointer);
      default -> problem(pointer, "INVALID", "%s: chưa hợp lệ.", "%s: not valid.", pointer);
    };
  }

  private static FieldProblem size(
      String pointer, ConstraintViolation<?> violation, Map<String, Object> attributes) {
    boolean text = violation.getInvalidValue() instanceof CharSequence;
    int min = (Integer) attributes.getOrDefault("min", 0);
    int max = (Integer) attributes.getOrDefault("max", Integer.MAX_VALUE);
    int size =
        violation.getInvalidValue() instanceof CharSequence c
            ? c.length()
            : violation.getInvalidValue() instanceof java.util.Collection<?> l ? l.size() : 0;
    if (size < min) {
      return problem(
          pointer,
          "TOO_SHORT",
          text ? "%s: cần ít nhất %d ký tự." : "%s: cần ít nhất %d mục.",
          text ? "%s: at least %d characters." : "%s: at least %d entries.",
          pointer,
          min);
    }
    return problem(
        pointer,
        "TOO_LONG",
        text ? "%s: dài quá %d ký tự." : "%s: nhiều hơn %d mục.",
        text ? "%s: longer than %d characters." : "%s: more than %d entries.",
        pointer,
        max);
  }

  private static FieldProblem problem(
      String pointer, String code, String vi, String en, Object... values) {
    return new FieldProblem(pointer, code, Words.of(vi, en, values), null);
  }
}
