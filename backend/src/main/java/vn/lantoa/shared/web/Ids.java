package vn.lantoa.shared.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;

/** Identifiers are strings in JSON and BIGINT inside. */
public final class Ids {

  private Ids() {}

  /**
   * The id in a path.
   *
   * @throws ProblemException 404 where it is no id
   */
  public static long path(String id) {
    Long parsed = parse(id);
    if (parsed == null) {
      throw ProblemException.notFound();
    }
    return parsed;
  }

  /**
   * The id in a parameter or field; null where it is absent.
   *
   * @throws ProblemException 422 naming the field where it is no id
   */
  public static @Nullable Long field(String pointer, @Nullable String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    Long parsed = parse(id);
    if (parsed == null) {
      throw ProblemException.invalid(
          pointer, "UNKNOWN_ID", "Mã “%s” không có.", "There is no id \"%s\".", id);
    }
    return parsed;
  }

  /** The same for a field that must be there. */
  public static long required(String pointer, @Nullable String id) {
    Long parsed = field(pointer, id);
    if (parsed == null) {
      throw ProblemException.invalid(
          pointer, "REQUIRED", "%s: cần có giá trị.", "%s: a value is required.", pointer);
    }
    return parsed;
  }

  private static @Nullable Long parse(String id) {
    return id.matches("[1-9]\\d{0,17}") ? Long.valueOf(id) : null;
  }
}
