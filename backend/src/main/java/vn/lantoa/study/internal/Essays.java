package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyEssayCount;
import vn.lantoa.study.api.StudyEssays;
import vn.lantoa.study.api.StudyEssaysInput;
import vn.lantoa.study.api.StudyEssaysStudied;
import vn.lantoa.study.api.StudyRuleSetting;

/** Essays by document and category: counts only. */
@ApplicationScoped
public class Essays {

  private record Line(StudyEssayCount count, @Nullable LocalDate last, long version) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final AsOf asOf;
  private final IfMatch ifMatch;
  private final Plans plans;
  private final SessionRules rules;
  private final ExpectedNumbers expected;
  private final Documents documents;
  private final Journal journal;
  private final Standings standings;

  public Essays(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      AsOf asOf,
      IfMatch ifMatch,
      Plans plans,
      SessionRules rules,
      ExpectedNumbers expected,
      Documents documents,
      Journal journal,
      Standings standings) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.asOf = asOf;
    this.ifMatch = ifMatch;
    this.plans = plans;
    this.rules = rules;
    this.expected = expected;
    this.documents = documents;
    this.journal = journal;
    this.standings = standings;
  }

  /** At most seven statements. */
  public StudyEssays get(long plan, long organisation) {
    PlanRow row = plans.require(plan);
    expected.requireReader(organisation);
    return body(row, organisation, lines(plan, organisation));
  }

  private StudyEssays body(PlanRow plan, long organisation, List<Line> lines) {
    Map<Long, DocumentRef> refs = documents.refs(plan.content().documentIds());
    Optional<StudyRuleSetting> rule =
        plan.content().rules().stream().filter(r -> r.rule() == StudyRule.ESSAYS).findFirst();
    return new StudyEssays(
        lines.stream().map(Line::count).toList(),
        plan.content().documentIds().stream().map(refs::get).filter(Objects::nonNull).toList(),
        studied(plan.id(), organisation),
        rule.filter(StudyRuleSetting::on).isPresent(),
        rule.map(StudyRuleSetting::hand).orElse(null),
        rule.map(StudyRuleSetting::dueOn).orElse(null),
        lines.stream()
            .map(Line::last)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        plan.state() == StudyPlanState.ISSUED
            && !asOf.past()
            && reach.covers(Permission.OBLIGATION_REPORT, organisation, Act.STUDY),
        version(lines));
  }

  private static String version(List<Line> lines) {
    return Long.toString(lines.stream().mapToLong(l -> l.version() + 1).sum());
  }

  private List<Line> lines(long plan, long organisation) {
    return new Sql(
            """
            SELECT document_id, category, due, handed_in, accepted, returned,
              last_handed_in_on, version
            FROM study_essays WHERE plan_id = :plan AND organisation_id = :organisation
            """)
            .bind("plan", plan)
            .bind("organisation", organisation)
            .list(
                em,
                r ->
                    new Line(
                        new StudyEssayCount(
                            r.id("document_id"),
                            r.constant("category", AudienceCategory.class),
                            r.integer("due"),
                            r.integer("handed_in"),
                            r.integer("accepted"),
                            r.integer("returned")),
                        r.dateOrNull("last_handed_in_on"),
                        r.number("version")))
            .stream()
            .sorted(
                Comparator.comparing((Line l) -> Long.valueOf(l.count().documentId()))
                    .thenComparing(l -> l.count().category()))
            .toList();
  }

  /** Replaces the counts that are named. */
  @Transactional
  public StudyEssays record(long plan, long organisation, StudyEssaysInput input) {
    PlanRow row = plans.require(plan);
    rules.requireRecorder(organisation, Act.STUDY);
    List<Line> before = lines(plan, organisation);
    ifMatch.check(Long.parseLong(version(before)));
    row.require(StudyPlanState.ISSUED);
    check(row, organisation, input);
    write(plan, organisation, input);
    standings.refresh(plan, List.of(organisation));
    List<Line> after = lines(plan, organisation);
    journal.record(
        JournalEntry.of("study-essays.record", PlanService.SUBJECT, plan, organisation)
            .with("essays", words(before), words(after)));
    return body(row, organisation, after);
  }

  private void check(PlanRow plan, long organisation, StudyEssaysInput input) {
    Map<String, Long> attended = new HashMap<>();
    studied(plan.id(), organisation)
        .forEach(s -> attended.put(s.documentId() + "/" + s.category(), s.persons()));
    for (int i = 0; i < input.items().size(); i++) {
      StudyEssayCount e = input.items().get(i);
      String pointer = "/items/" + i;
      long document = Ids.required(pointer + "/documentId", e.documentId());
      if (!plan.content().documentIds().contains(document)) {
        throw ProblemException.invalid(
            pointer + "/documentId",
            "DOCUMENT_NOT_IN_PLAN",
            "Kế hoạch không có văn bản này.",
            "The plan does not name this document.");
      }
      if (e.handedIn() > e.due() || e.accepted() + e.returned() > e.handedIn()) {
        throw ProblemException.invalid(
            pointer,
            "DO_NOT_ADD_UP",
            "Số đã nộp không lớn hơn số phải nộp; số đạt và trả lại không lớn hơn số đã nộp.",
            "No more are handed in than are due; no more accepted and returned than handed in.");
      }
      long most = attended.getOrDefault(document + "/" + e.category(), 0L);
      if (e.due() > most) {
        throw SessionRules.problem(
            ProblemType.ESSAYS_ABOVE_ATTENDANCE,
            pointer + "/due",
            "Có %1$d bài nhưng mới có %2$d người đã học văn bản này.",
            "There are %1$d essays, but only %2$d persons studied this document so far.",
            e.due(),
            most);
      }
    }
  }

  private List<StudyEssaysStudied> studied(long plan, long organisation) {
    return new Sql(
            """
            SELECT d.document_id, a.category, SUM(a.first_persons + a.make_up_persons) AS n
            FROM study_sitting s JOIN study_attendance a ON a.sitting_id = s.id
            JOIN study_sitting_document d ON d.sitting_id = s.id
            WHERE s.plan_id = :plan AND s.organisation_id = :organisation
            GROUP BY d.document_id, a.category HAVING n > 0 ORDER BY d.document_id
            """)
        .bind("plan", plan)
        .bind("organisation", organisation)
        .list(
            em,
            r ->
                new StudyEssaysStudied(
                    r.id("document_id"),
                    r.constant("category", AudienceCategory.class),
                    r.number("n")));
  }

  private void write(long plan, long organisation, StudyEssaysInput input) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (StudyEssayCount e : input.items()) {
      rows.add(
          PlanContentWriter.row(
              "document",
              Long.valueOf(e.documentId()),
              "category",
              e.category().name(),
              "due",
              e.due(),
              "handedIn",
              e.handedIn(),
              "accepted",
              e.accepted(),
              "returned",
              e.returned()));
    }
    new Sql(
            """
            INSERT INTO study_essays (plan_id, organisation_id, document_id, category, due, handed_in,
              accepted, returned, last_handed_in_on, changed_by, changed_at)
            SELECT :plan, :organisation, r.document, r.category, r.due, r.handed_in, r.accepted,
              r.returned, :last, :account, :at FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
                document BIGINT PATH '$.document', category VARCHAR(30) PATH '$.category',
                due INT PATH '$.due', handed_in INT PATH '$.handedIn',
                accepted INT PATH '$.accepted', returned INT PATH '$.returned')) r
            ON DUPLICATE KEY UPDATE due = VALUES(due), handed_in = VALUES(handed_in),
              accepted = VALUES(accepted), returned = VALUES(returned),
              last_handed_in_on = COALESCE(VALUES(last_handed_in_on), study_essays.last_handed_in_on),
              version = study_essays.version + 1, changed_by = VALUES(changed_by),
              changed_at = VALUES(changed_at)
            """)
        .bind("plan", plan)
        .bind("organisation", organisation)
        .bind("last", input.lastHandedInOn())
        .bind("rows", Plans.json(rows))
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }

  private static String words(List<Line> lines) {
    return lines.stream()
        .map(
            l ->
                l.count().documentId()
                    + "/"
                    + l.count().category()
                    + "="
                    + l.count().handedIn()
                    + "/"
                    + l.count().due())
        .toList()
        .toString();
  }
}
