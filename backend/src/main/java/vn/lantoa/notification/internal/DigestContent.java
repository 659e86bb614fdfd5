package vn.lantoa.notification.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a digest: for each organisation somebody answers for, the groups that are not
 * empty.
 */
record DigestContent(String person, LocalDate today, List<Section> sections) {

  /** The groups in the order they are told. */
  enum Group {
    OVERDUE,
    TODAY,
    NEXT_7_DAYS,
    LATER,
    RETURNED,
    NEW,
    TO_CONFIRM,
    ESCALATED
  }

  record Section(String organisation, List<Part> parts) {}

  /**
   * @param total how many there are, though only the first are listed
   */
  record Part(Group group, long total, List<Line> lines) {}

  /**
   * @param owner who owes it, where that is another organisation
   * @param missed stages whose day passed before it could be told
   */
  record Line(
      long obligationId,
      String title,
      @Nullable String symbol,
      @Nullable LocalDate dueOn,
      @Nullable String owner,
      List<Integer> missed) {}

  boolean isEmpty() {
    return sections.isEmpty();
  }

  long total() {
    return sections.stream().flatMap(s -> s.parts().stream()).mapToLong(Part::total).sum();
  }

  long total(Group group) {
    return sections.stream()
        .flatMap(s -> s.parts().stream())
        .filter(p -> p.group() == group)
        .mapToLong(Part::total)
        .sum();
  }
}
