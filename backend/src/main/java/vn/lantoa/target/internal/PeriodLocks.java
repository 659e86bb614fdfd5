package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.api.PeriodLock;
import vn.lantoa.target.api.PeriodLockInput;
import vn.lantoa.target.api.PeriodLockPage;
import vn.lantoa.target.rollup.Period;

/** Periods whose figures stand: closed for an organisation and all below it. */
@ApplicationScoped
public class PeriodLocks {

  private static final String SUBJECT = "target-period-locks";
  private static final String SORT = "-id";

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final Journal journal;

  public PeriodLocks(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      ChangeInstant instant,
      IfMatch ifMatch,
      Journal journal) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.journal = journal;
  }

  /** 409 where the organisation, or one above it, closed the period or one that holds it. */
  void requireOpen(long organisation, Period period) {
    new Sql(
            """
            SELECT l.period FROM target_period_lock l
            JOIN organisation_closure c ON c.ancestor_id = l.organisation_id
            WHERE c.descendant_id = :organisation AND l.state = 'LOCKED'
              AND l.starts_on <= :starts AND l.ends_on >= :ends
            """)
        .bind("organisation", organisation)
        .bind("starts", period.startsOn())
        .bind("ends", period.endsOn())
        .first(em, r -> r.string("period"))
        .ifPresent(
            locked -> {
              throw TargetRules.refused(
                  ProblemType.TARGET_PERIOD_LOCKED,
                  "/period",
                  vn.lantoa.shared.Words.of(
                      "Kỳ %s đã khóa số liệu.", "The period %s is locked.", locked));
            });
  }

  /** Newest first. */
  public PeriodLockPage list(long organisation, int limit, @Nullable String cursor) {
    reach.require(Permission.OBLIGATION_READ, Permission.OBLIGATION_READ, organisation);
    List<String> after = Cursor.decode(cursor, SORT, 1);
    List<PeriodLock> rows =
        new Sql("SELECT * FROM target_period_lock l WHERE l.organisation_id = :id")
            .bind("id", organisation)
            .addIf(after == null ? null : after.get(0), "AND l.id < :after", "after")
            .add("ORDER BY l.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, PeriodLocks::read);
    return new PeriodLockPage(
        Paged.page(rows, limit), Paged.next(rows, limit, l -> Cursor.encode(SORT, l.id())));
  }

  /** One lock of an organisation in reach. */
  public PeriodLock get(long id) {
    Sql sql = new Sql("SELECT l.* FROM target_period_lock l WHERE l.id = :id").bind("id", id);
    reach.restrict(sql, Permission.OBLIGATION_READ, "l.organisation_id", null);
    return sql.first(em, PeriodLocks::read).orElseThrow(ProblemException::notFound);
  }

  /** Closes a period for the organisation and all below it. */
  @Transactional
  public PeriodLock lock(long organisation, PeriodLockInput input) {
    reach.require(Permission.OBLIGATION_CONFIRM, Permission.OBLIGATION_READ, organisation);
    Period period = ActualRules.period("/period", input.period());
    if (new Sql("SELECT COUNT(*) FROM target_period_lock WHERE locked_key = :key")
            .bind("key", organisation + "|" + period.code())
            .number(em)
        > 0) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Kỳ %s đã khóa rồi.",
          "The period %s is locked already.",
          period.code());
    }
    new Sql(
            """
            INSERT INTO target_period_lock (organisation_id, period, starts_on, ends_on, state, reason,
              locked_at, locked_by, changed_by)
            VALUES (:organisation, :period, :starts, :ends, 'LOCKED', :reason, :at, :actor, :actor)
            """)
        .bind("organisation", organisation)
        .bind("period", period.code())
        .bind("starts", period.startsOn())
        .bind("ends", period.endsOn())
        .bind("reason", input.reason().strip())
        .bind("at", instant.get())
        .bind("actor", actor.accountId())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(
        JournalEntry.of("target-period.lock", SUBJECT, id, organisation)
            .with("period", null, period.code())
            .because(input.reason()));
    return find(id);
  }

  /** Opens it again; that is an act of its own, with its reason. */
  @Transactional
  public PeriodLock release(long id, String reason) {
    long organisation = Long.parseLong(get(id).organisationId());
    reach.require(Permission.OBLIGATION_CONFIRM, Permission.OBLIGATION_READ, organisation);
    PeriodLock lock =
        new Sql("SELECT * FROM target_period_lock WHERE id = :id FOR UPDATE")
            .bind("id", id)
            .first(em, PeriodLocks::read)
            .orElseThrow(ProblemException::notFound);
    ifMatch.check(Long.parseLong(lock.version()));
    if (!lock.locked()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE, "Kỳ này đã được mở lại.", "The period was opened already.");
    }
    new Sql(
            """
            UPDATE target_period_lock SET state = 'RELEASED', release_reason = :reason,
              released_at = :at, released_by = :actor, changed_by = :actor, version = version + 1
            WHERE id = :id
            """)
        .bind("reason", reason.strip())
        .bind("at", instant.get())
        .bind("actor", actor.accountId())
        .bind("id", id)
        .execute(em);
    journal.record(
        JournalEntry.of("target-period.release", SUBJECT, id, organisation)
            .with("period", lock.period(), null)
            .because(reason));
    return find(id);
  }

  private PeriodLock find(long id) {
    return new Sql("SELECT * FROM target_period_lock WHERE id = :id")
        .bind("id", id)
        .first(em, PeriodLocks::read)
        .orElseThrow(ProblemException::notFound);
  }

  private static PeriodLock read(Row r) {
    return new PeriodLock(
        r.id("id"),
        r.id("organisation_id"),
        r.string("period"),
        r.string("state").equals("LOCKED"),
        r.string("reason"),
        r.instant("locked_at"),
        r.stringOrNull("release_reason"),
        r.instantOrNull("released_at"),
        r.id("version"));
  }
}
