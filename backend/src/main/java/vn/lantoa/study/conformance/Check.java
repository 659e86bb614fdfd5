package vn.lantoa.study.conformance;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.study.StudyRule;

/**
 * A rule judged.
 *
 * @param waiting not applicable only because its day has not come
 * @param reason in words
 * @param row what it rests on
 */
public record Check(
    StudyRule rule, Verdict verdict, boolean waiting, Words reason, @Nullable Rest row) {

  /** A row of the register. */
  public record Rest(Kind kind, long id) {}

  /** Which register. */
  public enum Kind {
    SITTING,
    OBLIGATION,
    DOCUMENT
  }

  static Check pass(StudyRule rule, @Nullable Rest row, String vi, String en, Object... values) {
    return new Check(rule, Verdict.PASS, false, Words.of(vi, en, values), row);
  }

  static Check fail(StudyRule rule, @Nullable Rest row, String vi, String en, Object... values) {
    return new Check(rule, Verdict.FAIL, false, Words.of(vi, en, values), row);
  }

  static Check none(StudyRule rule, String vi, String en, Object... values) {
    return new Check(rule, Verdict.NOT_APPLICABLE, false, Words.of(vi, en, values), null);
  }

  /** Not judged before its day. */
  static Check waiting(StudyRule rule, @Nullable Rest row, String vi, String en, Object... values) {
    return new Check(rule, Verdict.NOT_APPLICABLE, true, Words.of(vi, en, values), row);
  }
}
