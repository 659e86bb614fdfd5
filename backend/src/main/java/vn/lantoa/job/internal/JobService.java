package vn.lantoa.job.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.lantoa.job.api.JobPage;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.JobState;
import vn.lantoa.shared.job.Jobs;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.Problem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;

/** Jobs as their owner asks for them. */
@ApplicationScoped
public class JobService implements Jobs {

  private static final String SUBJECT = "jobs";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final JobStore store;
  private final JobScheduler scheduler;
  private final Journal journal;
  private final Language language;
  private final ObjectMapper json;

  public JobService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      JobStore store,
      JobScheduler scheduler,
      Journal journal,
      Language language,
      ObjectMapper json) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.store = store;
    this.scheduler = scheduler;
    this.journal = journal;
    this.language = language;
    this.json = json;
  }

  @Override
  @Transactional
  public Job submit(String kind, String input, @Nullable Integer total) {
    Actor owner = actor.get();
    Optional<Job> open = open(kind, input, owner.accountId());
    if (open.isPresent()) {
      return open.get();
    }
    new Sql(
            """
            INSERT INTO job (kind, input, state, account_id, grants, request_id, total, created_at)
            VALUES (:kind, :input, 'QUEUED', :account, :grants, :request, :total, :now)
            """)
        .bind("kind", kind)
        .bind("input", input)
        .bind("account", owner.accountId())
        .bind("grants", store.write(owner.grants()))
        .bind("request", MDC.get("requestId"))
        .bind("total", total)
        .bind("now", clock.now())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(JournalEntry.of("job.submit", SUBJECT, id, null).with("kind", null, kind));
    scheduler.queue(id);
    return get(id);
  }

  private Optional<Job> open(String kind, String input, long account) {
    return new Sql(
            """
            SELECT * FROM job WHERE account_id = :me AND state IN ('QUEUED', 'RUNNING')
              AND kind = :kind AND input = :input LIMIT 1
            """)
        .bind("me", account)
        .bind("kind", kind)
        .bind("input", input)
        .first(em, this::read);
  }

  /**
   * A job of the caller's. One statement.
   *
   * @throws ProblemException 404 for another's
   */
  public Job get(long id) {
    return new Sql("SELECT * FROM job WHERE id = :id AND account_id = :me")
        .bind("id", id)
        .bind("me", actor.accountId())
        .first(em, this::read)
        .orElseThrow(ProblemException::notFound);
  }

  /** The caller's jobs, newest first. One statement. */
  public JobPage list(@Nullable JobState state, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-id", 1);
    List<Job> rows =
        new Sql("SELECT * FROM job WHERE account_id = :me")
            .bind("me", actor.accountId())
            .addIf(state, "AND state = :state", "state")
            .addIf(after == null ? null : after.get(0), "AND id < :after", "after")
            .add("ORDER BY id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, this::read);
    return new JobPage(
        Paged.page(rows, limit), Paged.next(rows, limit, j -> Cursor.encode("-id", j.id())));
  }

  /**
   * Asks a job to stop: a waiting one ends at once, a running one at the next row it counts, with
   * nothing written. Asking twice does nothing more.
   *
   * @throws ProblemException 409 where it has ended already
   */
  @Transactional
  public Job cancel(long id) {
    Job before = get(id);
    int touched =
        new Sql(
                """
                UPDATE job SET cancel_requested = TRUE, version = version + 1,
                  finished_at = CASE WHEN state = 'QUEUED' THEN :now END,
                  state = CASE WHEN state = 'QUEUED' THEN 'CANCELLED' ELSE state END
                WHERE id = :id AND account_id = :me AND state IN ('QUEUED', 'RUNNING')
                """)
            .bind("now", clock.now())
            .bind("id", id)
            .bind("me", actor.accountId())
            .execute(em);
    if (touched == 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc này đã kết thúc nên không dừng được nữa.",
          "This job has ended and cannot be stopped any more.");
    }
    Job after = get(id);
    journal.record(
        JournalEntry.of("job.cancel", SUBJECT, id, null)
            .with("state", before.state(), after.state()));
    return after;
  }

  private Job read(Row r) {
    JobState state = r.constant("state", JobState.class);
    return new Job(
        r.id("id"),
        r.string("kind"),
        state,
        r.integerOrNull("total"),
        r.integer("done"),
        state == JobState.RUNNING && r.bool("cancel_requested") ? true : null,
        r.stringOrNull("result"),
        problem(r),
        r.instant("created_at"),
        r.instantOrNull("started_at"),
        r.instantOrNull("finished_at"),
        r.id("version"));
  }

  private @Nullable Problem problem(Row r) {
    String text = r.stringOrNull("problem");
    if (text == null) {
      return null;
    }
    try {
      return json.readValue(text, StoredProblem.class)
          .in(language.locale(), "/api/v1/jobs/" + r.id("id"), r.stringOrNull("request_id"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
