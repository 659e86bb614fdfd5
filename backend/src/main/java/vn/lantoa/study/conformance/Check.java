package vn.lantoa.study.conformance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.study.StudyRule;

/** A rule judged. Its reason is put into words only where somebody reads it. */
public final class Check {

  /** A row of the register. */
  public record Rest(Kind kind, long id) {}

  /** Which register. */
  public enum Kind {
    SITTING,
    OBLIGATION,
    DOCUMENT
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final StudyRule rule;
  private final Verdict verdict;
  private final boolean waiting;
  private final @Nullable Rest row;
  private final String vi;
  private final String en;
  private final Object[] values;

  private Check(
      StudyRule rule,
      Verdict verdict,
      boolean waiting,
      @Nullable Rest row,
      String vi,
      String en,
      Object... values) {
    this.rule = rule;
    this.verdict = verdict;
    this.waiting = waiting;
    this.row = row;
    this.vi = vi;
    this.en = en;
    this.values = values;
  }

  public StudyRule rule() {
    return rule;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Whether it is not applicable only because its day has not come. */
  public boolean waiting() {
    return waiting;
  }

  /** What it rests on. */
  public @Nullable Rest row() {
    return row;
  }

  /** Why, with days as they are written in Vietnam. */
  public Words reason() {
    return Words.of(
        vi,
        en,
        Arrays.stream(values).map(v -> v instanceof LocalDate day ? DAY.format(day) : v).toArray());
  }

  @Override
  public String toString() {
    return rule + " " + verdict + (waiting ? ", waiting" : "") + ": " + reason().en();
  }

  static Check pass(StudyRule rule, @Nullable Rest row, String vi, String en, Object... values) {
    return new Check(rule, Verdict.PASS, false, row, vi, en, values);
  }

  static Check fail(StudyRule rule, @Nullable Rest row, String vi, String en, Object... values) {
    return new Check(rule, Verdict.FAIL, false, row, vi, en, values);
  }

  static Check none(StudyRule rule, String vi, String en, Object... values) {
    return new Check(rule, Verdict.NOT_APPLICABLE, false, null, vi, en, values);
  }

  /** Not judged before its day. */
  static Check waiting(StudyRule rule, @Nullable Rest row, String vi, String en, Object... values) {
    return new Check(rule, Verdict.NOT_APPLICABLE, true, row, vi, en, values);
  }
}
