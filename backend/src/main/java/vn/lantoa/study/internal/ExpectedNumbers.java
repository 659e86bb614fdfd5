package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyExpected;
import vn.lantoa.study.api.StudyExpectedChange;
import vn.lantoa.study.api.StudyExpectedCorrection;
import vn.lantoa.study.api.StudyExpectedHistory;
import vn.lantoa.study.api.StudyExpectedNumber;

/** The frozen numbers of an organisation in a round; corrected with a reason only. */
@ApplicationScoped
public class ExpectedNumbers {

  private record Line(StudyExpectedNumber number, long version) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final AsOf asOf;
  private final IfMatch ifMatch;
  private final Plans plans;
  private final Journal journal;
  private final Standings standings;

  public ExpectedNumbers(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      AsOf asOf,
      IfMatch ifMatch,
      Plans plans,
      Journal journal,
      Standings standings) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.asOf = asOf;
    this.ifMatch = ifMatch;
    this.plans = plans;
    this.journal = journal;
    this.standings = standings;
  }

  /** At most four statements. */
  public StudyExpected get(long plan, long organisation) {
    PlanRow row = plans.require(plan);
    requireReader(organisation);
    return body(row, organisation, lines(plan, organisation));
  }

  /** 404 where what the organisation owes may not be read. */
  void requireReader(long organisation) {
    if (!reach.covers(Permission.OBLIGATION_READ, organisation, Act.STUDY)) {
      throw ProblemException.notFound();
    }
  }

  private StudyExpected body(PlanRow plan, long organisation, List<Line> lines) {
    return new StudyExpected(
        lines.stream().map(Line::number).toList(),
        plan.state() == StudyPlanState.ISSUED
            && !asOf.past()
            && reach.covers(Permission.OBLIGATION_CONFIRM, organisation, Act.STUDY),
        version(lines));
  }

  private static String version(List<Line> lines) {
    return Long.toString(lines.stream().mapToLong(l -> l.version() + 1).sum());
  }

  private List<Line> lines(long plan, long organisation) {
    return new Sql(
            """
            SELECT category, persons, exempted, exemption_reason, source, counted_on, reason, version
            FROM study_expected WHERE plan_id = :plan AND organisation_id = :organisation
            """)
            .bind("plan", plan)
            .bind("organisation", organisation)
            .list(
                em,
                r ->
                    new Line(
                        new StudyExpectedNumber(
                            r.constant("category", AudienceCategory.class),
                            r.integer("persons"),
                            r.integer("exempted"),
                            r.stringOrNull("exemption_reason"),
                            r.string("source"),
                            r.dateOrNull("counted_on"),
                            r.stringOrNull("reason")),
                        r.number("version")))
            .stream()
            .sorted(Comparator.comparing(l -> l.number().category()))
            .toList();
  }

  /** How they came to be as they are. At most four statements. */
  public StudyExpectedHistory history(long plan, long organisation) {
    plans.require(plan);
    requireReader(organisation);
    return new StudyExpectedHistory(
        new Sql(
                """
                SELECT e.category, e.persons, e.exempted, e.exemption_reason, e.source, e.reason,
                  e.row_start AS at, (SELECT a.display_name FROM account a WHERE a.id = e.changed_by) AS by_name
                FROM study_expected FOR SYSTEM_TIME ALL e
                WHERE e.plan_id = :plan AND e.organisation_id = :organisation
                ORDER BY e.row_start DESC, e.category LIMIT 200
                """)
            .bind("plan", plan)
            .bind("organisation", organisation)
            .list(
                em,
                r ->
                    new StudyExpectedChange(
                        r.instant("at"),
                        r.stringOrNull("by_name"),
                        r.constant("category", AudienceCategory.class),
                        r.integer("persons"),
                        r.integer("exempted"),
                        r.stringOrNull("exemption_reason"),
                        r.string("source"),
                        r.stringOrNull("reason"))));
  }

  /** Corrects some of them. */
  @Transactional
  public StudyExpected correct(long plan, long organisation, StudyExpectedCorrection input) {
    PlanRow row = plans.require(plan);
    requireReader(organisation);
    if (!reach.covers(Permission.OBLIGATION_CONFIRM, organisation, Act.STUDY)) {
      throw ProblemException.forbidden();
    }
    List<Line> before = lines(plan, organisation);
    ifMatch.check(Long.parseLong(version(before)));
    row.require(StudyPlanState.ISSUED);
    List<Map<String, @Nullable Object>> rows = rows(input);
    new Sql(
            """
            INSERT INTO study_expected (plan_id, organisation_id, category, persons, exempted,
              exemption_reason, source, reason, changed_by, changed_at)
            SELECT :plan, :organisation, r.category, r.persons, r.exempted, r.why, 'CORRECTION',
              :reason, :account, :at FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
                category VARCHAR(30) PATH '$.category', persons INT PATH '$.persons',
                exempted INT PATH '$.exempted', why VARCHAR(500) PATH '$.why')) r
            ON DUPLICATE KEY UPDATE persons = VALUES(persons), exempted = VALUES(exempted),
              exemption_reason = VALUES(exemption_reason), source = 'CORRECTION',
              reason = VALUES(reason), version = study_expected.version + 1,
              changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)
            """)
        .bind("plan", plan)
        .bind("organisation", organisation)
        .bind("rows", Plans.json(rows))
        .bind("reason", input.reason())
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
    standings.refresh(plan, List.of(organisation));
    List<Line> after = lines(plan, organisation);
    journal.record(
        JournalEntry.of("study-expected.correct", PlanService.SUBJECT, plan, organisation)
            .with("expected", words(before), words(after))
            .because(input.reason()));
    return body(row, organisation, after);
  }

  private static String words(List<Line> lines) {
    return lines.stream()
        .map(l -> l.number().category() + "=" + l.number().persons() + "-" + l.number().exempted())
        .toList()
        .toString();
  }

  private static List<Map<String, @Nullable Object>> rows(StudyExpectedCorrection input) {
    FieldProblems problems = new FieldProblems();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < input.items().size(); i++) {
      StudyExpectedCorrection.Number n = input.items().get(i);
      int exempted = n.exempted() == null ? 0 : n.exempted();
      String pointer = "/items/" + i;
      if (!n.category().inRate()) {
        problems.add(
            pointer + "/category",
            "NOT_IN_RATE",
            "Đối tượng này không tính vào tỷ lệ, không có số phải học.",
            "This audience does not enter the rate and has no expected number.");
      }
      if (exempted > n.persons()) {
        problems.add(
            pointer + "/exempted",
            "ABOVE_PERSONS",
            "Số được miễn không lớn hơn số phải học.",
            "No more are exempted than are expected.");
      }
      if (exempted > 0 && (n.exemptionReason() == null || n.exemptionReason().isBlank())) {
        problems.add(
            pointer + "/exemptionReason",
            "REQUIRED",
            "Miễn học thì phải nêu lý do.",
            "An exemption needs a reason.");
      }
      rows.add(
          PlanContentWriter.row(
              "category",
              n.category().name(),
              "persons",
              n.persons(),
              "exempted",
              exempted,
              "why",
              n.exemptionReason()));
    }
    problems.throwIfAny();
    return rows;
  }
}
