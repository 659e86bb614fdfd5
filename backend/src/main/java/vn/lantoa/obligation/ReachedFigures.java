package vn.lantoa.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;

/** Figures of documents in all the caller reaches, out of the roll-up: each row once. */
@ApplicationScoped
public class ReachedFigures {

  private record Pair(long above, long below) {}

  private final EntityManager em;
  private final RollUp rollUp;
  private final CurrentActor actor;

  public ReachedFigures(EntityManager em, RollUp rollUp, CurrentActor actor) {
    this.em = em;
    this.rollUp = rollUp;
    this.actor = actor;
  }

  /** Whether the roll-up tells it. */
  public boolean serves() {
    return rollUp.serves();
  }

  /**
   * What documents' demands come to. At most two statements.
   *
   * @param permission what is held where they count
   * @param by a way that tells acts apart
   * @param under null: everywhere
   * @param acts what the caller may see there
   */
  public List<RollUp.Slice> of(
      Permission permission,
      Collection<Long> documents,
      RollUp.By by,
      @Nullable Long under,
      Collection<Act> acts) {
    Map<Long, Set<Act>> places = places(permission, under, acts);
    if (places.isEmpty() || documents.isEmpty()) {
      return List.of();
    }
    RollUp.Wanted wanted =
        new RollUp.Wanted(
            places.keySet(), List.of(by), EnumSet.allOf(Act.class), null, null, documents);
    return rollUp.figures(wanted).stream()
        .filter(s -> places.getOrDefault(s.organisationId(), Set.of()).contains(s.act()))
        .toList();
  }

  /** The places whose sums share no row, each with the acts that count there. */
  private Map<Long, Set<Act>> places(
      Permission permission, @Nullable Long under, Collection<Act> acts) {
    Map<Long, Set<Act>> held = new LinkedHashMap<>();
    if (under != null && !acts.isEmpty()) {
      held.put(under, EnumSet.copyOf(acts));
    }
    actor
        .get()
        .grantsFor(permission)
        .forEach(
            g ->
                held.computeIfAbsent(g.organisationId(), k -> EnumSet.noneOf(Act.class))
                    .addAll(g.allActs() ? EnumSet.allOf(Act.class) : g.acts()));
    if (held.size() < 2) {
      return held;
    }
    List<Pair> pairs =
        new Sql(
                """
                SELECT ancestor_id, descendant_id FROM organisation_closure
                WHERE depth > 0 AND ancestor_id IN (:held) AND descendant_id IN (:held)
                """)
            .bind("held", held.keySet())
            .list(em, r -> new Pair(r.number("ancestor_id"), r.number("descendant_id")));
    if (under != null) {
      held.keySet().removeIf(p -> !p.equals(under) && !pairs.contains(new Pair(under, p)));
    }
    Map<Long, Set<Act>> places = new LinkedHashMap<>();
    held.forEach(
        (place, may) -> {
          Set<Act> left = EnumSet.copyOf(may);
          pairs.stream()
              .filter(p -> p.below() == place)
              .forEach(p -> left.removeAll(held.getOrDefault(p.above(), Set.of())));
          if (!left.isEmpty()) {
            places.put(place, left);
          }
        });
    return places;
  }
}
