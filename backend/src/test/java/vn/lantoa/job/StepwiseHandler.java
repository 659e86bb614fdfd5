package vn.lantoa.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.job.JobHandler;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Work the tests hold by the hand: {@code "<name>:<rows>"} writes that many rows in one
 * transaction, one for each step it is given; {@code refuse} and {@code break} in the name fail.
 */
@ApplicationScoped
public class StepwiseHandler implements JobHandler {

  private static final ConcurrentHashMap<String, Semaphore> STEPS = new ConcurrentHashMap<>();

  private final EntityManager em;
  private final CurrentActor actor;

  public StepwiseHandler(EntityManager em, CurrentActor actor) {
    this.em = em;
    this.actor = actor;
  }

  /** Lets the work of this name do so many rows. */
  static void allow(String name, int rows) {
    STEPS.computeIfAbsent(name, n -> new Semaphore(0)).release(rows);
  }

  @Override
  public String kind() {
    return "stepwise";
  }

  @Override
  @Transactional
  public String run(String input, JobProgress progress) {
    String name = input.substring(0, input.indexOf(':'));
    int rows = Integer.parseInt(input.substring(input.indexOf(':') + 1));
    if (name.startsWith("refuse")) {
      throw ProblemException.invalid("/row", "BAD_ROW", "Dòng sai.", "The row is wrong.");
    }
    if (name.startsWith("break")) {
      throw new IllegalStateException("a secret of the inside");
    }
    Semaphore steps = STEPS.computeIfAbsent(name, n -> new Semaphore(0));
    progress.total(rows);
    for (int row = 1; row <= rows; row++) {
      try {
        if (!steps.tryAcquire(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody let " + name + " go on");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      new Sql(
              """
              INSERT INTO import_file (kind, file_name, state, row_count, warnings, account_id, created_at)
              VALUES ('HEADCOUNTS', :name, 'CHECKED', :row, '[]', :me, NOW(6))
              """)
          .bind("me", actor.accountId())
          .bind("name", name)
          .bind("row", row)
          .execute(em);
      progress.done(row);
    }
    return "/api/v1/imports";
  }
}
