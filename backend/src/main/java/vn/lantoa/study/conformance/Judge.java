package vn.lantoa.study.conformance;

import static vn.lantoa.study.conformance.Check.fail;
import static vn.lantoa.study.conformance.Check.none;
import static vn.lantoa.study.conformance.Check.waiting;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Check.Kind;
import vn.lantoa.study.conformance.Check.Rest;

/** What every judgement of one organisation up to a day rests on. */
abstract class Judge {

  final UnitFacts unit;
  private final Map<StudyRule, RuleSwitch> rules;
  private final LocalDate today;

  Judge(UnitFacts unit, Map<StudyRule, RuleSwitch> rules, LocalDate today) {
    this.unit = unit;
    this.rules = rules;
    this.today = today;
  }

  /** What is not done: a failure once its day has passed, until then it waits. */
  final Check open(
      StudyRule rule,
      @Nullable LocalDate due,
      @Nullable Rest row,
      String vi,
      String en,
      Object... values) {
    return due != null && today.isAfter(due)
        ? fail(rule, row, vi, en, values)
        : waiting(rule, row, vi, en, values);
  }

  final Check nothingHeld(StudyRule rule) {
    String vi = "Chưa có buổi học nào.";
    String en = "No sitting was held.";
    return unit.obligationId() == null ? none(rule, vi, en) : waiting(rule, obligation(), vi, en);
  }

  final RuleSwitch switchOf(StudyRule rule) {
    return rules.getOrDefault(rule, RuleSwitch.OFF);
  }

  final @Nullable Rest obligation() {
    Long id = unit.obligationId();
    return id == null ? null : new Rest(Kind.OBLIGATION, id);
  }

  static @Nullable Rest sitting(@Nullable Long id) {
    return id == null ? null : new Rest(Kind.SITTING, id);
  }
}
