package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.IssuedProgrammes;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyPlanInput;

/** Drafting a plan, submitting it, approving it or giving it back. */
@ApplicationScoped
public class PlanService {

  static final String SUBJECT = "study-plans";

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Plans plans;
  private final PlanRules rules;
  private final PlanContentWriter writer;
  private final IssuedProgrammes programmes;
  private final Journal journal;

  public PlanService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Plans plans,
      PlanRules rules,
      PlanContentWriter writer,
      IssuedProgrammes programmes,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.plans = plans;
    this.rules = rules;
    this.writer = writer;
    this.programmes = programmes;
    this.journal = journal;
  }

  /** Begins a plan; returns its id. */
  @Transactional
  public long create(StudyPlanInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    Long drafting = Ids.field("/draftingOrganisationId", input.draftingOrganisationId());
    requireDrafter(organisation, drafting);
    PlanRow superior = superior(input, organisation);
    PlanContent content = rules.content(input, programme(input));
    if (superior != null) {
      PlanRules.requireNotPast(input, content, superior);
    }
    Sql sql =
        new Sql(
            """
            INSERT INTO study_plan (organisation_id, drafting_organisation_id, parent_id, origin_id,
              programme_id, issuing_body, type_code, title, term_id, state, starts_on, ends_on, form,
              past_superior_reason, created_at, changed_by, changed_at)
            VALUES (:organisation, :drafting, :parent, :origin, :programme, :body, :type, :title,
              :term, 'DRAFT', :starts, :ends, :form, :past, :at, :account, :at)
            RETURNING id
            """);
    long id =
        head(sql, input)
            .bind("organisation", organisation)
            .bind("drafting", drafting)
            .bind("parent", superior == null ? null : superior.id())
            .bind("origin", superior == null ? null : superior.originId())
            .list(em, r -> r.number("id"))
            .get(0);
    if (superior == null) {
      new Sql("UPDATE study_plan SET origin_id = id WHERE id = :id").bind("id", id).execute(em);
    }
    writer.write(id, PlanContentWriter.NOTHING, content);
    journal.record(entry("create", id, organisation).between(Map.of(), fields(input, content)));
    return id;
  }

  /** Replaces what an unissued plan says; a submitted or approved one becomes a draft again. */
  @Transactional
  public void update(long id, StudyPlanInput input) {
    PlanRow plan = plans.requireEditable(id);
    ifMatch.check(plan.version());
    plan.requireUnissued();
    long organisation = Ids.required("/organisationId", input.organisationId());
    if (organisation != plan.organisationId()
        || !Objects.equals(Ids.field("/parentId", input.parentId()), plan.parentId())) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Kế hoạch giữ nguyên tổ chức và kế hoạch cấp trên của nó.",
          "A plan stays with its organisation and its superior's plan.");
    }
    Long drafting = Ids.field("/draftingOrganisationId", input.draftingOrganisationId());
    if (!Objects.equals(drafting, plan.draftingId())) {
      requireDrafter(organisation, drafting);
    }
    PlanContent content = rules.content(input, programme(input));
    if (plan.parentId() != null) {
      plans.find(plan.parentId()).ifPresent(s -> PlanRules.requireNotPast(input, content, s));
    }
    Sql sql =
        new Sql(
            """
            UPDATE study_plan SET drafting_organisation_id = :drafting, programme_id = :programme,
              issuing_body = :body, type_code = :type, title = :title, term_id = :term,
              state = 'DRAFT', starts_on = :starts, ends_on = :ends, form = :form,
              past_superior_reason = :past, submitted_at = NULL, submitted_by = NULL,
              approved_at = NULL, approved_by = NULL, version = version + 1, changed_by = :account,
              changed_at = :at
            WHERE id = :id AND version = :version
            """);
    head(sql, input).bind("drafting", drafting).bind("id", id).bind("version", plan.version());
    requireOne(sql.execute(em), plan);
    writer.write(id, plan.content(), content);
    journal.record(
        entry("update", id, organisation)
            .between(fields(plan), fields(input, content))
            .with("state", plan.state(), StudyPlanState.DRAFT));
  }

  /** Deletes a plan that was never issued. */
  @Transactional
  public void delete(long id) {
    PlanRow plan = plans.requireEditable(id);
    ifMatch.check(plan.version());
    plan.requireUnissued();
    writer.delete(id, plan.content());
    new Sql("DELETE FROM study_plan WHERE id = :id").bind("id", id).execute(em);
    journal.record(entry("delete", id, plan.organisationId()).between(fields(plan), Map.of()));
  }

  /** Hands a draft to whoever approves. */
  @Transactional
  public void submit(long id) {
    PlanRow plan = plans.requireEditable(id);
    ifMatch.check(plan.version());
    plan.require(StudyPlanState.DRAFT);
    PlanRules.requireComplete(plan.content());
    move(
        plan,
        StudyPlanState.SUBMITTED,
        "submitted_at = :at, submitted_by = :account, returned_reason = NULL",
        null);
  }

  /** Approves what was submitted, exactly as it stands. */
  @Transactional
  public void approve(long id) {
    PlanRow plan = plans.requireApprovable(id);
    ifMatch.check(plan.version());
    plan.require(StudyPlanState.SUBMITTED);
    move(plan, StudyPlanState.APPROVED, "approved_at = :at, approved_by = :account", null);
  }

  /** Gives it back to its drafter. */
  @Transactional
  public void giveBack(long id, String reason) {
    PlanRow plan = plans.requireApprovable(id);
    ifMatch.check(plan.version());
    if (plan.state() != StudyPlanState.APPROVED) {
      plan.require(StudyPlanState.SUBMITTED);
    }
    move(
        plan,
        StudyPlanState.DRAFT,
        "submitted_at = NULL, approved_at = NULL, returned_reason = :reason",
        reason);
  }

  /** Ends the round. */
  @Transactional
  public void close(long id, String reason) {
    PlanRow plan = plans.requireApprovable(id);
    ifMatch.check(plan.version());
    plan.require(StudyPlanState.ISSUED);
    move(plan, StudyPlanState.CLOSED, "closed_at = :at", reason);
  }

  private void move(PlanRow plan, StudyPlanState to, String more, @Nullable String reason) {
    Sql sql =
        new Sql("UPDATE study_plan SET state = :state,")
            .add(more)
            .add(
                """
                , version = version + 1, changed_by = :account, changed_at = :at
                WHERE id = :id AND version = :version
                """)
            .bind("state", to)
            .bind("at", clock.now())
            .bind("account", actor.accountId())
            .bind("id", plan.id())
            .bind("version", plan.version())
            .bind("reason", reason);
    requireOne(sql.execute(em), plan);
    journal.record(
        entry(verb(to), plan.id(), plan.organisationId())
            .with("state", plan.state(), to)
            .because(reason));
  }

  private static String verb(StudyPlanState to) {
    return switch (to) {
      case SUBMITTED -> "submit";
      case APPROVED -> "approve";
      case CLOSED -> "close";
      default -> "return";
    };
  }

  static void requireOne(int rows, PlanRow plan) {
    if (rows != 1) {
      throw ProblemException.stale(plan.version());
    }
  }

  private Sql head(Sql sql, StudyPlanInput input) {
    return sql.bind("programme", Ids.field("/programmeId", input.programmeId()))
        .bind("body", input.issuingBody() == null ? "STANDING_COMMITTEE" : input.issuingBody())
        .bind("type", input.type() == null ? "KH" : input.type())
        .bind("title", VietnameseText.normalise(input.title()))
        .bind("term", Ids.field("/termId", input.termId()))
        .bind("starts", input.startsOn())
        .bind("ends", input.endsOn())
        .bind("form", input.form())
        .bind("past", input.pastSuperiorReason())
        .bind("at", clock.now())
        .bind("account", actor.accountId());
  }

  /** The organisation's own editors, or those of the board that drafts for it. */
  private void requireDrafter(long organisation, @Nullable Long drafting) {
    if (drafting == null || reach.covers(Permission.DOCUMENT_EDIT, organisation)) {
      reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, organisation);
    } else {
      reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, drafting);
    }
  }

  private @Nullable PlanRow superior(StudyPlanInput input, long organisation) {
    Long parent = Ids.field("/parentId", input.parentId());
    if (parent == null) {
      return null;
    }
    PlanRow superior = plans.require(parent);
    superior.require(StudyPlanState.ISSUED);
    long below =
        new Sql(
                """
                SELECT COUNT(*) FROM organisation_closure
                WHERE ancestor_id = :above AND descendant_id = :organisation AND depth > 0
                """)
            .bind("above", superior.organisationId())
            .bind("organisation", organisation)
            .number(em);
    if (below == 0) {
      throw ProblemException.invalid(
          "/parentId",
          "NOT_A_SUPERIOR",
          "Kế hoạch này không phải của cấp trên của tổ chức.",
          "This is no plan of an organisation above.");
    }
    return superior;
  }

  @Nullable Long programme(StudyPlanInput input) {
    Long programme = Ids.field("/programmeId", input.programmeId());
    return programme == null
        ? null
        : programmes
            .documentOf(programme)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "/programmeId",
                        "NOT_ISSUED",
                        "Chương trình này chưa ban hành: ban hành rồi mới mở đợt quán triệt.",
                        "This programme is not issued: issue it, then open a round on it."));
  }

  static JournalEntry entry(String verb, long id, long organisation) {
    return JournalEntry.of("study-plan." + verb, SUBJECT, id, organisation);
  }

  private static Map<String, Object> fields(StudyPlanInput input, PlanContent content) {
    return fields(
        content,
        new Fields()
            .put("title", VietnameseText.normalise(input.title()))
            .put("startsOn", input.startsOn())
            .put("endsOn", input.endsOn())
            .put("form", input.form())
            .put("pastSuperiorReason", input.pastSuperiorReason()));
  }

  static Map<String, Object> fields(PlanRow plan) {
    return fields(
        plan.content(),
        new Fields()
            .put("title", plan.title())
            .put("startsOn", plan.startsOn())
            .put("endsOn", plan.endsOn())
            .put("form", plan.form())
            .put("pastSuperiorReason", plan.pastSuperiorReason()));
  }

  private static Map<String, Object> fields(PlanContent content, Fields fields) {
    return fields
        .put("documents", content.documentIds())
        .put("levels", content.levels().stream().map(l -> l.level() + "=" + l.dueOn()).toList())
        .put(
            "audiences",
            content.audiences().stream().map(a -> a.category() + "@" + a.level()).toList())
        .put(
            "rules",
            content.rules().stream().filter(r -> r.on()).map(r -> (StudyRule) r.rule()).toList())
        .map();
  }
}
