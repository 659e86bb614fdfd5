package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.ExtensionDecisionInput;
import vn.lantoa.obligation.api.ExtensionInput;
import vn.lantoa.obligation.api.ExtensionOutcome;
import vn.lantoa.obligation.api.ExtensionState;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.obligation.internal.SuperiorDate.Superior;
import vn.lantoa.shared.actor.ActingFor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.IfMatch;

/** Asking for more time and deciding about it (domain.md, States): one transaction each. */
@ApplicationScoped
public class ExtensionService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final ActingFor actingFor;
  private final Reach reach;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final ObligationService obligations;
  private final SuperiorDate superiors;
  private final Steps steps;

  public ExtensionService(
      EntityManager em,
      CurrentActor actor,
      ActingFor actingFor,
      Reach reach,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      ObligationService obligations,
      SuperiorDate superiors,
      Steps steps) {
    this.em = em;
    this.actor = actor;
    this.actingFor = actingFor;
    this.reach = reach;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.obligations = obligations;
    this.superiors = superiors;
    this.steps = steps;
  }

  /** By the organisation that owes it; who confirms it decides, else who demanded it. */
  @Transactional
  public void request(long id, ExtensionInput input) {
    Obligation obligation = obligations.own(id);
    obligation.requireExtendable();
    LocalDate due = Objects.requireNonNull(obligation.dueOn);
    checkLater(input.dueOn(), due);
    Extension request = new Extension();
    request.deciderId = decider(obligation);
    Superior superior = passed(obligation, input.dueOn()).orElse(null);
    if (superior != null) {
      if (!Boolean.TRUE.equals(input.forward())) {
        throw SuperiorDate.passed("/dueOn", Objects.requireNonNull(superior.dueOn()));
      }
      request.forward(superior.holderId());
    }
    request.obligationId = id;
    request.dueOnBefore = due;
    request.requestedDueOn = input.dueOn();
    request.reason = input.reason();
    request.doneSoFar = input.doneSoFar();
    request.requestedAt = instant.get();
    request.requestedBy = actor.accountId();
    request.requestedFor = actingFor.accountId();
    request.changedBy = actor.accountId();
    em.persist(request);
    Map<String, Object> before = obligation.fields();
    obligation.extensionId = request.id;
    steps
        .add(obligation, StepKind.EXTENSION_REQUESTED)
        .dueOn(input.dueOn())
        .note(input.reason())
        .organisation(request.forwarded ? request.deciderId : null)
        .write();
    obligations.record("request-extension", obligation, before, input.reason());
  }

  /** Taken back by the organisation that asked. */
  @Transactional
  public void withdraw(long id) {
    Obligation obligation = obligations.own(id);
    Extension request = waiting(obligation);
    request.decide(ExtensionState.WITHDRAWN, null, null);
    request.changedBy = actor.accountId();
    Map<String, Object> before = obligation.fields();
    obligation.extensionId = null;
    steps.add(obligation, StepKind.EXTENSION_WITHDRAWN).write();
    obligations.record("withdraw-extension", obligation, before, null);
  }

  @Transactional
  public void decide(long id, ExtensionDecisionInput input) {
    requireReason(input.outcome(), input.reason());
    Obligation obligation = toExtend(id);
    ifMatch.check(obligation.version);
    decide(obligation, input);
  }

  /** 422 where a refusal or a request that goes up has no words. */
  static void requireReason(ExtensionOutcome outcome, @Nullable String reason) {
    if (outcome != ExtensionOutcome.GRANT && (reason == null || reason.isBlank())) {
      throw ProblemException.invalid(
          "/reason",
          "REQUIRED",
          "Từ chối hoặc chuyển lên thì cần lý do.",
          "A refusal, or sending it up, needs a reason.");
    }
  }

  /** An obligation whose waiting request the actor decides; 404 out of sight, 403 for others. */
  Obligation toExtend(long id) {
    Obligation obligation = obligations.load(id);
    Demand demand = obligations.demand(obligation);
    Extension request =
        obligation.extensionId == null ? null : em.find(Extension.class, obligation.extensionId);
    long decider = request == null ? decider(obligation) : request.deciderId;
    if (!reach.covers(Permission.OBLIGATION_CONFIRM, decider, demand.act)) {
      obligations.requireReadable(obligation, demand);
      throw ProblemException.forbidden();
    }
    if (request != null) {
      request.requireAnother(actor.accountId(), actingFor.accountId());
    }
    return obligation;
  }

  void decide(Obligation obligation, ExtensionDecisionInput input) {
    Extension request = waiting(obligation);
    if (obligation.state.isReleased() || obligation.state.isFinal()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc đã xong hoặc không còn phải làm, nên đề nghị gia hạn hết hiệu lực.",
          "It is done or no longer owed, so the request has lapsed.");
    }
    Map<String, Object> before = obligation.fields();
    switch (input.outcome()) {
      case GRANT -> grant(obligation, request, input);
      case REFUSE -> refuse(obligation, request, input.reason());
      case FORWARD -> forward(obligation, request, input.reason());
    }
    request.changedBy = actor.accountId();
    String verb = input.outcome().name().toLowerCase(java.util.Locale.ROOT) + "-extension";
    obligations.record(verb, obligation, before, input.reason());
  }

  private void grant(Obligation obligation, Extension request, ExtensionDecisionInput input) {
    LocalDate until = input.dueOn() == null ? request.requestedDueOn : input.dueOn();
    checkLater(until, Objects.requireNonNull(obligation.dueOn));
    if (!request.forwarded) {
      passed(obligation, until)
          .ifPresent(
              s -> {
                throw SuperiorDate.passed("/dueOn", Objects.requireNonNull(s.dueOn()));
              });
    }
    request.decide(ExtensionState.GRANTED, until, input.reason());
    signed(request);
    obligation.extend(until);
    steps.add(obligation, StepKind.EXTENDED).note(input.reason()).write();
  }

  private void refuse(Obligation obligation, Extension request, @Nullable String reason) {
    request.decide(ExtensionState.REFUSED, null, reason);
    signed(request);
    obligation.extensionId = null;
    steps.add(obligation, StepKind.EXTENSION_REFUSED).note(reason).write();
  }

  private void forward(Obligation obligation, Extension request, @Nullable String reason) {
    Superior superior =
        superiors
            .of(obligation.id)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.WRONG_STATE,
                        "Yêu cầu này không cụ thể hóa yêu cầu nào của cấp trên, nên không có nơi để chuyển lên.",
                        "This demand serves no superior's, so there is nobody to send it up to."));
    request.forward(superior.holderId());
    obligation.changedBy = actor.accountId();
    em.lock(obligation, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    steps
        .add(obligation, StepKind.EXTENSION_FORWARDED)
        .note(reason)
        .dueOn(request.requestedDueOn)
        .organisation(superior.holderId())
        .write();
  }

  private void signed(Extension request) {
    request.decidedAt = instant.get();
    request.decidedBy = actor.accountId();
    request.decidedFor = actingFor.accountId();
  }

  private long decider(Obligation obligation) {
    Long confirmer = obligation.confirmerId;
    return confirmer != null
        ? confirmer
        : obligations.facts(obligations.demand(obligation)).holderId();
  }

  private Optional<Superior> passed(Obligation obligation, LocalDate until) {
    return superiors.of(obligation.id).filter(s -> s.dueOn() != null && until.isAfter(s.dueOn()));
  }

  private Extension waiting(Obligation obligation) {
    Long id = obligation.extensionId;
    Extension request = id == null ? null : em.find(Extension.class, id);
    if (request == null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Không có đề nghị gia hạn nào đang chờ. Hãy tải lại.",
          "No request for more time is waiting. Reload.");
    }
    return request;
  }

  private void checkLater(LocalDate until, LocalDate due) {
    if (!until.isAfter(due) || until.isBefore(clock.today())) {
      throw ProblemException.invalid(
          "/dueOn",
          "NOT_LATER",
          "Hạn mới phải sau hạn hiện nay %1$td/%1$tm/%1$tY và không ở trong quá khứ.",
          "The new date must lie after the present one, %1$tF, and not in the past.",
          due);
    }
  }
}
