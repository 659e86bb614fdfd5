package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.document.Attachments;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.ObjectionAnswerInput;
import vn.lantoa.obligation.api.ObjectionInput;
import vn.lantoa.obligation.api.ReturnInput;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.obligation.api.SubmissionInput;
import vn.lantoa.shared.actor.ActingFor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** The life cycle: each transition is one transaction, checked by the entity, kept as a step. */
@ApplicationScoped
public class ObligationService {

  /** How long whoever confirms has before it is theirs to answer for (domain.md, States). */
  static final int CONFIRM_WORKING_DAYS = 5;

  private final EntityManager em;
  private final CurrentActor actor;
  private final ActingFor actingFor;
  private final Reach reach;
  private final AppClock clock;
  private final Calendars calendars;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final Attachments attachments;
  private final ObligationRights rights;
  private final Steps steps;
  private final Receipts receipts;
  private final Journal journal;

  public ObligationService(
      EntityManager em,
      CurrentActor actor,
      ActingFor actingFor,
      Reach reach,
      AppClock clock,
      Calendars calendars,
      IfMatch ifMatch,
      Documents documents,
      Attachments attachments,
      ObligationRights rights,
      Steps steps,
      Receipts receipts,
      Journal journal) {
    this.receipts = receipts;
    this.journal = journal;
    this.em = em;
    this.actor = actor;
    this.actingFor = actingFor;
    this.reach = reach;
    this.clock = clock;
    this.calendars = calendars;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.attachments = attachments;
    this.rights = rights;
    this.steps = steps;
  }

  @Transactional
  public void receive(long id) {
    Obligation obligation = own(id);
    Map<String, Object> before = obligation.fields();
    obligation.receive(clock.now());
    String trace = receipts.received(obligation);
    steps.add(obligation, StepKind.RECEIVED).trace(trace).write();
    record("receive", obligation, before, null);
  }

  @Transactional
  public void object(long id, ObjectionInput input) {
    Obligation obligation = own(id);
    Long proposed = Ids.field("/proposedOrganisationId", input.proposedOrganisationId());
    if (proposed != null && proposed == obligation.organisationId) {
      throw ProblemException.invalid(
          "/proposedOrganisationId",
          "ITSELF",
          "Nơi đề nghị chuyển đến phải là tổ chức khác.",
          "Propose another organisation than your own.");
    }
    if (proposed != null && !rights.mayBeProposed(obligation.demandId, proposed)) {
      throw ProblemException.invalid(
          "/proposedOrganisationId",
          "UNKNOWN_ID",
          "Không có tổ chức này, hoặc nơi giao việc không giao được cho tổ chức đó. Hãy chọn trong danh sách.",
          "There is no such organisation, or who demanded cannot demand of it. Choose one from the list.");
    }
    Map<String, Object> before = obligation.fields();
    obligation.object();
    steps.add(obligation, StepKind.OBJECTED).note(input.reason()).organisation(proposed).write();
    record("object", obligation, before, input.reason());
  }

  /** The issuer's answer: it stays, it moves, or it is taken back. */
  @Transactional
  public void answer(long id, ObjectionAnswerInput input) {
    Obligation obligation = load(id);
    Demand demand = demand(obligation);
    DocumentFacts document = facts(demand);
    requireAt(Permission.DEMAND_PUBLISH, document.holderId(), demand);
    ifMatch.check(obligation.version);
    Long to = Ids.field("/organisationId", input.organisationId());
    Map<String, Object> before = obligation.fields();
    if (!input.upheld()) {
      obligation.keep();
      steps.add(obligation, StepKind.OBJECTION_REJECTED).note(input.note()).write();
    } else if (to == null) {
      obligation.withdraw();
      steps.add(obligation, StepKind.WITHDRAWN).note(input.note()).write();
    } else {
      requireAt(Permission.DEMAND_PUBLISH, to, demand);
      long target = steps.takeOver(obligation, to);
      obligation.handOver(target);
      steps.add(obligation, StepKind.HANDED_OVER).note(input.note()).organisation(to).write();
      documents.openTo(demand.documentId, List.of(to));
    }
    record("answer", obligation, before, input.note());
  }

  /** The result, with the day it was done. */
  @Transactional
  public void submit(long id, SubmissionInput input) {
    Owed owed = owned(id);
    checkDay(input.doneOn(), Objects.requireNonNull(owed.demand().issuedOn));
    List<Long> files =
        input.attachmentIds() == null
            ? List.of()
            : input.attachmentIds().stream().map(f -> Ids.required("/attachmentIds", f)).toList();
    if (owed.demand().evidenceRequired
        && files.isEmpty()
        && attachments.countOfObligation(id) == 0) {
      throw ProblemException.invalid(
          "/attachmentIds",
          "EVIDENCE_REQUIRED",
          "Yêu cầu này cần minh chứng. Hãy đính kèm ít nhất một tệp rồi báo cáo.",
          "This demand asks for evidence. Attach at least one file, then submit.");
    }
    submit(owed.obligation(), input.doneOn(), input.note(), files);
  }

  /** What was done in the form of another feature, today; rights are the caller's to check. */
  void handIn(Obligation obligation, @Nullable String note) {
    submit(obligation, clock.today(), note, List.of());
  }

  private void submit(
      Obligation obligation, LocalDate doneOn, @Nullable String note, List<Long> files) {
    Map<String, Object> before = obligation.fields();
    LocalDate confirmBy = calendars.common().plusWorkingDays(clock.today(), CONFIRM_WORKING_DAYS);
    String trace = receipts.received(obligation);
    obligation.submit(doneOn, clock.now(), actor.accountId(), confirmBy);
    long step =
        steps.add(obligation, StepKind.SUBMITTED).note(note).doneOn(doneOn).trace(trace).write();
    if (!files.isEmpty()) {
      attachments.linkToStep(obligation.id, step, files);
    }
    if (obligation.state == ObligationState.ACCEPTED) {
      steps.add(obligation, StepKind.ACCEPTED).write();
    }
    record("submit", obligation, before, note);
  }

  @Transactional
  public void accept(long id, @Nullable String note) {
    Obligation obligation = toConfirm(id);
    ifMatch.check(obligation.version);
    accept(obligation, note);
  }

  @Transactional
  public void giveBack(long id, ReturnInput input) {
    Obligation obligation = toConfirm(id);
    ifMatch.check(obligation.version);
    giveBack(obligation, input.reason(), input.repairDueOn());
  }

  void accept(Obligation obligation, @Nullable String note) {
    Map<String, Object> before = obligation.fields();
    obligation.accept(clock.now(), actor.accountId());
    steps.add(obligation, StepKind.ACCEPTED).note(note).write();
    record("accept", obligation, before, note);
  }

  void giveBack(Obligation obligation, String reason, LocalDate repairDueOn) {
    if (!repairDueOn.isAfter(clock.today())) {
      throw ProblemException.invalid(
          "/repairDueOn",
          "NOT_AFTER_TODAY",
          "Hạn bổ sung phải sau hôm nay.",
          "The date for the repair must lie after today.");
    }
    Map<String, Object> before = obligation.fields();
    obligation.giveBack(clock.now(), actor.accountId(), repairDueOn);
    steps.add(obligation, StepKind.RETURNED).note(reason).repairDueOn(repairDueOn).write();
    record("return", obligation, before, reason);
  }

  void record(
      String verb, Obligation obligation, Map<String, Object> before, @Nullable String reason) {
    journal.record(
        JournalEntry.of(
                "obligation." + verb, "obligations", obligation.id, obligation.organisationId)
            .between(before, obligation.fields())
            .because(reason));
  }

  /** An obligation the actor confirms; 404 out of reach, 403 where it only may be read. */
  Obligation toConfirm(long id) {
    Obligation obligation = load(id);
    Demand demand = demand(obligation);
    Long confirmer = obligation.confirmerId;
    if (confirmer == null || !reach.covers(Permission.OBLIGATION_CONFIRM, confirmer, demand.act)) {
      requireReadable(obligation, demand);
      throw ProblemException.forbidden();
    }
    Long giver = actingFor.accountId();
    if (giver != null) {
      obligation.requireAnother(giver);
    }
    return obligation;
  }

  /** An obligation the actor's own organisation owes, in the version it saw. */
  Obligation own(long id) {
    return owned(id).obligation();
  }

  private Owed owned(long id) {
    Owed owed = inSight(id);
    Obligation obligation = owed.obligation();
    Demand demand = owed.demand();
    if (!rights.reports(obligation.organisationId, demand.act)) {
      requireReadable(obligation, demand);
      throw ProblemException.forbidden();
    }
    reach.covers(Permission.OBLIGATION_REPORT, obligation.organisationId, demand.act);
    ifMatch.check(obligation.version);
    return owed;
  }

  void requireReadable(Obligation obligation, Demand demand) {
    boolean confirms =
        obligation.confirmerId != null
            && reach.covers(Permission.OBLIGATION_CONFIRM, obligation.confirmerId, demand.act);
    if (!confirms
        && !reach.covers(Permission.OBLIGATION_READ, obligation.organisationId, demand.act)) {
      throw ProblemException.notFound();
    }
  }

  void requireAt(Permission permission, long organisation, Demand demand) {
    if (!reach.covers(permission, organisation, demand.act)) {
      throw reach.covers(Permission.OBLIGATION_READ, organisation, demand.act)
          ? ProblemException.forbidden()
          : ProblemException.notFound();
    }
  }

  private void checkDay(LocalDate doneOn, LocalDate issuedOn) {
    if (doneOn.isAfter(clock.today()) || doneOn.isBefore(issuedOn)) {
      throw ProblemException.invalid(
          "/doneOn",
          "OUT_OF_RANGE",
          "Ngày thực hiện phải từ ngày ban hành %1$td/%1$tm/%1$tY đến hôm nay.",
          "The day it was done lies between the document's date %1$tF and today.",
          issuedOn);
    }
  }

  /** One that the actor may see; 404 for any other. */
  Obligation load(long id) {
    return inSight(id).obligation();
  }

  /**
   * What is out of sight is refused at the same cost as what never was; for one's own nobody looks
   * at the tree.
   */
  private Owed inSight(long id) {
    Owed owed = Owed.find(em, id);
    boolean own =
        owed != null && rights.reports(owed.obligation().organisationId, owed.demand().act);
    boolean seen = own || rights.inSight(id);
    if (owed == null || !seen) {
      throw ProblemException.notFound();
    }
    return owed;
  }

  Demand demand(Obligation obligation) {
    Demand demand = em.find(Demand.class, obligation.demandId);
    if (demand == null) {
      throw ProblemException.notFound();
    }
    return demand;
  }

  DocumentFacts facts(Demand demand) {
    return documents.facts(demand.documentId).orElseThrow(ProblemException::notFound);
  }
}
