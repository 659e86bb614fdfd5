package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.ChildFigures;
import vn.lantoa.dashboard.api.ChildFiguresPage;
import vn.lantoa.dashboard.api.PeerGroup;
import vn.lantoa.obligation.Figures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;

/**
 * Children of a node, each with the figures of its subtree: the tree, and like compared with like.
 */
@ApplicationScoped
public class ChildReads {

  private static final String NODE =
      """
      SELECT o.id, o.name, o.short_name, o.level_code, o.kind_code, o.peer_group, g.name_vi, g.name_en, (SELECT COUNT(*)
        FROM organisation k WHERE k.parent_id = o.id) AS child_count
      FROM organisation o JOIN peer_group g ON g.code = o.peer_group WHERE""";

  /** By completion, lowest first; where nothing was due, last. */
  private static final Comparator<ChildFigures> WORST_FIRST =
      Comparator.comparing(
              ChildReads::completion, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(c -> c.figures().overdue(), Comparator.reverseOrder())
          .thenComparing(c -> c.organisation().name());

  /** A child as it is listed. */
  record Node(
      long id,
      String name,
      String shortName,
      String level,
      String kind,
      String peerGroup,
      String groupName,
      int childCount) {

    /** Named without a look-up: only for bodies that stand today. */
    OrganisationRef ref() {
      return new OrganisationRef(Long.toString(id), name, shortName, level, null);
    }
  }

  private record Sums(Figures figures, Figures own, @Nullable LocalDate oldestOverdue) {

    static final Sums NONE = new Sums(Figures.NONE, Figures.NONE, null);

    Sums plus(Sums other) {
      LocalDate mine = oldestOverdue;
      LocalDate theirs = other.oldestOverdue;
      boolean later = mine == null || (theirs != null && theirs.isBefore(mine));
      return new Sums(figures.plus(other.figures), own.plus(other.own), later ? theirs : mine);
    }
  }

  private final EntityManager em;
  private final Figuring figuring;
  private final RollUp rollUp;
  private final Organisations organisations;
  private final CurrentActor actor;
  private final AsOf asOf;
  private final Language language;

  public ChildReads(
      EntityManager em,
      Figuring figuring,
      RollUp rollUp,
      Organisations organisations,
      CurrentActor actor,
      AsOf asOf,
      Language language) {
    this.em = em;
    this.figuring = figuring;
    this.rollUp = rollUp;
    this.organisations = organisations;
    this.actor = actor;
    this.asOf = asOf;
    this.language = language;
  }

  /** A page of children by name; without a node the topmost organisations in reach. */
  public ChildFiguresPage page(@Nullable Long parentId, int limit, @Nullable String cursor) {
    if (parentId == null) {
      Cursor.decode(cursor, "name", 2);
      List<Node> roots = roots();
      List<Act> acts =
          roots.stream().flatMap(n -> figuring.acts(n.id()).stream()).distinct().toList();
      return new ChildFiguresPage(
          complete(roots, refs(roots), DueRange.ALL, ids -> slices(ids, acts)), null);
    }
    Collection<Act> acts = figuring.acts(parentId);
    List<Node> nodes = children(parentId, limit, cursor, true);
    String next = Paged.next(nodes, limit, n -> Cursor.encode("name", n.name(), n.id()));
    List<Node> shown = Paged.page(nodes, limit);
    return new ChildFiguresPage(
        complete(shown, refs(shown), DueRange.ALL, ids -> slices(ids, acts)), next);
  }

  private List<RollUp.Slice> slices(List<Long> ids, Collection<Act> acts) {
    return rollUp.told(DueRange.ALL.wanted(ids, acts, RollUp.By.NOTHING));
  }

  /**
   * Every child that stands today and owes something, worst first within its group.
   *
   * @param figures what children come to, themselves and what lies below them
   */
  List<PeerGroup> peerGroups(
      long parentId, DueRange range, Function<List<Long>, List<RollUp.Slice>> figures) {
    List<Node> nodes = Paged.page(children(parentId, Paged.MAX, null, false), Paged.MAX);
    Map<String, List<ChildFigures>> groups =
        complete(
                nodes,
                nodes.stream().collect(Collectors.toMap(Node::id, Node::ref)),
                range,
                figures)
            .stream()
            .filter(c -> c.figures().expected() > 0)
            .sorted(WORST_FIRST)
            .collect(
                Collectors.groupingBy(
                    c -> String.valueOf(c.peerGroup()), LinkedHashMap::new, Collectors.toList()));
    Map<String, String> names = new HashMap<>();
    nodes.forEach(n -> names.put(n.peerGroup(), n.groupName()));
    return groups.entrySet().stream()
        .map(
            e ->
                new PeerGroup(
                    e.getKey(),
                    names.getOrDefault(e.getKey(), e.getKey()),
                    Figuring.sum(e.getValue().stream().map(ChildFigures::figures).toList()),
                    e.getValue()))
        .toList();
  }

  private static @Nullable BigDecimal completion(ChildFigures child) {
    Figures.RateBody rate = child.figures().completion();
    return rate == null ? null : rate.percent();
  }

  /** By name, one more than the limit where there are more. */
  List<Node> children(long parentId, int limit, @Nullable String cursor, boolean formerToo) {
    List<String> after = Cursor.decode(cursor, "name", 2);
    Sql sql = new Sql(NODE).add("o.parent_id = :parent", "parent", parentId);
    if (!formerToo) {
      sql.add("AND (o.valid_to IS NULL OR o.valid_to >= :today)", "today", asOf.today());
    }
    if (after != null) {
      sql.add("AND (o.name > :name OR (o.name = :name AND o.id > :id))")
          .bind("name", after.get(0))
          .bind("id", after.get(1));
    }
    return sql.add("ORDER BY o.name, o.id LIMIT :rows", "rows", limit + 1).list(em, this::node);
  }

  /** The organisations where the actor holds a reading role, none under another of them. */
  private List<Node> roots() {
    List<Long> held =
        actor.get().grantsFor(Permission.OVERVIEW_READ).stream()
            .map(Grant::organisationId)
            .distinct()
            .toList();
    return held.isEmpty()
        ? List.of()
        : new Sql(NODE)
            .add("o.id IN (:held)", "held", held)
            .add(
                """
                AND NOT EXISTS (SELECT 1 FROM organisation_closure c WHERE c.descendant_id = o.id
                  AND c.depth > 0 AND c.ancestor_id IN (:held))
                ORDER BY o.name, o.id
                """)
            .list(em, this::node);
  }

  private Node node(Row r) {
    return new Node(
        r.number("id"),
        r.string("name"),
        r.string("short_name"),
        r.string("level_code"),
        r.string("kind_code"),
        r.string("peer_group"),
        language.pick(r.string("name_vi"), r.string("name_en")),
        r.integer("child_count"));
  }

  /** Names, with what former bodies are now. */
  private Map<Long, OrganisationRef> refs(List<Node> nodes) {
    return organisations.refs(nodes.stream().map(Node::id).toList());
  }

  /** Puts figures and names to nodes, whatever their number. */
  private static List<ChildFigures> complete(
      List<Node> nodes,
      Map<Long, OrganisationRef> refs,
      DueRange range,
      Function<List<Long>, List<RollUp.Slice>> figures) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    Map<Long, Sums> sums = sums(figures.apply(nodes.stream().map(Node::id).toList()));
    return nodes.stream()
        .map(
            n -> {
              Sums s = sums.getOrDefault(n.id(), Sums.NONE);
              return new ChildFigures(
                  Objects.requireNonNull(refs.get(n.id())),
                  n.kind(),
                  n.peerGroup(),
                  n.childCount() > 0,
                  n.childCount(),
                  s.oldestOverdue(),
                  s.figures(),
                  s.own(),
                  Figuring.links(s.figures(), "&organisationId=" + n.id() + range.filter()));
            })
        .toList();
  }

  private static Map<Long, Sums> sums(List<RollUp.Slice> slices) {
    Map<Long, Sums> found = new HashMap<>();
    for (RollUp.Slice s : slices) {
      Figures own = s.own() ? s.figures() : Figures.NONE;
      found.merge(s.organisationId(), new Sums(s.figures(), own, s.oldestOverdueOn()), Sums::plus);
    }
    return found;
  }
}
