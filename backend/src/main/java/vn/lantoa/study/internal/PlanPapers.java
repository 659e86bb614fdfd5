package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.NextNumber;
import vn.lantoa.document.RelationType;

/** The documents a plan is issued and amended by. */
@ApplicationScoped
public class PlanPapers {

  private final DocumentRegister register;

  public PlanPapers(DocumentRegister register) {
    this.register = register;
  }

  /** The number its document would take. One statement. */
  NextNumber next(PlanRow plan) {
    return register.next(plan.organisationId(), plan.issuingBody(), plan.type(), plan.termId());
  }

  /**
   * Registers a document of the plan.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 409 with the next number where this one is
   *     used
   */
  long issue(
      PlanRow plan,
      String symbol,
      LocalDate on,
      @Nullable String place,
      @Nullable String signerPosition) {
    return register.issue(
        new DocumentSpec(
            null,
            symbol,
            plan.type(),
            plan.organisationId(),
            plan.issuingBody(),
            plan.organisationId(),
            plan.termId(),
            null,
            on,
            null,
            plan.title(),
            null,
            place,
            signerPosition,
            null));
  }

  /** A document that is studied under the plan's own. */
  void studies(PlanRow plan, long document, long studied) {
    register.relate(
        document,
        plan.programmeId() == null ? RelationType.CONCRETISES : RelationType.IMPLEMENTS,
        studied,
        null);
  }

  /** A document that amends the plan's own. */
  void amends(long amending, long document, String reason) {
    register.relate(amending, RelationType.AMENDS, document, reason);
  }
}
