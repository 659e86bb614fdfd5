package vn.lantoa.study.conformance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;

/**
 * What one organisation has done under a plan, with the rows a verdict may rest on.
 *
 * @param obligationId what it owes; null where it owes nothing itself
 * @param dueOn its last day; null where it has none
 * @param persons of the document that reached fewest
 * @param explained whether more than expected came and the unit said why
 * @param briefingsOwed special audiences it is to brief
 * @param briefingsHeld of those, the ones that were briefed
 */
public record UnitFacts(
    @Nullable Long obligationId,
    @Nullable LocalDate dueOn,
    Held held,
    Persons persons,
    boolean explained,
    Essays essays,
    @Nullable LocalDate essaysLastOn,
    int briefingsOwed,
    int briefingsHeld,
    @Nullable Programme programme) {

  /**
   * Its sittings.
   *
   * @param documents studied, of {@code documentsPlanned}
   * @param notInPerson a sitting over a line or as self-study
   * @param notByHead a first sitting that the head did not convey
   * @param merged a sitting merged with another meeting
   * @param byHead sittings the head conveyed
   * @param lastOn the day of the last first sitting
   * @param last that sitting
   */
  public record Held(
      int sittings,
      int makeUps,
      int documents,
      int documentsPlanned,
      int byHead,
      @Nullable Long notInPerson,
      @Nullable Long notByHead,
      @Nullable Long merged,
      @Nullable LocalDate firstOn,
      @Nullable LocalDate lastOn,
      @Nullable Long last) {

    /** No sitting. */
    public static Held none(int documentsPlanned) {
      return new Held(0, 0, 0, documentsPlanned, 0, null, null, null, null, null, null);
    }

    /** Whether every document was studied. */
    public boolean complete() {
      return sittings > 0 && documents >= documentsPlanned;
    }
  }

  /** An action programme it issued on what was studied. */
  public record Programme(long documentId, String symbol, LocalDate issuedOn) {}
}
