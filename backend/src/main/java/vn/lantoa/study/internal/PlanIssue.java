package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.Documents;
import vn.lantoa.document.Documents.LastNumber;
import vn.lantoa.document.RelationType;
import vn.lantoa.obligation.DemandSpreads;
import vn.lantoa.obligation.DemandSpreads.Asked;
import vn.lantoa.obligation.DemandSpreads.Published;
import vn.lantoa.obligation.DemandSpreads.Spread;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyLevel;
import vn.lantoa.study.api.StudyPlanAsked;
import vn.lantoa.study.api.StudyPlanIssueInput;
import vn.lantoa.study.api.StudyPlanPreview;

/**
 * Issues an approved plan: its document, its demands down the tree and the frozen expected numbers,
 * in one transaction. The statements do not grow with the organisations.
 */
@ApplicationScoped
public class PlanIssue {

  private static final int TITLE = 1000;

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Plans plans;
  private final Documents documents;
  private final DocumentRegister register;
  private final DemandSpreads demands;
  private final Journal journal;
  private final Standings standings;

  public PlanIssue(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Plans plans,
      Documents documents,
      DocumentRegister register,
      DemandSpreads demands,
      Journal journal,
      Standings standings) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.plans = plans;
    this.documents = documents;
    this.register = register;
    this.demands = demands;
    this.journal = journal;
    this.standings = standings;
  }

  /** Whom issuing would ask; writes nothing. */
  public StudyPlanPreview preview(long id) {
    PlanRow plan = plans.requireEditable(id);
    LastNumber last = last(plan);
    List<Spread> spreads = spreads(plan);
    List<StudyPlanAsked> asked =
        spreads.isEmpty()
            ? List.of()
            : demands.asked(spreads, clock.today()).stream().map(a -> asked(a, plan)).toList();
    return new StudyPlanPreview(
        symbol(last, plan),
        asked.stream()
            .filter(a -> a.act() == Act.STUDY)
            .mapToLong(StudyPlanAsked::organisations)
            .sum(),
        asked,
        plan.mayApprove() && plan.state() == StudyPlanState.APPROVED);
  }

  private static StudyPlanAsked asked(Asked a, PlanRow plan) {
    AudienceCategory briefed =
        a.spread() == 0 ? null : special(plan).get(a.spread() - 1).category();
    return new StudyPlanAsked(
        briefed == null ? Act.STUDY : Act.BRIEFING,
        briefed,
        a.level().isEmpty() ? null : a.level(),
        a.dueOn(),
        a.organisations());
  }

  /** Issues what was approved. */
  @Transactional
  public void issue(long id, StudyPlanIssueInput input) {
    PlanRow plan = plans.requireApprovable(id);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, plan.organisationId());
    ifMatch.check(plan.version());
    plan.require(StudyPlanState.APPROVED);
    LocalDate on = input.issuedOn() == null ? clock.today() : input.issuedOn();
    long document = register(plan, input, on);
    plan.content().documentIds().forEach(d -> relate(document, d, plan));
    List<Published> published = demands.publish(document, spreads(plan));
    write(plan, document, published.get(0).demandId());
    briefings(plan, published);
    int frozen = freeze(plan, published.get(0).demandId(), on);
    standings.refreshBelow(id, plan.organisationId());
    journal.record(
        PlanService.entry("issue", id, plan.organisationId())
            .with("state", plan.state(), StudyPlanState.ISSUED)
            .with("documentId", null, document)
            .with("demands", null, published.stream().map(Published::demandId).toList())
            .with("created", null, published.stream().mapToLong(Published::created).sum())
            .with("expected", null, frozen));
  }

  private void relate(long document, long basis, PlanRow plan) {
    register.relate(
        document,
        plan.programmeId() == null ? RelationType.CONCRETISES : RelationType.IMPLEMENTS,
        basis,
        null);
  }

  private static List<PlanContent.Audience> special(PlanRow plan) {
    return plan.content().audiences().stream().filter(a -> a.category().special()).toList();
  }

  /** The study demand, then the briefings in the order of their audiences. */
  private List<Spread> spreads(PlanRow plan) {
    if (plan.content().levels().isEmpty()) {
      return List.of();
    }
    TreeMap<String, LocalDate> dates = new TreeMap<>();
    plan.content().levels().forEach(l -> dates.put(l.level(), l.dueOn()));
    List<Spread> all = new ArrayList<>();
    all.add(
        new Spread(
            Act.STUDY,
            cut(plan.title()),
            "Buổi học, số người dự so với số phải học",
            plan.content().levels().stream()
                .map(StudyLevel::words)
                .filter(w -> w != null && !w.isBlank())
                .findFirst()
                .orElse(null),
            superiorDemand(plan),
            plan.organisationId(),
            false,
            dates));
    for (PlanContent.Audience a : special(plan)) {
      TreeMap<String, LocalDate> day = new TreeMap<>();
      day.put(a.level(), a.dueOn() == null ? plan.endsOn() : a.dueOn());
      all.add(
          new Spread(
              Act.BRIEFING,
              cut("Thông tin kết quả cho " + words(a.category()) + ": " + plan.title()),
              null,
              null,
              null,
              plan.organisationId(),
              a.level().isEmpty(),
              day));
    }
    return all;
  }

  private static String words(AudienceCategory category) {
    return switch (category) {
      case RETIRED_LEADER -> "cán bộ lãnh đạo nghỉ hưu";
      case RETIRED_OFFICER -> "sĩ quan cấp cao quân đội, công an nghỉ hưu";
      case BUSINESS_PERSON -> "doanh nhân, doanh nghiệp";
      case INDUSTRIAL_WORKER -> "công nhân khu công nghiệp";
      default -> "đoàn viên, hội viên";
    };
  }

  private static String cut(String title) {
    return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
  }

  private @Nullable Long superiorDemand(PlanRow plan) {
    return plan.parentId() == null
        ? null
        : new Sql("SELECT demand_id FROM study_plan WHERE id = :id")
            .bind("id", plan.parentId())
            .first(em, r -> r.numberOrNull("demand_id"))
            .orElse(null);
  }

  private LastNumber last(PlanRow plan) {
    return documents.lastNumber(
        plan.organisationId(), plan.issuingBody(), plan.type(), plan.termId());
  }

  private static String symbol(LastNumber last, PlanRow plan) {
    String suffix = last.suffix() == null ? "ĐU" : last.suffix();
    return "%02d-%s/%s".formatted(last.number() + 1, plan.type(), suffix);
  }

  private long register(PlanRow plan, StudyPlanIssueInput input, LocalDate on) {
    DocumentSpec spec =
        new DocumentSpec(
            null,
            input.symbol(),
            plan.type(),
            plan.organisationId(),
            plan.issuingBody(),
            plan.organisationId(),
            plan.termId(),
            null,
            on,
            null,
            plan.title(),
            null,
            input.place(),
            input.signerPosition(),
            null);
    try {
      return register.register(spec);
    } catch (ProblemException e) {
      boolean number =
          e.type() == ProblemType.DUPLICATE
              && e.errors().stream().anyMatch(f -> f.pointer().equals("/symbol"));
      throw number ? taken(plan, input.symbol()) : e;
    }
  }

  private ProblemException taken(PlanRow plan, String symbol) {
    String next = symbol(last(plan), plan);
    Words words =
        Words.of(
            "Số %s đã được dùng. Số tiếp theo: %s.",
            "The number %s is used already. The next one: %s.", symbol, next);
    return new ProblemException(
        ProblemType.NUMBER_TAKEN,
        words,
        List.of(new FieldProblem("/symbol", "NUMBER_TAKEN", words, next)));
  }

  private void write(PlanRow plan, long document, long demand) {
    int rows =
        new Sql(
                """
                UPDATE study_plan SET state = 'ISSUED', document_id = :document, demand_id = :demand,
                  issued_at = :at, version = version + 1, changed_by = :account, changed_at = :at
                WHERE id = :id AND version = :version
                """)
            .bind("document", document)
            .bind("demand", demand)
            .bind("at", clock.now())
            .bind("account", actor.accountId())
            .bind("id", plan.id())
            .bind("version", plan.version())
            .execute(em);
    PlanService.requireOne(rows, plan);
  }

  private void briefings(PlanRow plan, List<Published> published) {
    List<PlanContent.Audience> special = special(plan);
    if (special.isEmpty()) {
      return;
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < special.size(); i++) {
      rows.add(
          PlanContentWriter.row(
              "category",
              special.get(i).category().name(),
              "level",
              special.get(i).level(),
              "demand",
              published.get(i + 1).demandId()));
    }
    new Sql(
            """
            UPDATE study_plan_audience a JOIN JSON_TABLE(:rows, '$[*]' COLUMNS (
              category VARCHAR(30) PATH '$.category', level_code VARCHAR(30) PATH '$.level',
              demand BIGINT PATH '$.demand')) r ON r.category COLLATE utf8mb4_bin = a.category
              AND r.level_code COLLATE utf8mb4_bin = a.level_code
            SET a.demand_id = r.demand WHERE a.plan_id = :plan
            """)
        .bind("rows", Plans.json(rows))
        .bind("plan", plan.id())
        .execute(em);
  }

  /** The newest headcount up to the day of issue, of every organisation that is asked. */
  private int freeze(PlanRow plan, long demand, LocalDate on) {
    return new Sql(
            """
            INSERT INTO study_expected (plan_id, organisation_id, category, persons, exempted,
              source, counted_on, changed_by, changed_at)
            SELECT DISTINCT :plan, ob.organisation_id, h.category_code, h.persons, 0, 'HEADCOUNT',
              h.counted_on, :account, :at
            FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
            JOIN headcount h ON h.organisation_id = ob.organisation_id
            JOIN study_plan_audience a ON a.plan_id = :plan AND a.category = h.category_code
              AND a.level_code IN ('', o.level_code)
            JOIN headcount_category c ON c.code = h.category_code AND c.counts_in_rate
            WHERE ob.demand_id = :demand AND h.counted_on = (SELECT MAX(newest.counted_on)
              FROM headcount newest WHERE newest.organisation_id = h.organisation_id
                AND newest.category_code = h.category_code AND newest.counted_on <= :on)
            """)
        .bind("plan", plan.id())
        .bind("demand", demand)
        .bind("on", on)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }
}
