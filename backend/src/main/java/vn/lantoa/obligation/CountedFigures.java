package vn.lantoa.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.RollUp.By;
import vn.lantoa.obligation.RollUp.Slice;
import vn.lantoa.obligation.RollUp.Wanted;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/**
 * Figures of subtrees counted from the obligations: as of a past moment, or before the roll-up is
 * built. Obligations are gone through once, whatever they are told apart by; what their demands say
 * is looked up afterwards, once for each. Rights are the caller's to check.
 */
@ApplicationScoped
public class CountedFigures {

  /**
   * Figures, and how many organisations have something overdue.
   *
   * @param slices with the oldest overdue date where they are told apart by nothing else
   */
  public record Counted(List<Slice> slices, long late) {}

  /** What obligations that are counted alike have in common. */
  private record Cell(Place place, long demand, int month, int code) {}

  private record Place(long id, boolean own) {}

  private record Paper(Act act, long document) {}

  private record Key(Place place, By by, @Nullable Act act, int month, long document, long demand) {

    Slice slice(Sum sum, @Nullable LocalDate oldest) {
      return new Slice(
          place.id,
          place.own,
          by,
          act,
          month,
          document,
          demand,
          FigureSql.figures(sum.counts),
          oldest,
          sum.study,
          sum.studied);
    }
  }

  private static final class Sum {
    private final long[] counts = new long[FigureSql.COUNTS];
    private long study;
    private long studied;

    void add(int code, long n, boolean ofStudy) {
      FigureSql.count(counts, code, n);
      if (ofStudy && FigureSql.dated(code)) {
        study += n;
        studied += FigureSql.handedIn(code) ? n : 0;
      }
    }
  }

  /** What is found on the way through the obligations. */
  private static final class Found {
    private final boolean byDemand;
    private final Map<Cell, int[]> cells = new HashMap<>();
    private final Map<Place, LocalDate> oldest = new HashMap<>();
    private final Set<Long> late = new HashSet<>();

    Found(boolean byDemand) {
      this.byDemand = byDemand;
    }

    void add(Row r) {
      long organisation = r.number("organisation");
      Place place = new Place(r.number("place"), r.number("place") == organisation);
      int due = r.integer("due");
      int code = r.integer("code");
      Cell cell = new Cell(place, byDemand ? r.number("demand_id") : 0, due / DAYS, code);
      cells.computeIfAbsent(cell, k -> new int[1])[0]++;
      if (FigureSql.overdue(code)) {
        late.add(organisation);
        LocalDate day = LocalDate.of(due / DAYS / DAYS, due / DAYS % DAYS, due % DAYS);
        oldest.merge(place, day, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
  }

  /** Dates are read as numbers, {@code 20261121}. */
  private static final int DAYS = 100;

  /** Up to how many demands are named; beyond, all between the first and the last are read. */
  private static final int NAMED = 1_000;

  private final EntityManager em;
  private final AsOf asOf;

  public CountedFigures(EntityManager em, AsOf asOf) {
    this.em = em;
    this.asOf = asOf;
  }

  /**
   * What is wanted of subtrees, without those that have nothing. At most two statements.
   *
   * @param alone an organisation that is counted without what lies below it; null: none
   */
  public Counted of(Wanted wanted, @Nullable Long alone) {
    Found found = new Found(wanted.by().stream().anyMatch(CountedFigures::ofDemands));
    pass(wanted, alone).each(em, found::add);
    Map<Long, Paper> papers = papers(found);
    Map<Key, Sum> sums = new LinkedHashMap<>();
    found.cells.forEach(
        (cell, n) -> {
          Paper paper = papers.get(cell.demand);
          for (By by : wanted.by()) {
            boolean ofStudy = by == By.MONTH && Objects.requireNonNull(paper).act == Act.STUDY;
            sums.computeIfAbsent(key(cell, by, paper), k -> new Sum())
                .add(cell.code, n[0], ofStudy);
          }
        });
    List<Slice> slices =
        sums.entrySet().stream()
            .map(
                e ->
                    e.getKey()
                        .slice(
                            e.getValue(),
                            e.getKey().by == By.NOTHING
                                ? found.oldest.get(e.getKey().place)
                                : null))
            .toList();
    return new Counted(slices, found.late.size());
  }

  private static boolean ofDemands(By by) {
    return by.act() || by.document() || by.demand() || by == By.MONTH;
  }

  private static Key key(Cell cell, By by, @Nullable Paper paper) {
    return new Key(
        cell.place,
        by,
        by.act() ? Objects.requireNonNull(paper).act : null,
        by.month() ? cell.month : 0,
        by.document() ? Objects.requireNonNull(paper).document : 0,
        by.demand() ? cell.demand : 0);
  }

  /** A row for each obligation; demands are joined only where they decide what counts. */
  private Sql pass(Wanted wanted, @Nullable Long alone) {
    boolean someActs = wanted.acts().size() < Act.values().length;
    Sql sql =
        new Sql("SELECT c.ancestor_id AS place, c.descendant_id AS organisation, ob.demand_id,")
            .add(FigureSql.code() + " AS code, ob.due_key + 0 AS due FROM organisation_closure c")
            .add("STRAIGHT_JOIN obligation ob FORCE INDEX (ix_obligation_organisation)")
            .add("ON ob.organisation_id = c.descendant_id")
            .add("LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL");
    if (someActs || wanted.documents() != null) {
      sql.add("STRAIGHT_JOIN demand d ON d.id = ob.demand_id");
    }
    sql.add("WHERE (c.ancestor_id IN (:places)", "places", wanted.organisations())
        .addIf(alone, "OR (c.ancestor_id = :alone AND c.descendant_id = :alone)", "alone")
        .add(") AND " + FigureSql.SHOWN)
        .addIf(wanted.from(), "AND ob.due_on >= :dueFrom", "dueFrom")
        .addIf(wanted.to(), "AND ob.due_on <= :dueTo", "dueTo")
        .addIf(wanted.documents(), "AND d.document_id IN (:documents)", "documents");
    if (someActs) {
      sql.add("AND d.act IN (:acts)", "acts", wanted.acts().stream().map(Act::name).toList());
    }
    return FigureSql.bind(sql, asOf.today());
  }

  private Map<Long, Paper> papers(Found found) {
    Map<Long, Paper> papers = new HashMap<>();
    if (!found.byDemand || found.cells.isEmpty()) {
      return papers;
    }
    Set<Long> demands = new HashSet<>();
    found.cells.keySet().forEach(c -> demands.add(c.demand));
    Sql sql = new Sql("SELECT d.id, d.act, d.document_id FROM demand d WHERE");
    if (demands.size() <= NAMED) {
      sql.add("d.id IN (:demands)", "demands", demands);
    } else {
      sql.add("d.id BETWEEN :first AND :last")
          .bind("first", demands.stream().mapToLong(Long::longValue).min().orElseThrow())
          .bind("last", demands.stream().mapToLong(Long::longValue).max().orElseThrow());
    }
    sql.each(
        em,
        r ->
            papers.put(
                r.number("id"), new Paper(r.constant("act", Act.class), r.number("document_id"))));
    return papers;
  }
}
