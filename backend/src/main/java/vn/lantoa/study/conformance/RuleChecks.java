package vn.lantoa.study.conformance;

import static vn.lantoa.study.conformance.Check.none;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.lantoa.study.StudyRule;

/** The ten rules, each by what one organisation has done up to a day. */
public final class RuleChecks {

  private final Map<StudyRule, RuleSwitch> rules;
  private final HeldChecks held;
  private final ReachedChecks reached;

  public RuleChecks(UnitFacts unit, Map<StudyRule, RuleSwitch> rules, LocalDate today) {
    this.rules = rules;
    this.held = new HeldChecks(unit, rules, today);
    this.reached = new ReachedChecks(unit, rules, today);
  }

  /** Every rule, in the order a plan names them. */
  public List<Check> all() {
    return Arrays.stream(StudyRule.values()).map(this::check).toList();
  }

  /** Whether nothing the plan asks for is left: then its head may report it as done. */
  public static boolean fulfilled(UnitFacts unit, List<Check> checks) {
    return unit.held().complete()
        && checks.stream().noneMatch(c -> c.verdict() == Verdict.FAIL || c.waiting());
  }

  /** One rule. */
  public Check check(StudyRule rule) {
    if (!rules.getOrDefault(rule, RuleSwitch.OFF).on()) {
      return none(rule, "Kế hoạch không yêu cầu.", "The plan does not ask for it.");
    }
    return switch (rule) {
      case IN_PERSON -> held.inPerson();
      case BY_HEAD -> held.byHead();
      case NOT_MERGED -> held.notMerged();
      case EVERY_LEVEL -> held.everyLevel();
      case FINISHED_BY_DATE -> held.finishedByDate();
      case EVERYONE_REACHED -> reached.everyoneReached();
      case ESSAYS -> reached.essays();
      case SPECIAL_AUDIENCES -> reached.specialAudiences();
      case MAKE_UP -> reached.makeUp();
      case PROGRAMME_FOLLOWS -> reached.programmeFollows();
    };
  }
}
