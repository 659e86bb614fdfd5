package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.FiguresByAct;
import vn.lantoa.dashboard.api.FiguresByDocument;
import vn.lantoa.dashboard.api.FiguresByMonth;
import vn.lantoa.dashboard.api.FiguresTrend;
import vn.lantoa.dashboard.api.Overview;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.CountedFigures;
import vn.lantoa.obligation.Figures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * An organisation's overview: of the present from the roll-up, of the past in one pass over its
 * subtree's obligations.
 */
@ApplicationScoped
public class OverviewReads {

  private static final int DOCUMENTS = 20;
  private static final int UNDATED = 999912;

  /** What stands today of its children, and of all below it and itself together. */
  private static final String STANDING =
      """
      SELECT IF(c.depth = 1, c.descendant_id, NULL) AS kid,
        SUM(o.valid_to IS NULL OR o.valid_to >= :today) AS standing
      FROM organisation_closure c JOIN organisation o ON o.id = c.descendant_id
      WHERE c.ancestor_id = :id GROUP BY kid
      """;

  private record Counts(int children, long organisations, @Nullable Long overdue) {}

  /**
   * The figures, by act and month and by document; and those of children, as they are asked for.
   */
  private record Told(
      List<RollUp.Slice> slices,
      Counts counts,
      Function<List<Long>, List<RollUp.Slice>> children) {}

  private final EntityManager em;
  private final Figuring figuring;
  private final RollUp rollUp;
  private final CountedFigures counted;
  private final ChildReads children;
  private final Organisations organisations;
  private final Documents documents;
  private final AsOf asOf;

  public OverviewReads(
      EntityManager em,
      Figuring figuring,
      RollUp rollUp,
      CountedFigures counted,
      ChildReads children,
      Organisations organisations,
      Documents documents,
      AsOf asOf) {
    this.em = em;
    this.figuring = figuring;
    this.rollUp = rollUp;
    this.counted = counted;
    this.children = children;
    this.organisations = organisations;
    this.documents = documents;
    this.asOf = asOf;
  }

  /**
   * The overview of what is due between two dates, or of everything.
   *
   * @throws ProblemException 404 where the organisation is out of reach
   */
  public Overview get(long id, DueRange range) {
    List<OrganisationRef> path = organisations.path(id);
    Collection<Act> acts = figuring.acts(id, path);
    Told told = rollUp.serves() ? rolledUp(id, acts, range) : counted(id, acts, range);
    List<RollUp.Slice> cells = of(told.slices(), RollUp.By.ACT_AND_MONTH);
    MonthFigures months = months(cells);
    String filter = "&organisationId=" + id + range.filter();
    Counts counts = told.counts();
    Figures all = Figuring.sum(cells.stream().map(RollUp.Slice::figures).toList());
    return new Overview(
        path.get(path.size() - 1),
        path,
        asOf.now(),
        counts.children(),
        counts.organisations(),
        all,
        Figuring.links(all, filter),
        counts.overdue(),
        byAct(cells, filter),
        byDocument(of(told.slices(), RollUp.By.DOCUMENT), filter),
        byMonth(months, id),
        trend(months, id),
        children.peerGroups(id, range, told.children()));
  }

  private static List<RollUp.Slice> of(List<RollUp.Slice> slices, RollUp.By by) {
    return slices.stream().filter(s -> s.by() == by).toList();
  }

  private Told rolledUp(long id, Collection<Act> acts, DueRange range) {
    boolean everything = range.all() && acts.size() == Act.values().length;
    List<RollUp.Slice> slices =
        rollUp.mostOverdue(
            range.wanted(List.of(id), acts, RollUp.By.ACT_AND_MONTH, RollUp.By.DOCUMENT),
            DOCUMENTS);
    RollUp.Bodies bodies =
        everything ? rollUp.bodies(id) : rollUp.bodies(id, acts, range.from(), range.to());
    return new Told(
        slices,
        new Counts(bodies.children(), bodies.standing(), bodies.overdue()),
        kids -> rollUp.figures(range.wanted(kids, acts, RollUp.By.NOTHING)));
  }

  /** What its children come to and what it owes itself is all there is: it is counted once. */
  private Told counted(long id, Collection<Act> acts, DueRange range) {
    List<Long> kids = new ArrayList<>();
    int[] children = {0};
    long[] organisations = {0};
    new Sql(STANDING)
        .bind("id", id)
        .bind("today", asOf.today())
        .list(
            em,
            r -> {
              int standing = r.integer("standing");
              organisations[0] += standing;
              Long kid = r.numberOrNull("kid");
              if (kid != null) {
                kids.add(kid);
                children[0] += standing;
              }
              return standing;
            });
    CountedFigures.Counted found =
        counted.of(
            range.wanted(
                kids, acts, RollUp.By.ACT_AND_MONTH, RollUp.By.DOCUMENT, RollUp.By.NOTHING),
            id);
    return new Told(
        found.slices(),
        new Counts(children[0], organisations[0], found.late()),
        ids -> of(found.slices(), RollUp.By.NOTHING));
  }

  private static List<FiguresByAct> byAct(List<RollUp.Slice> cells, String filter) {
    return grouped(cells, c -> Objects.requireNonNull(c.act())).entrySet().stream()
        .map(
            e ->
                new FiguresByAct(
                    e.getKey(),
                    e.getValue(),
                    Figuring.links(e.getValue(), filter + "&act=" + e.getKey())))
        .sorted(Comparator.comparing(FiguresByAct::act))
        .toList();
  }

  private List<FiguresByDocument> byDocument(List<RollUp.Slice> cells, String filter) {
    List<Map.Entry<Long, Figures>> most =
        grouped(cells, RollUp.Slice::documentId).entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Long, Figures> e) -> e.getValue().overdue())
                    .thenComparing(e -> e.getValue().expected())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(DOCUMENTS)
            .toList();
    Map<Long, DocumentRef> refs = documents.refs(most.stream().map(Map.Entry::getKey).toList());
    return most.stream()
        .map(
            e ->
                new FiguresByDocument(
                    Objects.requireNonNull(refs.get(e.getKey())),
                    e.getValue(),
                    Figuring.links(e.getValue(), filter + "&documentId=" + e.getKey())))
        .toList();
  }

  private static MonthFigures months(List<RollUp.Slice> cells) {
    MonthFigures months = new MonthFigures();
    for (RollUp.Slice cell : cells) {
      if (cell.month() != UNDATED) {
        YearMonth month = Months.of(cell.month());
        months.add(month, cell.figures());
        if (cell.act() == Act.STUDY) {
          months.addStudy(month, cell.figures());
        }
      }
    }
    return months;
  }

  private List<FiguresByMonth> byMonth(MonthFigures all, long id) {
    return Months.upTo(asOf.today()).shown().stream().map(m -> month(m, all, id)).toList();
  }

  private FiguresTrend trend(MonthFigures all, long id) {
    YearMonth now = YearMonth.from(asOf.today());
    return new FiguresTrend(
        month(now, all, id), month(now.minusMonths(1), all, id), month(now.minusYears(1), all, id));
  }

  private static FiguresByMonth month(YearMonth month, MonthFigures all, long id) {
    return all.month(month, "&organisationId=" + id + Months.daysOf(month).filter());
  }

  private static <K> Map<K, Figures> grouped(
      List<RollUp.Slice> cells, Function<RollUp.Slice, K> key) {
    Map<K, Figures> sums = new LinkedHashMap<>();
    cells.forEach(c -> sums.merge(key.apply(c), c.figures(), Figures::plus));
    return sums;
  }
}
