package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.HeatMapPage;
import vn.lantoa.dashboard.api.HeatMapRow;
import vn.lantoa.dashboard.internal.ChildReads.Node;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.time.AsOf;

/** Children of a node by the months things were due in. */
@ApplicationScoped
public class HeatMapReads {

  private final EntityManager em;
  private final Figuring figuring;
  private final RollUp rollUp;
  private final ChildReads children;
  private final Organisations organisations;
  private final AsOf asOf;

  public HeatMapReads(
      EntityManager em,
      Figuring figuring,
      RollUp rollUp,
      ChildReads children,
      Organisations organisations,
      AsOf asOf) {
    this.em = em;
    this.figuring = figuring;
    this.rollUp = rollUp;
    this.children = children;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /**
   * A page of children by name, former ones among them. Four statements.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 404 where the organisation is out of reach
   */
  public HeatMapPage page(long parentId, int limit, @Nullable String cursor) {
    Collection<Act> acts = figuring.acts(parentId);
    List<Node> nodes = children.children(parentId, limit, cursor, true);
    String next = Paged.next(nodes, limit, n -> Cursor.encode("name", n.name(), n.id()));
    List<Node> shown = Paged.page(nodes, limit);
    if (shown.isEmpty()) {
      return new HeatMapPage(List.of(), null);
    }
    List<Long> ids = shown.stream().map(Node::id).toList();
    Months months = Months.upTo(asOf.today());
    Map<Long, MonthFigures> figures = figures(ids, acts, months);
    Map<Long, OrganisationRef> refs = organisations.refs(ids);
    return new HeatMapPage(
        shown.stream()
            .map(
                n ->
                    row(
                        n,
                        Objects.requireNonNull(refs.get(n.id())),
                        months,
                        figures.getOrDefault(n.id(), new MonthFigures())))
            .toList(),
        next);
  }

  private static HeatMapRow row(
      Node node, OrganisationRef ref, Months months, MonthFigures figures) {
    return new HeatMapRow(
        ref,
        node.peerGroup(),
        node.groupName(),
        months.shown().stream().map(m -> figures.month(m, null)).toList());
  }

  private Map<Long, MonthFigures> figures(List<Long> ids, Collection<Act> acts, Months months) {
    Map<Long, MonthFigures> found = new HashMap<>();
    for (RollUp.Slice s : rollUp.told(months.range().wanted(ids, acts, RollUp.By.MONTH))) {
      MonthFigures of = found.computeIfAbsent(s.organisationId(), k -> new MonthFigures());
      of.add(Months.of(s.month()), s.figures());
      of.addStudy(Months.of(s.month()), s.studied(), s.study());
    }
    return found;
  }
}
