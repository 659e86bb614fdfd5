package vn.lantoa.obligation.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** How demands are published in the tests: as by default unless a test sets the sizes. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestPublications implements PublicationConfig {

  private volatile int jobRows = 60_000;
  private volatile int partRows = 10_000;

  @Override
  public int jobRows() {
    return jobRows;
  }

  @Override
  public int partRows() {
    return partRows;
  }

  void set(int newJobRows, int newPartRows) {
    jobRows = newJobRows;
    partRows = newPartRows;
  }

  void reset() {
    set(60_000, 10_000);
  }
}
