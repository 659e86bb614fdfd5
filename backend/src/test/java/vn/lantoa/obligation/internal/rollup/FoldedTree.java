package vn.lantoa.obligation.internal.rollup;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A tree of a test's own whose changes are folded when it says so. */
abstract class FoldedTree extends ApiTest {

  @Inject Folder folder;

  /** Folds until nothing of these waits; the worker of the application folds as well. */
  void fold(Collection<Long> bodies) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              folder.fold();
              return inTransaction(
                      () ->
                          new Sql(
                                  """
                                  SELECT (SELECT COUNT(*) FROM roll_up_delta WHERE organisation_id IN (:bodies))
                                    + (SELECT COUNT(*) FROM roll_up_branch WHERE descendant_id IN (:bodies))
                                  """)
                              .bind("bodies", bodies)
                              .number(em))
                  == 0;
            });
  }
}
