package vn.lantoa.obligation.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import vn.lantoa.obligation.api.DecisionItem;
import vn.lantoa.obligation.api.DecisionOutcome;
import vn.lantoa.obligation.api.DecisionResult;
import vn.lantoa.obligation.api.Decisions;
import vn.lantoa.obligation.api.ExtensionDecisionInput;
import vn.lantoa.obligation.api.ExtensionDecisionsInput;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.shared.web.Language;

/** Many requests for more time at once, each decided on its own: a stale one stops no other. */
@ApplicationScoped
public class ExtensionDecisionService {

  private final EntityManager em;
  private final ExtensionService extensions;
  private final Language language;

  public ExtensionDecisionService(
      EntityManager em, ExtensionService extensions, Language language) {
    this.em = em;
    this.extensions = extensions;
    this.language = language;
  }

  /** Decides each row; a refused one says why and changes nothing. */
  public Decisions decide(ExtensionDecisionsInput input) {
    ExtensionService.requireReason(input.outcome(), input.reason());
    ExtensionDecisionInput decision =
        new ExtensionDecisionInput(input.outcome(), input.dueOn(), input.reason());
    List<DecisionResult> results =
        input.items().stream().map(item -> decide(item, decision)).toList();
    int decided =
        (int) results.stream().filter(r -> r.outcome() == DecisionOutcome.DECIDED).count();
    return new Decisions(decided, results.size() - decided, results);
  }

  private DecisionResult decide(DecisionItem item, ExtensionDecisionInput decision) {
    try {
      QuarkusTransaction.requiringNew().run(() -> decideOne(item, decision));
      return new DecisionResult(item.id(), DecisionOutcome.DECIDED, null, null);
    } catch (ProblemException e) {
      return refused(item, e);
    } catch (OptimisticLockException e) {
      return refused(item, ProblemException.stale(0));
    }
  }

  private void decideOne(DecisionItem item, ExtensionDecisionInput decision) {
    Obligation obligation = extensions.toExtend(Ids.path(item.id()));
    if (IfMatch.parse(item.version()).orElse(-1L) != obligation.version) {
      throw ProblemException.stale(obligation.version);
    }
    extensions.decide(obligation, decision);
    em.flush();
  }

  private DecisionResult refused(DecisionItem item, ProblemException e) {
    return new DecisionResult(
        item.id(), DecisionOutcome.REFUSED, e.type().slug(), language.say(e.detail()));
  }
}
