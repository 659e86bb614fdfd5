package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import vn.lantoa.notification.api.EscalationAnswerInput;
import vn.lantoa.obligation.OpenWork;
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
import vn.lantoa.shared.web.IfMatch;

/** The answer that stops an escalation. */
@ApplicationScoped
public class EscalationService {

  private static final int LONGEST = 90;

  private record Standing(
      long organisation, Act act, String state, boolean open, long obligation, long version) {}

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Journal journal;

  public EscalationService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      Journal journal) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.journal = journal;
  }

  /**
   * Keeps the word and the promised date.
   *
   * @throws ProblemException 404 out of reach, 403 without the right to report there, 409 where it
   *     does not run, 422 for a date that has passed or lies far off
   */
  @Transactional
  public void answer(long id, EscalationAnswerInput input) {
    Standing standing = standing(id);
    if (!reach.covers(Permission.OBLIGATION_REPORT, standing.organisation(), standing.act())) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(standing.version());
    if (!standing.open() || !standing.state().equals("RUNNING")) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc này không còn đang được đôn đốc nên không cần trả lời nữa.",
          "This is not being escalated any more, so there is nothing to answer.");
    }
    LocalDate today = clock.today();
    if (input.promisedOn().isBefore(today) || input.promisedOn().isAfter(today.plusDays(LONGEST))) {
      throw ProblemException.invalid(
          "/promisedOn",
          "OUT_OF_RANGE",
          "Ngày hứa hoàn thành phải từ hôm nay đến %d ngày tới.",
          "The promised date lies between today and %d days from now.",
          LONGEST);
    }
    int touched =
        new Sql(
                """
            UPDATE escalation SET state = 'ANSWERED', answer = :answer, promised_on = :promised,
              answered_by = :me, answered_at = :now, version = version + 1, changed_by = :me
            WHERE id = :id AND version = :version AND state = 'RUNNING'
            """)
            .bind("version", standing.version())
            .bind("answer", input.answer().strip())
            .bind("promised", input.promisedOn())
            .bind("me", actor.accountId())
            .bind("now", clock.now())
            .bind("id", id)
            .execute(em);
    if (touched == 0) {
      throw ProblemException.stale(standing.version() + 1);
    }
    journal.record(
        JournalEntry.of(
                "escalation.answer", "obligations", standing.obligation(), standing.organisation())
            .with("promisedOn", null, input.promisedOn())
            .because(input.answer().strip()));
  }

  /** The escalation where the actor may read what is owed, or 404. One statement. */
  private Standing standing(long id) {
    Sql sql =
        new Sql(
            """
            SELECT ob.organisation_id, d.act, e.state, (%s AND ob.due_on <=> e.due_on) AS is_open,
              e.obligation_id, e.version
            FROM escalation e JOIN obligation ob ON ob.id = e.obligation_id
            JOIN demand d ON d.id = ob.demand_id
            """
                .formatted(OpenWork.OPEN));
    Reach.Look look = reach.look(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act");
    return sql.add(look.join())
        .add("WHERE e.id = :id", "id", id)
        .add("AND " + look.holds())
        .add("LIMIT 1")
        .first(
            em,
            r ->
                new Standing(
                    r.number("organisation_id"),
                    r.constant("act", Act.class),
                    r.string("state"),
                    r.bool("is_open"),
                    r.number("obligation_id"),
                    r.number("version")))
        .orElseThrow(ProblemException::notFound);
  }
}
