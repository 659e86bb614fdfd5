package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Attachments;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.api.TargetActualInput;
import vn.lantoa.target.rollup.Period;

/** Figures reported, corrected, confirmed and returned: one transaction each. */
@ApplicationScoped
public class ActualService {

  private static final String SUBJECT = "target-actuals";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Journal journal;
  private final Attachments attachments;
  private final TargetAccess access;
  private final PeriodLocks locks;

  public ActualService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      Journal journal,
      Attachments attachments,
      TargetAccess access,
      PeriodLocks locks) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.journal = journal;
    this.attachments = attachments;
    this.access = access;
    this.locks = locks;
  }

  /** Reports the figure of a period that has none; returns its id. */
  @Transactional
  public long report(long targetId, TargetActualInput input) {
    Target target = access.reportable(targetId);
    LocalDate today = clock.today();
    Period period = ActualRules.period(target, input.period(), today);
    ActualRules.check(target, input, today);
    locks.requireOpen(target.organisationId, period);
    requireNew(target, period);
    Actual actual = new Actual();
    actual.of(target, period);
    actual.report(input, attachment(input), instant.get(), actor.accountId());
    em.persist(actual);
    record("report", actual, Map.of(), input.note());
    return actual.id;
  }

  /** Corrects a figure that is not confirmed; a returned one waits again. */
  @Transactional
  public void correct(long targetId, long id, TargetActualInput input) {
    Target target = access.reportable(targetId);
    Actual actual = changeable(targetId, id);
    LocalDate today = clock.today();
    if (!ActualRules.period(target, input.period(), today).code().equals(actual.period)) {
      throw ProblemException.invalid(
          "/period",
          "OTHER_PERIOD",
          "Số liệu này thuộc kỳ %s.",
          "This figure is that of %s.",
          actual.period);
    }
    ActualRules.check(target, input, today);
    Map<String, Object> before = actual.fields();
    actual.report(input, attachment(input), instant.get(), actor.accountId());
    record("correct", actual, before, input.note());
  }

  /** By the organisation above. */
  @Transactional
  public void confirm(long targetId, long id) {
    access.confirmable(targetId);
    Actual actual = changeable(targetId, id);
    Map<String, Object> before = actual.fields();
    actual.confirm(instant.get(), actor.accountId());
    record("confirm", actual, before, null);
  }

  /** By the organisation above, with the reason. */
  @Transactional
  public void giveBack(long targetId, long id, String reason) {
    access.confirmable(targetId);
    Actual actual = changeable(targetId, id);
    Map<String, Object> before = actual.fields();
    actual.giveBack(reason.strip(), instant.get(), actor.accountId());
    record("return", actual, before, reason);
  }

  /** Locked, of the version that was seen, and of a period that is open. */
  private Actual changeable(long targetId, long id) {
    Actual actual = em.find(Actual.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (actual == null || actual.targetId != targetId) {
      throw ProblemException.notFound();
    }
    ifMatch.check(actual.version);
    locks.requireOpen(actual.organisationId, ActualRules.period("/period", actual.period));
    return actual;
  }

  private void requireNew(Target target, Period period) {
    if (new Sql("SELECT COUNT(*) FROM target_actual WHERE target_id = :id AND period = :period")
            .bind("id", target.id)
            .bind("period", period.code())
            .number(em)
        > 0) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Kỳ %s đã có số liệu. Hãy sửa số liệu đó.",
          "There is a figure for %s already. Correct that one.",
          period.code());
    }
  }

  private @Nullable Long attachment(TargetActualInput input) {
    Long id = Ids.field("/attachmentId", input.attachmentId());
    if (id != null) {
      try {
        attachments.requireReadable(id);
      } catch (ProblemException e) {
        throw TargetLinks.unknown("/attachmentId", id);
      }
    }
    return id;
  }

  private void record(
      String verb, Actual actual, Map<String, Object> before, @Nullable String reason) {
    journal.record(
        JournalEntry.of("target-actual." + verb, SUBJECT, actual.id, actual.organisationId)
            .between(before, actual.fields())
            .because(reason));
  }
}
