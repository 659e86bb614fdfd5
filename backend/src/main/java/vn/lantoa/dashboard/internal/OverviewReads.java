package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
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
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Figures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Row;
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

  /** Figures of one act, document and month of the due date, as far as they are told apart. */
  private record Cell(
      @Nullable Act act, long documentId, @Nullable YearMonth month, Figures figures) {}

  /** The same obligations twice: by act and month, and by document. */
  private record Cells(List<Cell> byMonth, List<Cell> byDocument) {}

  private record Counts(int children, long organisations, @Nullable Long overdue) {}

  private final EntityManager em;
  private final Figuring figuring;
  private final RollUp rollUp;
  private final ChildReads children;
  private final Organisations organisations;
  private final Documents documents;
  private final AsOf asOf;

  public OverviewReads(
      EntityManager em,
      Figuring figuring,
      RollUp rollUp,
      ChildReads children,
      Organisations organisations,
      Documents documents,
      AsOf asOf) {
    this.em = em;
    this.figuring = figuring;
    this.rollUp = rollUp;
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
    Collection<Act> acts = figuring.acts(id);
    List<OrganisationRef> path = organisations.path(id);
    Cells cells = rollUp.serves() ? rolledUp(id, acts, range) : counted(id, acts, range);
    MonthFigures months = months(cells.byMonth());
    String filter = "&organisationId=" + id + range.filter();
    Counts counts = counts(id, acts, range);
    return new Overview(
        path.get(path.size() - 1),
        path,
        asOf.now(),
        counts.children(),
        counts.organisations(),
        Figuring.sum(cells.byMonth().stream().map(Cell::figures).toList()),
        Figuring.links(filter),
        counts.overdue(),
        byAct(cells.byMonth(), filter),
        byDocument(cells.byDocument(), filter),
        byMonth(months, id),
        trend(months, id),
        children.peerGroups(id, acts, range));
  }

  private Cells rolledUp(long id, Collection<Act> acts, DueRange range) {
    List<RollUp.Slice> slices =
        rollUp.figures(
            range.wanted(List.of(id), acts, RollUp.By.ACT_AND_MONTH, RollUp.By.DOCUMENT));
    return new Cells(
        slices.stream()
            .filter(s -> s.by() == RollUp.By.ACT_AND_MONTH)
            .map(s -> new Cell(s.act(), 0, month(s.month()), s.figures()))
            .toList(),
        slices.stream()
            .filter(s -> s.by() == RollUp.By.DOCUMENT)
            .map(s -> new Cell(null, s.documentId(), null, s.figures()))
            .toList());
  }

  private static @Nullable YearMonth month(int yearAndMonth) {
    return yearAndMonth == UNDATED ? null : Months.of(yearAndMonth);
  }

  private Cells counted(long id, Collection<Act> acts, DueRange range) {
    Sql sql =
        figuring
            .select("d.act, d.document_id, EXTRACT(YEAR_MONTH FROM ob.due_on) AS due_month,")
            .add("FROM " + FigureSql.FROM)
            .add("JOIN organisation_closure c ON c.descendant_id = ob.organisation_id")
            .add("WHERE c.ancestor_id = :id AND " + FigureSql.SHOWN, "id", id);
    List<Cell> cells =
        range
            .restrict(Figuring.limit(sql, acts))
            .add("GROUP BY d.act, d.document_id, due_month")
            .list(em, OverviewReads::cell);
    return new Cells(cells, cells);
  }

  private static Cell cell(Row r) {
    Integer month = r.integerOrNull("due_month");
    return new Cell(
        r.constant("act", Act.class),
        r.number("document_id"),
        month == null ? null : Months.of(month),
        FigureSql.read(r));
  }

  /** Children and organisations that stand today, and how many have something overdue. */
  private Counts counts(long id, Collection<Act> acts, DueRange range) {
    boolean everything = range.all() && acts.size() == Act.values().length;
    if (!rollUp.serves()) {
      return countedBodies(id, acts, range);
    }
    RollUp.Bodies bodies =
        everything ? rollUp.bodies(id) : rollUp.bodies(id, acts, range.from(), range.to());
    return new Counts(bodies.children(), bodies.standing(), bodies.overdue());
  }

  private Counts countedBodies(long id, Collection<Act> acts, DueRange range) {
    Sql late =
        FigureSql.bind(
            new Sql("SELECT (SELECT COUNT(DISTINCT ob.organisation_id) FROM " + FigureSql.FROM)
                .add("JOIN organisation_closure c ON c.descendant_id = ob.organisation_id")
                .add("WHERE c.ancestor_id = :id AND " + FigureSql.COUNTED, "id", id)
                .add("AND " + FigureSql.overdue()),
            asOf.today());
    return range
        .restrict(Figuring.limit(late, acts))
        .add(
            """
            ) AS overdue, COALESCE(SUM(c.depth = 1), 0) AS children, COUNT(*) AS organisations
            FROM organisation_closure c JOIN organisation o ON o.id = c.descendant_id
            WHERE c.ancestor_id = :id AND (o.valid_to IS NULL OR o.valid_to >= :today)
            """)
        .first(
            em,
            r -> new Counts(r.integer("children"), r.number("organisations"), r.number("overdue")))
        .orElseThrow();
  }

  private static List<FiguresByAct> byAct(List<Cell> cells, String filter) {
    return grouped(cells, c -> Objects.requireNonNull(c.act())).entrySet().stream()
        .map(
            e ->
                new FiguresByAct(
                    e.getKey(), e.getValue(), Figuring.links(filter + "&act=" + e.getKey())))
        .sorted(Comparator.comparing(FiguresByAct::act))
        .toList();
  }

  private List<FiguresByDocument> byDocument(List<Cell> cells, String filter) {
    List<Map.Entry<Long, Figures>> most =
        grouped(cells, Cell::documentId).entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Long, Figures> e) -> e.getValue().overdue())
                    .thenComparing(e -> e.getValue().expected())
                    .reversed())
            .limit(DOCUMENTS)
            .toList();
    Map<Long, DocumentRef> refs = documents.refs(most.stream().map(Map.Entry::getKey).toList());
    return most.stream()
        .map(
            e ->
                new FiguresByDocument(
                    Objects.requireNonNull(refs.get(e.getKey())),
                    e.getValue(),
                    Figuring.links(filter + "&documentId=" + e.getKey())))
        .toList();
  }

  private static MonthFigures months(List<Cell> cells) {
    MonthFigures months = new MonthFigures();
    for (Cell cell : cells) {
      YearMonth month = cell.month();
      if (month != null) {
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
    return all.month(
        month, Figuring.links("&organisationId=" + id + Months.daysOf(month).filter()));
  }

  private static <K> Map<K, Figures> grouped(List<Cell> cells, Function<Cell, K> key) {
    Map<K, Figures> sums = new LinkedHashMap<>();
    cells.forEach(c -> sums.merge(key.apply(c), c.figures(), Figures::plus));
    return sums;
  }
}
