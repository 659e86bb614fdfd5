package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.target.internal.Forest.Trunk;
import vn.lantoa.target.rollup.PeriodKind;
import vn.lantoa.target.rollup.RollUpRule;

/** Reads targets with all that serve them: two statements, however many there are. */
@ApplicationScoped
public class Forests {

  private final EntityManager em;
  private final ActualReads actuals;

  public Forests(EntityManager em, ActualReads actuals) {
    this.em = em;
    this.actuals = actuals;
  }

  Forest of(Collection<Long> roots) {
    if (roots.isEmpty()) {
      return new Forest(List.of(), java.util.Map.of());
    }
    List<Trunk> trunks =
        new Sql(
                """
                WITH RECURSIVE chain (id) AS (
                  SELECT id FROM target WHERE id IN (:roots)
                  UNION
                  SELECT t.id FROM target t JOIN chain c ON t.parent_id = c.id)
                SELECT t.id, t.parent_id, t.roll_up, t.frequency, t.term_from, t.term_to, t.unit,
                  t.weight, t.share
                FROM chain c JOIN target t ON t.id = c.id ORDER BY t.position, t.id
                """)
            .bind("roots", List.copyOf(roots))
            .list(
                em,
                r ->
                    new Trunk(
                        r.number("id"),
                        r.numberOrNull("parent_id"),
                        r.constant("roll_up", RollUpRule.class),
                        r.constant("frequency", PeriodKind.class),
                        r.integer("term_from"),
                        r.integer("term_to"),
                        r.stringOrNull("unit"),
                        r.decimalOrNull("weight"),
                        r.decimalOrNull("share")));
    return new Forest(trunks, actuals.of(trunks.stream().map(Trunk::id).toList()));
  }
}
