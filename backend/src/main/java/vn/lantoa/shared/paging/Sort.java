package vn.lantoa.shared.paging;

import java.util.List;
import vn.lantoa.shared.problem.ProblemException;

/**
 * One order out of a closed list; the id breaks ties in the same direction.
 *
 * @param field the name in the API
 */
public record Sort(String field, boolean descending) {

  /**
   * Reads {@code field} or {@code -field}.
   *
   * @throws ProblemException 422 naming what is allowed
   */
  public static Sort of(String sort, String... allowed) {
    boolean descending = sort.startsWith("-");
    String field = descending ? sort.substring(1) : sort;
    if (!List.of(allowed).contains(field)) {
      throw ProblemException.invalid(
          "sort",
          "UNKNOWN_SORT",
          "Không sắp xếp theo “%s” được. Dùng: %s (thêm dấu - để đảo).",
          "Cannot sort by \"%s\". Use: %s (with - to reverse).",
          sort,
          String.join(", ", allowed));
    }
    return new Sort(field, descending);
  }

  /** {@code ASC} or {@code DESC}. */
  public String direction() {
    return descending ? "DESC" : "ASC";
  }

  /** The comparison that leads further down the list. */
  public String beyond() {
    return descending ? "<" : ">";
  }
}
