package vn.lantoa.obstacle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationDesk;
import vn.lantoa.obligation.ObligationDesk.Owed;
import vn.lantoa.obstacle.api.Obstacle;
import vn.lantoa.obstacle.api.ObstacleAnswerInput;
import vn.lantoa.obstacle.api.ObstacleInput;
import vn.lantoa.obstacle.api.ObstacleState;
import vn.lantoa.obstacle.internal.ObstacleReads.Held;
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

/** Obstacles told, answered, sent up, taken back: one transaction each. */
@ApplicationScoped
public class ObstacleService {

  private static final String SUBJECT = "obstacles";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final ObligationDesk obligations;
  private final ObstacleReads reads;
  private final Journal journal;

  public ObstacleService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      ObligationDesk obligations,
      ObstacleReads reads,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.obligations = obligations;
    this.reads = reads;
    this.journal = journal;
  }

  /** Told by the organisation that owes the obligation; returns its id. */
  @Transactional
  public long raise(long obligationId, ObstacleInput input) {
    Owed owed = obligations.requireReporter(obligationId);
    if (!owed.pending()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc đã báo cáo xong hoặc không còn phải làm, nên không còn vướng mắc để kiến nghị.",
          "It is handed in or no longer owed, so nothing stands in its way.");
    }
    if (input.replyBy().isBefore(clock.today())) {
      throw ProblemException.invalid(
          "/replyBy",
          "IN_THE_PAST",
          "Ngày cần trả lời không được ở trong quá khứ.",
          "The day an answer is needed by cannot lie in the past.");
    }
    Long named = Ids.field("/askedId", input.askedId());
    long asked = named == null ? owed.superiorId() : named;
    if (named != null) {
      requireAbove(owed.organisationId(), asked);
    }
    new Sql(
            """
            INSERT INTO obstacle (obligation_id, organisation_id, asked_id, kind, description, proposal,
              reply_by, state, raised_at, raised_by, changed_by)
            VALUES (:obligation, :organisation, :asked, :kind, :description, :proposal, :day, 'OPEN',
              :at, :account, :account)
            """)
        .bind("obligation", obligationId)
        .bind("organisation", owed.organisationId())
        .bind("asked", asked)
        .bind("kind", input.kind())
        .bind("description", input.description().strip())
        .bind("proposal", input.proposal().strip())
        .bind("day", input.replyBy())
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(
        JournalEntry.of("obstacle.raise", SUBJECT, id, owed.organisationId())
            .with("description", null, input.description().strip())
            .with("proposal", null, input.proposal().strip())
            .with("replyBy", null, input.replyBy())
            .with("askedId", null, asked));
    return id;
  }

  /** Answered by whoever was asked. */
  @Transactional
  public void answer(long id, ObstacleAnswerInput input) {
    Obstacle before = waiting(id, Held::answers);
    change(
        id,
        "state = 'ANSWERED', outcome = '%s', answer = :words, answered_at = :at, answered_by = :account"
            .formatted(input.outcome()),
        input.answer().strip());
    journal.record(
        JournalEntry.of("obstacle.answer", SUBJECT, id, organisation(before))
            .with("outcome", null, input.outcome())
            .with("state", before.state(), ObstacleState.ANSWERED)
            .because(input.answer().strip()));
  }

  /** Sent to the organisation above the one that was asked. */
  @Transactional
  public void forward(long id, String reason) {
    Obstacle before = waiting(id, Held::answers);
    long asked = Long.parseLong(before.asked().id());
    Long above =
        new Sql("SELECT parent_id FROM organisation WHERE id = :id AND parent_id IS NOT NULL")
            .bind("id", asked)
            .first(em, r -> r.number("parent_id"))
            .orElse(null);
    if (above == null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Không có cấp trên nào để chuyển tiếp. Hãy trả lời.",
          "There is nobody above to send it to. Answer it.");
    }
    change(id, "asked_id = " + above + ", forwarded = TRUE", null);
    journal.record(
        JournalEntry.of("obstacle.forward", SUBJECT, id, organisation(before))
            .with("askedId", asked, above)
            .because(reason.strip()));
  }

  /** Taken back by whoever told of it. */
  @Transactional
  public void withdraw(long id) {
    Obstacle before = waiting(id, Held::withdraws);
    change(id, "state = 'WITHDRAWN'", null);
    journal.record(
        JournalEntry.of("obstacle.withdraw", SUBJECT, id, organisation(before))
            .with("state", before.state(), ObstacleState.WITHDRAWN));
  }

  /**
   * One that waits, held until the transaction ends, in the version that was seen. 404 where it may
   * not be read, 403 where the actor may not do this about it.
   */
  private Obstacle waiting(long id, Predicate<Held> allowed) {
    new Sql("SELECT id FROM obstacle WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .first(em, r -> r.number("id"));
    Held held = reads.held(id);
    if (!allowed.test(held)) {
      throw ProblemException.forbidden();
    }
    Obstacle obstacle = held.obstacle();
    ifMatch.check(Long.parseLong(obstacle.version()));
    if (obstacle.state() != ObstacleState.OPEN) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Kiến nghị này không còn chờ trả lời. Hãy tải lại.",
          "It no longer waits for an answer. Reload.");
    }
    return obstacle;
  }

  private void change(long id, String set, @Nullable String words) {
    Sql sql =
        new Sql("UPDATE obstacle SET " + set)
            .add(", version = version + 1, changed_by = :account WHERE id = :id")
            .bind("account", actor.accountId())
            .bind("id", id);
    if (words != null) {
      sql.bind("words", words).bind("at", instant.get());
    }
    sql.execute(em);
  }

  /** Whoever is asked stands above, or is a body of one that does. */
  private void requireAbove(long organisation, long asked) {
    long found =
        new Sql(
                """
                SELECT COUNT(*) FROM organisation_closure c JOIN organisation a ON a.id = :asked
                WHERE c.descendant_id = :organisation AND c.ancestor_id <> c.descendant_id
                  AND a.id <> :organisation AND c.ancestor_id IN (a.id, a.parent_id)
                """)
            .bind("asked", asked)
            .bind("organisation", organisation)
            .number(em);
    if (found == 0) {
      throw ProblemException.invalid(
          "/askedId",
          "NOT_ABOVE",
          "Kiến nghị gửi lên cấp trên, hoặc ban, cơ quan của cấp trên. Hãy chọn nơi khác.",
          "It goes to an organisation above, or a body of one. Choose another.");
    }
  }

  private static long organisation(Obstacle obstacle) {
    return Long.parseLong(obstacle.organisation().id());
  }
}
