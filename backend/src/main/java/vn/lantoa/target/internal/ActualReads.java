package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.target.api.ActualState;
import vn.lantoa.target.api.TargetActual;
import vn.lantoa.target.rollup.Rating;

/** Reported figures as the API shows them. */
@ApplicationScoped
public class ActualReads {

  private static final String SELECT =
      """
      SELECT a.*, t.unit FROM target_actual a JOIN target t ON t.id = a.target_id WHERE
      """;

  private final EntityManager em;
  private final TargetAccess access;

  public ActualReads(EntityManager em, TargetAccess access) {
    this.em = em;
    this.access = access;
  }

  /** By period, at most 200: the periods of a term. */
  public List<TargetActual> list(long target) {
    access.seen(target);
    return new Sql(SELECT)
        .add("a.target_id = :target", "target", target)
        .add("ORDER BY a.ends_on, a.starts_on DESC LIMIT :rows", "rows", Paged.MAX)
        .list(em, ActualReads::read);
  }

  /** One figure of a target in reach. */
  public TargetActual get(long target, long id) {
    access.seen(target);
    return new Sql(SELECT)
        .add("a.target_id = :target AND a.id = :id")
        .bind("target", target)
        .bind("id", id)
        .first(em, ActualReads::read)
        .orElseThrow(ProblemException::notFound);
  }

  /** By target, each by period. One statement, whatever their number. */
  Map<Long, List<TargetActual>> of(Collection<Long> targets) {
    Map<Long, List<TargetActual>> found = new HashMap<>();
    if (!targets.isEmpty()) {
      new Sql(SELECT)
          .add("a.target_id IN (:targets) ORDER BY a.target_id, a.ends_on, a.starts_on DESC")
          .bind("targets", List.copyOf(targets))
          .list(em, ActualReads::read)
          .forEach(
              a ->
                  found.computeIfAbsent(Long.valueOf(a.targetId()), k -> new ArrayList<>()).add(a));
    }
    return found;
  }

  private static TargetActual read(Row r) {
    BigDecimal numerator = r.decimalOrNull("numerator");
    BigDecimal denominator = r.decimalOrNull("denominator");
    return new TargetActual(
        r.id("id"),
        r.id("target_id"),
        r.id("organisation_id"),
        r.string("period"),
        Decimals.shown(
            numerator == null || denominator == null
                ? r.decimalOrNull("value")
                : quotient(numerator, denominator, Target.factor(r.stringOrNull("unit")))),
        Decimals.shown(numerator),
        Decimals.shown(denominator),
        r.constantOrNull("rating", Rating.class),
        r.idOrNull("attachment_id"),
        r.dateOrNull("evidence_on"),
        r.stringOrNull("note"),
        r.constant("state", ActualState.class),
        r.stringOrNull("return_reason"),
        r.instant("reported_at"),
        r.instantOrNull("decided_at"),
        r.id("version"));
  }

  /** Null where nothing was due. */
  private static @Nullable BigDecimal quotient(
      BigDecimal numerator, BigDecimal denominator, BigDecimal factor) {
    return denominator.signum() == 0
        ? null
        : numerator
            .multiply(factor)
            .divide(denominator, Decimals.SCALE, java.math.RoundingMode.HALF_UP);
  }
}
