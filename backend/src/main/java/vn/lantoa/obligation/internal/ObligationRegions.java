package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.internal.ObligationKeys.Page;
import vn.lantoa.obligation.internal.ObligationWalk.Start;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/**
 * The branches of the tree a list need not leave. A row carries the region its organisation was
 * founded in, or none where a body of another region confirms it; below a place lie its own region
 * and those that moved there. That says where rows are looked for, never which: each is tested as
 * everywhere.
 */
@ApplicationScoped
public class ObligationRegions {

  /** What belongs to no branch or to two, and rows of a past in which regions were not kept. */
  private static final long UNKNOWN = 0;

  /** More than so many are not walked one by one. */
  private static final int MANY = 4;

  private static final String BY_REGION = "obligation ob FORCE INDEX (ix_obligation_region)";

  private final EntityManager em;
  private final AsOf asOf;

  public ObligationRegions(EntityManager em, AsOf asOf) {
    this.em = em;
    this.asOf = asOf;
  }

  /** The region of a row as SQL, of its organisation's region and who confirms it, if anyone. */
  static String of(String region, String confirmer) {
    // a parameter among columns has no type of its own, and no key is used
    return """
        IF(COALESCE((SELECT c.region_id FROM organisation c WHERE c.id = CAST(%2$s AS SIGNED)), 0)
          IN (0, %1$s), %1$s, 0)"""
        .formatted(region, confirmer);
  }

  /**
   * The regions in which everything lies that is owed or confirmed below some places; empty where
   * that is no help: the top of a tree, or a place too many were merged into. One statement.
   */
  List<Long> below(Collection<Long> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    List<Long> regions =
        asOf.atPresent(
            () ->
                new Sql("SELECT o.region_id FROM organisation o WHERE o.id IN (:places)")
                    .add("UNION SELECT b.region_id FROM organisation_region_beside b")
                    .add("WHERE b.place_id IN (:places)", "places", places)
                    .list(em, r -> r.number("region_id")));
    if (regions.contains(UNKNOWN) || regions.size() > MANY) {
      return List.of();
    }
    List<Long> all = new ArrayList<>(regions);
    all.add(UNKNOWN);
    return all;
  }

  /** A walk in the order of due dates for each region and each state there may be. */
  static List<String> walked(
      Sql sql, List<Long> regions, Start start, String conditions, Page page) {
    List<String> arms = new ArrayList<>();
    for (Long region : regions) {
      for (ObligationState state : start.states()) {
        arms.add(
            ObligationKeys.select(
                BY_REGION,
                "ob.region_id = %s AND ob.state = '%s' AND %s AND %s"
                    .formatted(
                        sql.placeholder(region), state, start.due().dates(state), conditions),
                page));
      }
    }
    return arms;
  }

  /** Every row of the regions, in no order. */
  static String gathered(Sql sql, List<Long> regions, Start start, String conditions) {
    List<String> states = start.states().stream().map(Enum::name).toList();
    String there =
        "ob.region_id IN (%s) AND ob.state IN (%s) AND "
            .formatted(sql.placeholder(regions), sql.placeholder(states));
    return ObligationKeys.select(BY_REGION, there + conditions, null);
  }
}
