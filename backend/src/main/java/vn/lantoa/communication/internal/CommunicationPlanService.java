package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationItemInput;
import vn.lantoa.communication.api.CommunicationPlanInput;
import vn.lantoa.communication.api.CommunicationPlanState;
import vn.lantoa.communication.internal.PlanAccess.Item;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.StudyPlans;

/** Communication plans drafted, approved, reopened, closed: one transaction each. */
@ApplicationScoped
public class CommunicationPlanService {

  private static final String SUBJECT = "communication-plans";

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final StudyPlans studies;
  private final PlanAccess reads;
  private final ItemWriter lines;
  private final Journal journal;

  public CommunicationPlanService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      ChangeInstant instant,
      IfMatch ifMatch,
      Documents documents,
      StudyPlans studies,
      PlanAccess reads,
      ItemWriter lines,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.studies = studies;
    this.reads = reads;
    this.lines = lines;
    this.journal = journal;
  }

  /** Drafts one; returns its id. */
  @Transactional
  public long create(CommunicationPlanInput input) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    reach.require(Permission.DOCUMENT_EDIT, Permission.DOCUMENT_READ, organisation);
    check(input, organisation, List.of());
    fields(
            new Sql(
                """
                INSERT INTO communication_plan (organisation_id, lead_id, plan_id, document_id, title,
                  goal, starts_on, ends_on, state, created_at, changed_by, changed_at)
                VALUES (:organisation, :lead, :study, :paper, :title, :goal, :starts, :ends, 'DRAFT',
                  :at, :account, :at)
                """),
            input)
        .bind("organisation", organisation)
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    lines.write(id, items(input), List.of());
    journal.record(
        JournalEntry.of("communication-plan.create", SUBJECT, id, organisation)
            .between(Map.of(), told(input)));
    return id;
  }

  /** Replaces what a draft says; whose plan it is stays. */
  @Transactional
  public void update(long id, CommunicationPlanInput input) {
    CommunicationPlanRow before = editable(id);
    if (Ids.required("/organisationId", input.organisationId()) != before.organisationId()) {
      throw ProblemException.invalid(
          "/organisationId",
          "DOES_NOT_MOVE",
          "Kế hoạch thuộc về tổ chức đã lập.",
          "A plan stays with the organisation whose it is.");
    }
    List<Item> items = reads.items(before);
    check(input, before.organisationId(), items);
    fields(
            new Sql(
                """
                UPDATE communication_plan SET lead_id = :lead, plan_id = :study, document_id = :paper,
                  title = :title, goal = :goal, starts_on = :starts, ends_on = :ends,
                  version = version + 1, changed_by = :account, changed_at = :at WHERE id = :id
                """),
            input)
        .bind("id", id)
        .execute(em);
    lines.write(id, items(input), items);
    journal.record(entry("update", before).between(told(before, items.size()), told(input)));
  }

  /** Deletes a draft of which nothing was delivered. */
  @Transactional
  public void delete(long id) {
    CommunicationPlanRow before = editable(id);
    List<Item> items = reads.items(before);
    if (items.stream().anyMatch(Item::delivered)) {
      throw ItemWriter.delivered("/items");
    }
    lines.write(id, List.of(), items);
    new Sql("DELETE FROM communication_plan WHERE id = :id").bind("id", id).execute(em);
    journal.record(entry("delete", before).with("title", before.title(), null));
  }

  /** What is delivered is reported from here on. */
  @Transactional
  public void approve(long id) {
    CommunicationPlanRow before = approvable(id, CommunicationPlanState.DRAFT);
    if (reads.items(before).isEmpty()) {
      throw ProblemException.invalid(
          "/items",
          "REQUIRED",
          "Kế hoạch chưa có dòng nào để thực hiện.",
          "The plan has no line to carry out.");
    }
    move(
        before,
        CommunicationPlanState.APPROVED,
        "approved_at = :at, approved_by = :account, closed_at = NULL");
    journal.record(
        entry("approve", before).with("state", before.state(), CommunicationPlanState.APPROVED));
  }

  /** A draft again; what was delivered stays. */
  @Transactional
  public void reopen(long id, String reason) {
    CommunicationPlanRow before =
        approvable(id, CommunicationPlanState.APPROVED, CommunicationPlanState.CLOSED);
    move(
        before,
        CommunicationPlanState.DRAFT,
        "approved_at = NULL, approved_by = NULL, closed_at = NULL");
    journal.record(
        entry("reopen", before)
            .with("state", before.state(), CommunicationPlanState.DRAFT)
            .because(reason.strip()));
  }

  /** Nothing more is reported. */
  @Transactional
  public void close(long id) {
    CommunicationPlanRow before = approvable(id, CommunicationPlanState.APPROVED);
    move(before, CommunicationPlanState.CLOSED, "closed_at = :at");
    journal.record(
        entry("close", before).with("state", before.state(), CommunicationPlanState.CLOSED));
  }

  private CommunicationPlanRow editable(long id) {
    CommunicationPlanRow plan = held(id);
    if (!plan.mayEdit()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(plan.version());
    plan.require(CommunicationPlanState.DRAFT);
    return plan;
  }

  private CommunicationPlanRow approvable(long id, CommunicationPlanState... wanted) {
    CommunicationPlanRow plan = held(id);
    if (!plan.mayApprove()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(plan.version());
    plan.require(wanted);
    return plan;
  }

  /** Held until the transaction ends; 404 where it may not be read. */
  private CommunicationPlanRow held(long id) {
    new Sql("SELECT id FROM communication_plan WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .first(em, r -> r.number("id"));
    return reads.require(id);
  }

  private void move(CommunicationPlanRow plan, CommunicationPlanState state, String more) {
    Sql sql =
        new Sql("UPDATE communication_plan SET state = :state, " + more)
            .add(", version = version + 1, changed_by = :account, changed_at = :at WHERE id = :id");
    sql.bind("state", state)
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .bind("id", plan.id())
        .execute(em);
  }

  private void check(CommunicationPlanInput input, long organisation, List<Item> standing) {
    Long study = Ids.field("/studyPlanId", input.studyPlanId());
    if (study != null) {
      studies.requireReadable(study);
    }
    Long paper = Ids.field("/documentId", input.documentId());
    if (paper != null) {
      documents.requireReadable(paper);
    }
    FieldProblems problems = new FieldProblems();
    if (input.endsOn().isBefore(input.startsOn())) {
      problems.add(
          "/endsOn",
          "BEFORE_START",
          "Ngày kết thúc không được trước ngày bắt đầu.",
          "It cannot end before it starts.");
    }
    Set<Long> near = near(input, organisation);
    Long lead = Ids.field("/leadId", input.leadId());
    if (lead != null && !near.contains(lead)) {
      problems.add(
          "/leadId",
          "NOT_NEAR",
          "Cơ quan chủ trì phải thuộc tổ chức, hoặc ở cạnh tổ chức. Hãy chọn lại.",
          "Who leads must belong to the organisation or stand beside it. Choose again.");
    }
    lines.check(items(input), standing, near, problems);
    problems.throwIfAny();
  }

  /** Of those named: in the subtree of the organisation, or of the one above it. One statement. */
  private Set<Long> near(CommunicationPlanInput input, long organisation) {
    Set<Long> named = new LinkedHashSet<>();
    Long lead = Ids.field("/leadId", input.leadId());
    if (lead != null) {
      named.add(lead);
    }
    items(input)
        .forEach(
            i -> {
              Long partner = Ids.field("/items", i.partnerId());
              if (partner != null) {
                named.add(partner);
              }
            });
    if (named.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        new Sql(
                """
                SELECT DISTINCT c.descendant_id AS id FROM organisation_closure c
                JOIN organisation o ON o.id = :organisation AND c.ancestor_id IN (o.id, o.parent_id)
                WHERE c.descendant_id IN (:named)
                """)
            .bind("organisation", organisation)
            .bind("named", named)
            .list(em, r -> r.number("id")));
  }

  private static List<CommunicationItemInput> items(CommunicationPlanInput input) {
    return input.items() == null ? List.of() : input.items();
  }

  private Sql fields(Sql sql, CommunicationPlanInput input) {
    return sql.bind("lead", Ids.field("/leadId", input.leadId()))
        .bind("study", Ids.field("/studyPlanId", input.studyPlanId()))
        .bind("paper", Ids.field("/documentId", input.documentId()))
        .bind("title", input.title().strip())
        .bind("goal", text(input.goal()))
        .bind("starts", input.startsOn())
        .bind("ends", input.endsOn())
        .bind("at", instant.get())
        .bind("account", actor.accountId());
  }

  private static JournalEntry entry(String verb, CommunicationPlanRow plan) {
    return JournalEntry.of("communication-plan." + verb, SUBJECT, plan.id(), plan.organisationId());
  }

  private static Map<String, Object> told(CommunicationPlanInput input) {
    return new Fields()
        .put("title", input.title().strip())
        .put("goal", text(input.goal()))
        .put("leadId", input.leadId())
        .put("studyPlanId", input.studyPlanId())
        .put("documentId", input.documentId())
        .put("startsOn", input.startsOn())
        .put("endsOn", input.endsOn())
        .put("items", items(input).size())
        .map();
  }

  private static Map<String, Object> told(CommunicationPlanRow p, int items) {
    return new HashMap<>(
        new Fields()
            .put("title", p.title())
            .put("goal", p.goal())
            .put("leadId", id(p.leadId()))
            .put("studyPlanId", id(p.studyPlanId()))
            .put("documentId", id(p.documentId()))
            .put("startsOn", p.startsOn())
            .put("endsOn", p.endsOn())
            .put("items", items)
            .map());
  }

  private static @Nullable String id(@Nullable Long id) {
    return id == null ? null : Objects.toString(id);
  }

  private static @Nullable String text(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
