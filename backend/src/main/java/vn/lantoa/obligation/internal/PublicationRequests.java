package vn.lantoa.obligation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.DemandInput;
import vn.lantoa.obligation.api.PendingPublication;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.job.JobState;
import vn.lantoa.shared.job.Jobs;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/**
 * What was left to a job. While it waits or works nothing else is done to its demand; it is done
 * once, since what came of it is written in the same transaction.
 */
@ApplicationScoped
public class PublicationRequests {

  /**
   * A request as its job finds it.
   *
   * @param publicationId what came of it; null while it is not done
   */
  record Request(
      long id,
      long demandId,
      PublicationAction action,
      @Nullable DemandInput proposal,
      @Nullable String reason,
      @Nullable Long publicationId) {}

  /** Columns that {@link #pending} reads. */
  static final String PENDING =
      "pr.action AS pending_action, j.id AS pending_job, j.state AS pending_state, j.account_id AS pending_by";

  /** Joins them to a demand {@code d}. */
  static final String OF_DEMAND =
      "LEFT JOIN publication_request pr ON pr.id = d.request_id LEFT JOIN job j ON j.id = pr.job_id";

  private final EntityManager em;
  private final Jobs jobs;
  private final AppClock clock;
  private final ObjectMapper json;

  public PublicationRequests(EntityManager em, Jobs jobs, AppClock clock, ObjectMapper json) {
    this.em = em;
    this.jobs = jobs;
    this.clock = clock;
    this.json = json;
  }

  /** Leaves a change of the demand to a job. */
  Job submit(
      Demand demand,
      PublicationAction action,
      @Nullable DemandInput proposal,
      @Nullable String reason,
      long rows) {
    long id =
        new Sql(
                """
                INSERT INTO publication_request (demand_id, action, proposal, reason, asked_at)
                VALUES (:demand, :action, :proposal, :reason, :now) RETURNING id
                """)
            .bind("demand", demand.id)
            .bind("action", action)
            .bind("proposal", proposal == null ? null : write(proposal))
            .bind("reason", reason)
            .bind("now", clock.now())
            .number(em);
    Job job = jobs.submit(PublicationJob.KIND, Long.toString(id), Math.toIntExact(rows));
    new Sql("UPDATE publication_request SET job_id = :job WHERE id = :id")
        .bind("job", Long.parseLong(job.id()))
        .bind("id", id)
        .execute(em);
    demand.requestId = id;
    em.flush();
    return job;
  }

  /**
   * Refuses while a job is at the demand. No statement where none was.
   *
   * @throws ProblemException 409 that names the job
   */
  void requireIdle(Demand demand) {
    if (demand.requestId == null) {
      return;
    }
    new Sql(
            """
            SELECT r.action, j.id FROM publication_request r JOIN job j ON j.id = r.job_id
            WHERE r.id = :request AND j.state IN ('QUEUED', 'RUNNING')
            """)
        .bind("request", demand.requestId)
        .first(em, r -> busy(r.constant("action", PublicationAction.class), r.id("id")))
        .ifPresent(
            e -> {
              throw e;
            });
  }

  private static ProblemException busy(PublicationAction action, String job) {
    String vi =
        switch (action) {
          case PUBLISH -> "giao";
          case AMEND -> "điều chỉnh";
          case WITHDRAW -> "thu hồi";
        };
    String en =
        switch (action) {
          case PUBLISH -> "published";
          case AMEND -> "amended";
          case WITHDRAW -> "withdrawn";
        };
    return ProblemException.of(
            ProblemType.IN_PROGRESS,
            "Yêu cầu đang được %1$s (việc số %3$s). Hãy chờ xong, hoặc dừng việc đó, rồi làm tiếp.",
            "The demand is being %2$s (job %3$s). Wait until that is done, or stop it, then go on.",
            vi,
            en,
            job)
        .withHeader("Location", "/api/v1/jobs/" + job);
  }

  /** What was left to a job and is not done; null where nothing was. */
  static @Nullable PendingPublication pending(Row r, long caller) {
    String job = r.idOrNull("pending_job");
    return job == null
        ? null
        : new PendingPublication(
            job,
            r.constant("pending_action", PublicationAction.class),
            r.constant("pending_state", JobState.class),
            r.number("pending_by") == caller);
  }

  /** The request, held until the transaction ends. */
  Optional<Request> hold(long id) {
    return new Sql("SELECT * FROM publication_request WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .first(em, this::read);
  }

  private Request read(Row r) {
    String proposal = r.stringOrNull("proposal");
    return new Request(
        r.number("id"),
        r.number("demand_id"),
        r.constant("action", PublicationAction.class),
        proposal == null ? null : parse(proposal),
        r.stringOrNull("reason"),
        r.numberOrNull("publication_id"));
  }

  void done(long id, String publicationId) {
    new Sql("UPDATE publication_request SET publication_id = :publication WHERE id = :id")
        .bind("publication", Long.parseLong(publicationId))
        .bind("id", id)
        .execute(em);
  }

  private String write(DemandInput proposal) {
    try {
      return json.writeValueAsString(proposal);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private DemandInput parse(String proposal) {
    try {
      return Objects.requireNonNull(json.readValue(proposal, DemandInput.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
