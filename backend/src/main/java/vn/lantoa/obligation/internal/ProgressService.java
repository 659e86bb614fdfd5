package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import vn.lantoa.obligation.api.ProgressInput;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.shared.time.AppClock;

/** How far an obligation has come: a note with a percentage, never a state (domain.md, States). */
@ApplicationScoped
public class ProgressService {

  private final ObligationService obligations;
  private final Receipts receipts;
  private final Steps steps;
  private final AppClock clock;

  public ProgressService(
      ObligationService obligations, Receipts receipts, Steps steps, AppClock clock) {
    this.obligations = obligations;
    this.receipts = receipts;
    this.steps = steps;
    this.clock = clock;
  }

  /** Noted by the organisation that owes it. */
  @Transactional
  public void note(long id, ProgressInput input) {
    Obligation obligation = obligations.own(id);
    Map<String, Object> before = obligation.fields();
    Instant now = clock.now();
    String trace = receipts.received(obligation);
    obligation.progress(input.percent(), now);
    steps
        .add(obligation, StepKind.PROGRESSED)
        .percent(input.percent())
        .note(input.note())
        .trace(trace)
        .write();
    obligations.record("progress", obligation, before, input.note());
  }
}
