package vn.lantoa.job.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.job.JobState;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The table of jobs as its runner writes it: each step in a transaction of its own. */
@ApplicationScoped
public class JobStore {

  private static final TypeReference<List<Grant>> GRANTS = new TypeReference<>() {};

  /** A job that was begun. */
  record Begun(
      long id,
      String kind,
      String input,
      long accountId,
      List<Grant> grants,
      @Nullable String requestId,
      int attempts,
      boolean cancelRequested) {}

  private final EntityManager em;
  private final AppClock clock;
  private final ObjectMapper json;

  public JobStore(EntityManager em, AppClock clock, ObjectMapper json) {
    this.em = em;
    this.clock = clock;
    this.json = json;
  }

  /** Marks it running; empty where it is final already. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Begun> begin(long id) {
    new Sql(
            """
            UPDATE job SET state = 'RUNNING', done = 0, attempts = attempts + 1,
              started_at = :now, version = version + 1
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
            """)
        .bind("now", clock.now())
        .bind("id", id)
        .execute(em);
    return new Sql("SELECT * FROM job WHERE id = :id AND state = 'RUNNING'")
        .bind("id", id)
        .first(em, this::begun);
  }

  private Begun begun(Row r) {
    return new Begun(
        r.number("id"),
        r.string("kind"),
        r.string("input"),
        r.number("account_id"),
        grants(r.string("grants")),
        r.stringOrNull("request_id"),
        r.integer("attempts"),
        r.bool("cancel_requested"));
  }

  /** Writes how far it is; says whether it was asked to stop. */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean progress(long id, @Nullable Integer total, int done) {
    new Sql(
            """
            UPDATE job SET total = COALESCE(:total, total), done = :done, version = version + 1
            WHERE id = :id AND state = 'RUNNING'
            """)
        .bind("total", total)
        .bind("done", done)
        .bind("id", id)
        .execute(em);
    return new Sql("SELECT COUNT(*) FROM job WHERE id = :id AND cancel_requested")
            .bind("id", id)
            .number(em)
        > 0;
  }

  /** Puts it back into the queue: this node stops before it is finished. */
  @Transactional(TxType.REQUIRES_NEW)
  public void requeue(long id) {
    new Sql(
            """
            UPDATE job SET state = 'QUEUED', done = 0, attempts = attempts - 1,
              version = version + 1
            WHERE id = :id AND state = 'RUNNING'
            """)
        .bind("id", id)
        .execute(em);
  }

  /** Its end; {@code done} is brought up to the total where all went well. */
  @Transactional(TxType.REQUIRES_NEW)
  public void finish(
      long id, JobState state, @Nullable String result, @Nullable StoredProblem problem) {
    new Sql(
            """
            UPDATE job SET state = :state, finished_at = :now, result = :result,
              problem = :problem, version = version + 1,
              done = CASE WHEN :state = 'DONE' THEN COALESCE(total, done) ELSE done END
            WHERE id = :id AND state = 'RUNNING'
            """)
        .bind("state", state)
        .bind("now", clock.now())
        .bind("result", result)
        .bind("problem", problem == null ? null : write(problem))
        .bind("id", id)
        .execute(em);
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Grant> grants(String text) {
    try {
      return json.readValue(text, GRANTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
