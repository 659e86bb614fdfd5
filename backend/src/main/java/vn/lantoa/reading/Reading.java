package vn.lantoa.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Frequency;

/**
 * What was found in a directive: a proposal, nothing of it decided. All offsets are into the text
 * that was given, in UTF-16 units, the end exclusive.
 */
public record Reading(
    Paper self,
    List<Citation> citations,
    List<Deadline> deadlines,
    List<Assignment> assignments,
    List<Target> targets,
    List<StudyShare> studies,
    List<Doubt> doubts) {

  /** Copies the lists. */
  public Reading {
    citations = List.copyOf(citations);
    deadlines = List.copyOf(deadlines);
    assignments = List.copyOf(assignments);
    targets = List.copyOf(targets);
    studies = List.copyOf(studies);
    doubts = List.copyOf(doubts);
  }

  /** A passage of the text. */
  public record Span(String text, int start, int end) {}

  /**
   * The paper's own identity.
   *
   * @param symbol normal form, {@code 05-NQ/TU}; absent where none is printed whole
   * @param type the type's code
   * @param superior the organisation above, as printed
   * @param month the month of issue where the day is blank
   */
  public record Paper(
      @Nullable String symbol,
      @Nullable String number,
      @Nullable String type,
      @Nullable String issuerText,
      @Nullable String superior,
      @Nullable String place,
      @Nullable LocalDate issuedOn,
      java.time.@Nullable YearMonth month,
      @Nullable String title,
      @Nullable String signer,
      List<String> recipients) {}

  /** How the paper stands to a document it names, by the words in front of the name. */
  public enum CitationRelation {
    IMPLEMENTS,
    CONTINUES,
    CONCRETISES,
    AMENDS,
    REPLACES,
    REPORTS_ON,
    BASED_ON
  }

  /**
   * A document named, once for each.
   *
   * @param symbol absent for a short reference ("Kết luận 19")
   * @param issuerText the issuer in words, where the text names it
   * @param mentions every place it is named at, the first being this one's
   */
  public record Citation(
      Span span,
      @Nullable String symbol,
      @Nullable String type,
      @Nullable String typeName,
      String number,
      @Nullable String issuerCode,
      @Nullable String issuerText,
      @Nullable LocalDate issuedOn,
      @Nullable CitationRelation relation,
      List<Span> mentions) {}

  /**
   * A time by which something is due.
   *
   * @param rule absent where the words give none
   * @param flaw why there is no rule
   */
  public record Deadline(
      Span span,
      @Nullable DeadlineRule rule,
      DeadlineReading.@Nullable Flaw flaw,
      java.util.Set<DeadlineReading.Note> notes) {

    /** How often it comes round; absent where once. */
    public @Nullable Frequency frequency() {
      return rule instanceof vn.lantoa.deadline.Recurring recurring ? recurring.frequency() : null;
    }
  }

  /** What an organisation has in a piece of work. */
  public enum AssignmentRole {
    LEAD,
    COORDINATE,
    RECEIVE
  }

  /**
   * Who does what.
   *
   * @param organisation as printed; several that share the work stand together
   * @param names each of them apart
   * @param task the words of the work
   * @param deadline the place of its deadline in the list; -1 where it has none
   */
  public record Assignment(
      Span organisation, List<Span> names, AssignmentRole role, Span task, int deadline) {}

  /** How a target's value is meant. */
  public enum Comparator {
    EXACTLY,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    RANGE,
    INCREASE,
    DECREASE
  }

  /**
   * A figure to be reached.
   *
   * @param value the figure, of a range its lower end
   * @param valueTo of a range its upper end
   * @param year the year by which; of a period its last
   * @param yearFrom of a period its first
   */
  public record Target(
      String name,
      Comparator comparator,
      java.math.BigDecimal value,
      java.math.@Nullable BigDecimal valueTo,
      String unit,
      @Nullable Integer year,
      @Nullable Integer yearFrom,
      java.math.@Nullable BigDecimal baseline,
      @Nullable Integer baselineYear,
      Span span) {}

  /**
   * How many are to study: a rule of the study, no target.
   *
   * @param percent in hundredths
   * @param audience who, as printed
   */
  public record StudyShare(Span span, java.math.BigDecimal percent, String audience) {}

  /** What a person should look at. */
  public enum DoubtKind {
    /** A Roman numeral that is none. */
    ROMAN_NUMERAL,
    /** A weekday that is not that date's. */
    WEEKDAY,
    /** An issuer that does not issue such a type. */
    ISSUER_AND_TYPE,
    /** A symbol not written in its form. */
    SYMBOL_FORM,
    /** Words that speak of a time without giving one. */
    DEADLINE,
    /** The paper's number is blank; a stamped one was taken. */
    STAMPED_NUMBER,
    /** A row of a table that names nobody. */
    ROW_WITHOUT_ORGANISATION
  }

  /**
   * A doubt and where it arose.
   *
   * @param proposal what was probably meant
   */
  public record Doubt(DoubtKind kind, Span span, @Nullable String proposal) {}
}
