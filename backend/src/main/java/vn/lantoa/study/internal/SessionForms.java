package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyRuleSetting;
import vn.lantoa.study.api.StudySessionForm;
import vn.lantoa.study.api.StudyTopic;

/** What the form for sittings starts with: a cell types a few numbers and nothing else. */
@ApplicationScoped
public class SessionForms {

  private record Owed(
      long plan,
      long organisation,
      String level,
      Act act,
      @Nullable AudienceCategory briefed,
      @Nullable LocalDate dueOn,
      boolean pending,
      LocalDate doneFrom,
      long sessions,
      @Nullable LocalDate lastHeldOn) {}

  private record Number(int persons, int exempted, long attended, boolean known) {}

  private final EntityManager em;
  private final Reach reach;
  private final AsOf asOf;
  private final Plans plans;
  private final Organisations organisations;
  private final Documents documents;

  public SessionForms(
      EntityManager em,
      Reach reach,
      AsOf asOf,
      Plans plans,
      Organisations organisations,
      Documents documents) {
    this.em = em;
    this.reach = reach;
    this.asOf = asOf;
    this.plans = plans;
    this.organisations = organisations;
    this.documents = documents;
  }

  /**
   * At most eight statements.
   *
   * @throws ProblemException 404 where the obligation is out of reach, or of no study plan
   */
  public StudySessionForm get(long obligation) {
    Owed owed = owed(obligation);
    PlanRow plan = plans.require(owed.plan());
    Map<Long, DocumentRef> refs = documents.refs(plan.content().documentIds());
    List<StudySessionForm.Audience> audiences = audiences(plan, owed);
    boolean may =
        !asOf.past() && reach.covers(Permission.OBLIGATION_REPORT, owed.organisation(), owed.act());
    return new StudySessionForm(
        Long.toString(plan.id()),
        plan.title(),
        organisations.ref(owed.organisation()).orElseThrow(ProblemException::notFound),
        Long.toString(obligation),
        owed.act(),
        owed.dueOn(),
        plan.form(),
        plan.content().documents().stream()
            .flatMap(d -> d.topics().stream())
            .map(StudyTopic::presenterPosition)
            .filter(p -> p != null && !p.isBlank())
            .findFirst()
            .orElse(null),
        plan.content().documentIds().stream().map(refs::get).filter(Objects::nonNull).toList(),
        audiences,
        plan.content().rules().stream()
            .filter(StudyRuleSetting::on)
            .map(r -> (StudyRule) r.rule())
            .toList(),
        owed.sessions(),
        owed.lastHeldOn(),
        owed.sessions() > 0 && audiences.stream().allMatch(SessionForms::reached),
        owed.doneFrom(),
        may && plan.state() == StudyPlanState.ISSUED,
        may && owed.pending() && owed.sessions() > 0);
  }

  private static boolean reached(StudySessionForm.Audience a) {
    return a.expected() == null || a.attended() >= a.expected() - a.exempted();
  }

  private Owed owed(long obligation) {
    Sql sql =
        new Sql(
            """
            SELECT x.*, (SELECT COUNT(*) FROM study_sitting s WHERE s.plan_id = x.plan_id
                AND s.organisation_id = x.organisation_id AND s.act = x.act) AS sessions,
              (SELECT MAX(s.held_on) FROM study_sitting s WHERE s.plan_id = x.plan_id
                AND s.organisation_id = x.organisation_id AND s.act = x.act) AS last_held_on
            FROM (SELECT COALESCE(p.id, a.plan_id) AS plan_id, ob.organisation_id, o.level_code, d.act,
                a.category, ob.due_on, doc.issued_on, ob.state IN ('OPEN', 'RECEIVED', 'RETURNED') AS pending
              FROM obligation ob JOIN demand d ON d.id = ob.demand_id
              JOIN document doc ON doc.id = d.document_id
              JOIN organisation o ON o.id = ob.organisation_id
              LEFT JOIN study_plan p ON p.demand_id = d.id
              LEFT JOIN study_plan_audience a ON a.demand_id = d.id
              WHERE ob.id = :obligation AND COALESCE(p.id, a.plan_id) IS NOT NULL AND
            """);
    return sql.add(reach.holds(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act"))
        .add("LIMIT 1) x")
        .bind("obligation", obligation)
        .first(em, SessionForms::read)
        .orElseThrow(ProblemException::notFound);
  }

  private static Owed read(Row r) {
    return new Owed(
        r.number("plan_id"),
        r.number("organisation_id"),
        r.string("level_code"),
        r.constant("act", Act.class),
        r.constantOrNull("category", AudienceCategory.class),
        r.dateOrNull("due_on"),
        r.bool("pending"),
        r.date("issued_on"),
        r.number("sessions"),
        r.dateOrNull("last_held_on"));
  }

  private List<StudySessionForm.Audience> audiences(PlanRow plan, Owed owed) {
    Map<AudienceCategory, Number> numbers = numbers(plan.id(), owed.organisation());
    List<StudySessionForm.Audience> all = new ArrayList<>();
    for (AudienceCategory category : AudienceCategory.values()) {
      boolean asked =
          owed.briefed() == null
              ? !category.special() && plan.content().names(category, owed.level())
              : category == owed.briefed();
      if (asked) {
        Number n = numbers.getOrDefault(category, new Number(0, 0, 0, false));
        all.add(
            new StudySessionForm.Audience(
                category,
                category.inRate(),
                n.known() ? n.persons() : null,
                n.exempted(),
                n.attended()));
      }
    }
    return all;
  }

  private Map<AudienceCategory, Number> numbers(long plan, long organisation) {
    Map<AudienceCategory, Number> all = new HashMap<>();
    new Sql(
            """
            SELECT c.category, MAX(c.persons) AS persons, MAX(c.exempted) AS exempted,
              MAX(c.attended) AS attended, MAX(c.known) AS known
            FROM (SELECT category, persons, exempted, 0 AS attended, 1 AS known FROM study_expected
                WHERE plan_id = :plan AND organisation_id = :organisation
              UNION ALL
              SELECT a.category, 0, 0, SUM(a.first_persons + a.make_up_persons), 0
                FROM study_sitting s JOIN study_attendance a ON a.sitting_id = s.id
                JOIN study_sitting_document d ON d.sitting_id = s.id
                WHERE s.plan_id = :plan AND s.organisation_id = :organisation
                GROUP BY d.document_id, a.category) c
            GROUP BY c.category
            """)
        .bind("plan", plan)
        .bind("organisation", organisation)
        .list(
            em,
            r ->
                all.put(
                    r.constant("category", AudienceCategory.class),
                    new Number(
                        r.integer("persons"),
                        r.integer("exempted"),
                        r.number("attended"),
                        r.bool("known"))));
    return all;
  }
}
