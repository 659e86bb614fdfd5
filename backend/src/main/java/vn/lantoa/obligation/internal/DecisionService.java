package vn.lantoa.obligation.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.Decision;
import vn.lantoa.obligation.api.DecisionItem;
import vn.lantoa.obligation.api.DecisionOutcome;
import vn.lantoa.obligation.api.DecisionResult;
import vn.lantoa.obligation.api.Decisions;
import vn.lantoa.obligation.api.DecisionsInput;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.shared.web.Language;

/**
 * Accepting or returning many at once: each row is decided on its own, so that one stale row stops
 * no other.
 */
@ApplicationScoped
public class DecisionService {

  private final EntityManager em;
  private final ObligationService obligations;
  private final Language language;

  public DecisionService(EntityManager em, ObligationService obligations, Language language) {
    this.em = em;
    this.obligations = obligations;
    this.language = language;
  }

  /** Decides each row; a refused one says why and changes nothing. */
  public Decisions decide(DecisionsInput input) {
    if (input.decision() == Decision.RETURN) {
      require("/note", input.note());
      require("/repairDueOn", input.repairDueOn());
    }
    List<DecisionResult> results = input.items().stream().map(item -> decide(item, input)).toList();
    int decided =
        (int) results.stream().filter(r -> r.outcome() == DecisionOutcome.DECIDED).count();
    return new Decisions(decided, results.size() - decided, results);
  }

  private DecisionResult decide(DecisionItem item, DecisionsInput input) {
    try {
      QuarkusTransaction.requiringNew().run(() -> decideOne(item, input));
      return new DecisionResult(item.id(), DecisionOutcome.DECIDED, null, null);
    } catch (ProblemException e) {
      return refused(item, e);
    } catch (OptimisticLockException e) {
      return refused(item, ProblemException.stale(0));
    }
  }

  private void decideOne(DecisionItem item, DecisionsInput input) {
    Obligation obligation = obligations.toConfirm(Ids.path(item.id()));
    long seen = IfMatch.parse(item.version()).orElse(-1L);
    if (seen != obligation.version) {
      throw ProblemException.stale(obligation.version);
    }
    if (input.decision() == Decision.ACCEPT) {
      obligations.accept(obligation, input.note());
    } else {
      LocalDate repair = Objects.requireNonNull(input.repairDueOn());
      obligations.giveBack(obligation, Objects.requireNonNull(input.note()), repair);
    }
    em.flush();
  }

  private DecisionResult refused(DecisionItem item, ProblemException e) {
    return new DecisionResult(
        item.id(), DecisionOutcome.REFUSED, e.type().slug(), language.say(e.detail()));
  }

  private static void require(String pointer, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      throw ProblemException.invalid(
          pointer,
          "REQUIRED",
          "Trả lại thì cần lý do và hạn bổ sung.",
          "A return needs a reason and a date for the repair.");
    }
  }
}
