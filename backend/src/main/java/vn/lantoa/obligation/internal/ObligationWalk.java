package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.internal.ObligationKeys.Order;
import vn.lantoa.obligation.internal.ObligationKeys.Page;
import vn.lantoa.obligation.internal.ObligationWords.Found;
import vn.lantoa.shared.persistence.Sql;

/**
 * A page of a reach too large to be gathered: an index is walked in the order of the page, each row
 * tested, and the walk ends when the page is full. What is rare is not walked for but started from:
 * a few demands, a few organisations, a state, the dates to come.
 */
@ApplicationScoped
public class ObligationWalk {

  /** So many demands are walked one by one, each in its own order. */
  static final int FEW_DEMANDS = 24;

  private static final String BY_DUE = "obligation ob FORCE INDEX FOR ORDER BY (ix_obligation_due)";
  private static final String BY_DAYS = "obligation ob FORCE INDEX (ix_obligation_due)";
  private static final String BY_STATE = "obligation ob FORCE INDEX (ix_obligation_state)";
  private static final String BY_DEMAND = "obligation ob FORCE INDEX (ix_obligation_demand)";
  private static final String BY_PLACE = "obligation ob FORCE INDEX (ix_obligation_organisation)";

  /**
   * Where rows may be looked for; all of it stands in the conditions as well.
   *
   * @param demands SQL over {@code d} that keeps to some demands
   * @param ofDocument whether those are of one document
   * @param states the states there may be
   * @param due when it may be due
   * @param found what the words of a search name; it alone is not among the conditions
   */
  record Start(
      @Nullable String demands,
      boolean ofDocument,
      Set<ObligationState> states,
      Due due,
      @Nullable Found found) {

    private static final Set<ObligationState> ANY = EnumSet.allOf(ObligationState.class);

    static final Start ANYWHERE = new Start(null, false, ANY, Due.EVER, null);

    static Start ofDocument(String demands) {
      return new Start(demands, true, ANY, Due.EVER, null);
    }

    boolean ofOneState() {
      return states.size() == 1;
    }

    /** Whether what was found is so little that it is gathered, whatever the reach. */
    boolean isNarrow() {
      return found != null && found.isNarrow();
    }
  }

  /** When it may be due, so far as it says where rows lie; needs {@code :today}. */
  enum Due {
    EVER,
    /** Late today: what was handed in is late by the day it was done. */
    PAST,
    /** Today or later; what was sent back is due by the day it is to be put right. */
    AHEAD,
    /** Without a date. */
    NEVER;

    /** SQL over {@code ob} that the dates of all rows of a state keep to. */
    String dates(ObligationState state) {
      return switch (this) {
        case EVER -> "TRUE";
        case PAST -> state == ObligationState.SUBMITTED ? "TRUE" : "ob.due_key < :today";
        case AHEAD -> state == ObligationState.RETURNED ? "TRUE" : "ob.due_key >= :today";
        case NEVER -> "ob.due_key = DATE '9999-12-31'";
      };
    }
  }

  /** The days between which demands are due. */
  private record Days(LocalDate first, LocalDate last) {}

  private final EntityManager em;
  private final ObligationWords words;
  private final ObligationRegions regions;

  public ObligationWalk(EntityManager em, ObligationWords words, ObligationRegions regions) {
    this.em = em;
    this.words = words;
    this.regions = regions;
  }

  /**
   * A query of keys, as {@link ObligationKeys#query}; one statement more where demands are few, and
   * one about regions.
   *
   * @param places below which all of it is owed or confirmed
   */
  String query(
      Sql sql, Start start, Collection<Long> places, String conditions, @Nullable Page page) {
    Found found = start.found();
    if (found != null) {
      return searched(sql, start, found, conditions, page);
    }
    if (page == null && !start.ofDocument()) {
      List<Long> branches = regions.below(places);
      if (!branches.isEmpty()) {
        return ObligationRegions.gathered(sql, branches, start, conditions);
      }
    }
    if (page != null && page.order() == Order.ORGANISATION) {
      return byOrganisation(conditions, page);
    }
    if (page == null || page.order() != Order.DUE) {
      String from =
          start.demands() == null
              ? "obligation ob"
              : "demand d STRAIGHT_JOIN obligation ob ON ob.demand_id = d.id";
      return ObligationKeys.select(from, conditions, page);
    }
    List<Long> demands = start.demands() == null ? null : few(sql, start.demands());
    if (demands != null) {
      return union(ofDemands(sql, demands, conditions, page), page);
    }
    List<Long> branches = regions.below(places);
    return union(
        branches.isEmpty()
            ? walked(BY_DUE, start, conditions, page)
            : ObligationRegions.walked(sql, branches, start, conditions, page),
        page);
  }

  /** The demands a condition keeps to; null where they are many. */
  private @Nullable List<Long> few(Sql sql, String condition) {
    List<Long> ids =
        sql.part("SELECT d.id FROM demand d WHERE")
            .add(condition)
            .add("LIMIT " + (FEW_DEMANDS + 1))
            .list(em, r -> r.number("id"));
    return ids.size() > FEW_DEMANDS ? null : ids;
  }

  /** What was found by words: each half of it by itself, so that none waits for the other. */
  private String searched(
      Sql sql, Start start, Found found, String conditions, @Nullable Page page) {
    if (page != null && page.order() == Order.ORGANISATION && !found.isGathered()) {
      return byOrganisation(words.condition(sql, found) + " AND " + conditions, page);
    }
    if (found.demands() == null || found.organisations() == null) {
      String tested = words.condition(sql, found) + " AND " + conditions;
      return page == null || page.order() != Order.DUE
          ? ObligationKeys.select("obligation ob", tested, page)
          : union(walked(BY_DUE, start, tested, page), page);
    }
    List<String> arms = new ArrayList<>();
    if (!found.organisations().isEmpty()) {
      String there =
          "ob.organisation_id IN ("
              + sql.placeholder(found.organisations())
              + ") AND "
              + conditions;
      // a range, so that the organisation is tested in the index
      arms.addAll(
          page == null || found.isFewPlaces()
              ? List.of(ObligationKeys.select(BY_PLACE, there, page))
              : walked(BY_DAYS, start, "ob.due_key >= DATE '1000-01-01' AND " + there, page));
    }
    if (page == null) {
      arms.addAll(gathered(sql, found.demands().all(), conditions, null));
      return union(arms, null);
    }
    arms.addAll(gathered(sql, found.demands().small(), conditions, page));
    List<Long> large = found.demands().large();
    if (large.size() <= FEW_DEMANDS) {
      arms.addAll(ofDemands(sql, large, conditions, page));
    } else {
      days(large)
          .ifPresent(days -> arms.addAll(between(sql, days, large, start, conditions, page)));
    }
    return union(arms, page);
  }

  private static List<String> gathered(
      Sql sql, List<Long> demands, String conditions, @Nullable Page page) {
    return demands.isEmpty()
        ? List.of()
        : List.of(
            ObligationKeys.select(
                BY_DEMAND,
                "ob.demand_id IN (" + sql.placeholder(demands) + ") AND " + conditions,
                page));
  }

  /** Many demands of many rows: the walk begins with the first of them and ends with the last. */
  private static List<String> between(
      Sql sql, Days days, List<Long> demands, Start start, String conditions, Page page) {
    String here =
        "ob.due_key BETWEEN %s AND %s AND ob.demand_id IN (%s) AND "
            .formatted(
                sql.placeholder(days.first()),
                sql.placeholder(days.last()),
                sql.placeholder(demands));
    return walked(BY_DAYS, start, here + conditions, page);
  }

  /** None where nothing is owed of any. One statement, two look-ups a demand. */
  private Optional<Days> days(List<Long> demands) {
    String due =
        "(SELECT ob.due_key FROM "
            + BY_DEMAND
            + " WHERE ob.demand_id = d.id ORDER BY ob.due_key %s LIMIT 1)";
    return new Sql("SELECT MIN(" + due.formatted("") + ") AS first_due,")
        .add("MAX(" + due.formatted("DESC") + ") AS last_due FROM demand d")
        .add("WHERE d.id IN (:demands)", "demands", demands)
        .first(em, r -> days(r.dateOrNull("first_due"), r.dateOrNull("last_due")))
        .flatMap(days -> days);
  }

  private static Optional<Days> days(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null ? Optional.empty() : Optional.of(new Days(first, last));
  }

  private static List<String> ofDemands(
      Sql sql, List<Long> demands, String conditions, @Nullable Page page) {
    return demands.stream()
        .map(
            demand ->
                ObligationKeys.select(
                    BY_DEMAND,
                    "ob.demand_id = " + sql.placeholder(demand) + " AND " + conditions,
                    page))
        .toList();
  }

  private static List<String> walked(String byDue, Start start, String conditions, Page page) {
    if (start.ofOneState()) {
      return List.of(ObligationKeys.select(BY_STATE, conditions, page));
    }
    if (start.due() != Due.AHEAD) {
      return List.of(ObligationKeys.select(byDue, conditions, page));
    }
    // what was sent back is due by the day it is to be put right
    String sentBack =
        "ob.state = 'RETURNED' AND ob.due_key < :today AND ob.repair_due_on >= :today AND ";
    return List.of(
        ObligationKeys.select(byDue, "ob.due_key >= :today AND " + conditions, page),
        ObligationKeys.select(BY_STATE, sentBack + conditions, page));
  }

  private static String union(List<String> arms, @Nullable Page page) {
    if (arms.isEmpty()) {
      return ObligationKeys.select("obligation ob", "FALSE", page);
    }
    if (arms.size() == 1) {
      return arms.get(0);
    }
    String all = arms.stream().collect(Collectors.joining(") UNION (", "(", ")"));
    return page == null
        ? "SELECT id FROM (%s) walked".formatted(all)
        : "SELECT id, place, sorted FROM (%s) walked ORDER BY %s LIMIT %d"
            .formatted(all, page.keys(true), page.rows());
  }

  /** Organisations by name that have a row at all, then the rows of as many as fill a page. */
  private static String byOrganisation(String conditions, Page page) {
    String here = "ob.organisation_id = o.id AND " + conditions;
    return """
        SELECT %1$s FROM (SELECT o.id, o.name FROM organisation o
            FORCE INDEX FOR ORDER BY (ix_organisation_name)
          WHERE %2$s AND (SELECT 1 FROM %3$s WHERE %4$s LIMIT 1) IS NOT NULL
          ORDER BY o.name %5$s, o.id %5$s LIMIT %6$d) o
        STRAIGHT_JOIN %3$s WHERE %4$s ORDER BY %7$s LIMIT %6$d"""
        .formatted(
            page.columns(),
            page.from() == null ? "TRUE" : page.from(),
            ObligationKeys.tables(BY_PLACE, "o. ", here),
            here,
            page.direction(),
            page.rows(),
            page.keys(false));
  }
}
