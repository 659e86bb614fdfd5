package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.target.api.MissingFigure;
import vn.lantoa.target.api.RollUpPart;
import vn.lantoa.target.api.TargetRef;
import vn.lantoa.target.api.TargetRollUp;
import vn.lantoa.target.internal.Forest.Trunk;
import vn.lantoa.target.rollup.Amount;
import vn.lantoa.target.rollup.Missing;
import vn.lantoa.target.rollup.Part;
import vn.lantoa.target.rollup.Period;
import vn.lantoa.target.rollup.RollUp;
import vn.lantoa.target.rollup.RollUpRule;

/** A figure as those below make it, with its parts and who is missing. */
@ApplicationScoped
public class RollUpReads {

  private static final int MOST_NAMED = 1_000;

  private final TargetAccess access;
  private final Forests forests;
  private final TargetReads targets;
  private final AsOf asOf;

  public RollUpReads(TargetAccess access, Forests forests, TargetReads targets, AsOf asOf) {
    this.access = access;
    this.forests = forests;
    this.targets = targets;
    this.asOf = asOf;
  }

  /** Of a period; absent: of this year. */
  public TargetRollUp of(long id, @Nullable String code) {
    Target target = access.seen(id);
    if (target.rollUp == RollUpRule.NONE) {
      throw ProblemException.of(
          ProblemType.TARGET_NOT_ADDED_UP,
          "Chỉ tiêu “%s” được đặt là không cộng dồn từ cấp dưới.",
          "The target \"%s\" is not added up from below.",
          target.name);
    }
    Period period =
        code == null || code.isEmpty()
            ? Period.year(asOf.today().getYear())
            : ActualRules.period("period", code);
    Forest forest = forests.of(List.of(id));
    RollUp rollUp = forest.tree().rollUp(id, period, asOf.today());
    BigDecimal reported = forest.tree().reported(id, period).map(Amount::value).orElse(null);
    return shown(target, period, rollUp, reported, forest);
  }

  private TargetRollUp shown(
      Target target, Period period, RollUp rollUp, @Nullable BigDecimal reported, Forest forest) {
    List<Missing> missing =
        rollUp.missing().size() > MOST_NAMED
            ? rollUp.missing().subList(0, MOST_NAMED)
            : rollUp.missing();
    Set<Long> named = new LinkedHashSet<>(List.of(rollUp.targetId()));
    rollUp.parts().forEach(p -> named.add(p.targetId()));
    missing.forEach(m -> named.add(m.targetId()));
    Map<Long, TargetRef> refs = targets.refs(List.copyOf(named));
    Map<Long, Trunk> trunks = new HashMap<>();
    forest.serving(rollUp.targetId()).forEach(t -> trunks.put(t.id(), t));
    Amount amount = rollUp.amount();
    List<RollUpPart> parts = new ArrayList<>();
    for (Part part : rollUp.parts()) {
      parts.add(part(part, ref(refs, part.targetId()), trunks.get(part.targetId())));
    }
    return new TargetRollUp(
        ref(refs, rollUp.targetId()),
        period.code(),
        target.rollUp,
        amount == null ? null : Decimals.shown(amount.value()),
        amount == null ? null : Decimals.shown(amount.numerator()),
        amount == null ? null : Decimals.shown(amount.denominator()),
        Decimals.shown(reported),
        amount == null || reported == null
            ? null
            : Decimals.shown(reported.subtract(amount.value())),
        rollUp.complete(),
        rollUp.owing(),
        rollUp.given(),
        rollUp.ambiguous(),
        parts,
        missing.stream()
            .map(
                m ->
                    new MissingFigure(
                        ref(refs, m.targetId()),
                        m.period().code(),
                        m.lastKnown() == null ? null : m.lastKnown().code(),
                        forest.returned(m.targetId(), m.period())))
            .toList());
  }

  private static RollUpPart part(Part part, TargetRef ref, @Nullable Trunk trunk) {
    Amount amount = part.amount();
    Amount counted = part.counted();
    return new RollUpPart(
        ref,
        amount == null ? null : Decimals.shown(amount.value()),
        amount == null ? null : Decimals.shown(amount.numerator()),
        amount == null ? null : Decimals.shown(amount.denominator()),
        counted == null ? null : Decimals.shown(counted.value()),
        trunk == null ? null : Decimals.shown(trunk.weight()),
        trunk == null ? null : Decimals.shown(trunk.share()),
        part.left());
  }

  private static TargetRef ref(Map<Long, TargetRef> refs, long id) {
    return Objects.requireNonNull(refs.get(id));
  }
}
