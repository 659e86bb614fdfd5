package vn.lantoa.obligation.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.internal.ObligationWalk.Start;
import vn.lantoa.obligation.internal.ObligationWords.Found;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;

/**
 * The keys of a page of obligations, found before anything else is read of them. A small reach is
 * gathered from its organisations and sorted; a large one is walked by due date, where a page is
 * full after a few steps. The server is told which way and in which order: left alone it joins
 * every demand with every organisation first.
 */
@ApplicationScoped
public class ObligationKeys {

  /** Up to so many rows, sorting them is sooner done than finding them by due date. */
  private static final int FEW = 40_000;

  /** More rows than there are. */
  private static final long WHOLE = 1_000_000_000_000L;

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final String CLOSURE = "organisation_closure";

  /** A table a condition may name beside the obligation; joined only then. */
  private enum Beside {
    DEMAND(List.of("d.", "doc."), "demand d ON d.id = ob.demand_id"),
    DEADLINE(List.of("dd."), "demand_deadline dd ON dd.id = ob.deadline_id"),
    DOCUMENT(List.of("doc."), "document doc ON doc.id = d.document_id"),
    ORGANISATION(List.of("o."), "organisation o ON o.id = ob.organisation_id");

    private final List<String> names;
    private final String join;

    Beside(List<String> names, String join) {
      this.names = names;
      this.join = " STRAIGHT_JOIN " + join;
    }

    boolean namedIn(String text) {
      return names.stream().anyMatch(name -> isNamed(text, name));
    }

    private static boolean isNamed(String text, String name) {
      int at = text.indexOf(name);
      while (at > 0 && isOfAWord(text.charAt(at - 1))) {
        at = text.indexOf(name, at + 1);
      }
      return at >= 0;
    }

    private static boolean isOfAWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }
  }

  /**
   * What is looked for.
   *
   * @param own where a search of the actor's own starts, which no right is left to ask for
   * @param place the organisation it is kept to
   * @param alone whether to that organisation itself, not its subtree
   * @param start where rows may be looked for
   * @param conditions SQL over {@code ob}, {@code d}, {@code dd}, {@code doc} and {@code o}; what
   *     the words of a search name is not among them
   */
  record Wanted(
      @Nullable String own, @Nullable Long place, boolean alone, Start start, String conditions) {}

  /**
   * The order of a page and how many rows it has.
   *
   * @param from where it is ordered by organisation, SQL over {@code o} that leaves out those
   *     before
   */
  record Page(Order order, String direction, int rows, @Nullable String from) {

    Page(Order order, String direction, int rows) {
      this(order, direction, rows, null);
    }

    /** The keys in their order, as they are called in a search or of what was found. */
    String keys(boolean found) {
      return (found ? order.found : order.columns)
          .stream().map(column -> column + " " + direction).collect(Collectors.joining(", "));
    }

    /** The same of the table {@code page} that was found, which is sorted before others join it. */
    String keysOfPage() {
      return order.found.stream()
          .map(column -> "page." + column + " " + direction)
          .collect(Collectors.joining(", "));
    }

    /** What a search of keys selects. */
    String columns() {
      return "ob.id, ob.organisation_id AS place, " + order.columns.get(0) + " AS sorted";
    }
  }

  /** What a page is ordered by. */
  enum Order {
    DUE(List.of("ob.due_key", "ob.id"), List.of("sorted", "id")),
    INTERNAL(List.of("ob.internal_due_on", "ob.id"), List.of("sorted", "id")),
    ORGANISATION(
        List.of("o.name", "ob.organisation_id", "ob.id"), List.of("sorted", "place", "id"));

    final List<String> columns;
    private final List<String> found;

    Order(List<String> columns, List<String> found) {
      this.columns = columns;
      this.found = found;
    }
  }

  /** The subtrees a search cannot leave: those that may be read, and those that confirm. */
  private record Roots(List<Long> readers, List<Long> confirmers) {

    Set<Long> all() {
      Set<Long> all = new HashSet<>(readers);
      all.addAll(confirmers);
      return all;
    }
  }

  /** How much lies below some places; the top of a tree among them is the whole of it. */
  private enum Extent {
    SMALL,
    LARGE,
    WHOLE
  }

  private final EntityManager em;
  private final CurrentActor actor;
  private final ObligationRights rights;
  private final AsOf asOf;
  private final ObligationWalk walk;
  private final ObligationWords words;
  private final Cache<Roots, Extent> extents;

  public ObligationKeys(
      EntityManager em,
      CurrentActor actor,
      ObligationRights rights,
      AsOf asOf,
      ObligationWalk walk,
      ObligationWords words,
      AppClock clock) {
    this.walk = walk;
    this.words = words;
    this.extents =
        Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(KEPT)
            .ticker(clock::ticks)
            .build();
    this.em = em;
    this.actor = actor;
    this.rights = rights;
    this.asOf = asOf;
  }

  /**
   * A query of the {@code id} of each row, and of what it is {@code sorted} by. One statement more
   * a minute, which measures the reach.
   *
   * @param page null: every row, in no order
   */
  String query(Sql sql, Wanted asked, @Nullable Page page) {
    Long place = asked.place();
    boolean all = asked.own() == null && !(place != null && asked.alone());
    Roots roots = place == null ? reach() : new Roots(List.of(place), List.of());
    boolean narrow = asked.start().isNarrow();
    Extent extent = all && !narrow ? extent(roots) : Extent.SMALL;
    if (all && (narrow || extent != Extent.SMALL)) {
      String right = place == null ? andReadable(sql) : andReadableAt(sql, place);
      String here = asked.conditions() + andAt(sql, asked) + right;
      return walk.query(
          sql, asked.start(), extent == Extent.LARGE ? roots.all() : Set.of(), here, page);
    }
    Wanted wanted = tested(sql, asked);
    if (wanted.own() != null) {
      return select(wanted.own(), wanted.conditions() + andAt(sql, wanted), page);
    }
    if (place != null && wanted.alone()) {
      String here = wanted.conditions() + andAt(sql, wanted) + andReadableAt(sql, place);
      return select("obligation ob", here, page);
    }
    if (place != null) {
      String below = under(sql, roots.readers()) + wanted.conditions() + andReadableAt(sql, place);
      return select(gathered(CLOSURE, Way.OWED, wanted), below, page);
    }
    return reached(sql, roots, wanted, page);
  }

  /** With the words of a search among the conditions. */
  private Wanted tested(Sql sql, Wanted wanted) {
    Found found = wanted.start().found();
    return found == null
        ? wanted
        : new Wanted(
            wanted.own(),
            wanted.place(),
            wanted.alone(),
            wanted.start(),
            wanted.conditions() + " AND " + words.condition(sql, found));
  }

  /** What is owed below the actor's organisations, and what waits there to be confirmed. */
  private String reached(Sql sql, Roots roots, Wanted wanted, @Nullable Page page) {
    String owed = arm(sql, Way.OWED, roots.readers(), wanted, page);
    if (roots.confirmers().isEmpty()) {
      return owed;
    }
    String both =
        "(%s) UNION (%s)"
            .formatted(owed, arm(sql, Way.CONFIRMED, roots.confirmers(), wanted, page));
    return page == null
        ? "SELECT id FROM (%s) reached".formatted(both)
        : "SELECT id, place, sorted FROM (%s) reached ORDER BY %s LIMIT %d"
            .formatted(both, page.keys(true), page.rows());
  }

  /** From the organisations of a subtree to its rows: as who owes, or as who confirms. */
  private enum Way {
    OWED("ob.organisation_id", "ix_obligation_organisation"),
    CONFIRMED("ob.confirmer_id", "ix_obligation_confirmer");

    private final String column;
    private final String index;

    Way(String column, String index) {
      this.column = column;
      this.index = index;
    }
  }

  private String arm(Sql sql, Way way, List<Long> roots, Wanted wanted, @Nullable Page page) {
    boolean limited = actor.get().grants().stream().anyMatch(g -> !g.allActs());
    // to lie in the subtree is the right itself, unless one is limited to acts
    String right = limited ? andReadable(sql) : "";
    String found =
        select(
            gathered(asOf.present(CLOSURE), way, wanted),
            under(sql, roots) + wanted.conditions() + right,
            page);
    // subtrees may lie within one another
    return roots.size() > 1 ? found.replaceFirst("SELECT", "SELECT DISTINCT") : found;
  }

  private static String gathered(String closure, Way way, Wanted wanted) {
    String found = " ON %s = under.descendant_id".formatted(way.column);
    return closure
        + " under FORCE INDEX (PRIMARY) STRAIGHT_JOIN "
        + (wanted.start().ofDocument()
            ? "demand d STRAIGHT_JOIN obligation ob" + found + " AND ob.demand_id = d.id"
            : "obligation ob FORCE INDEX (" + way.index + ")" + found);
  }

  private static String under(Sql sql, List<Long> roots) {
    return roots.isEmpty()
        ? "FALSE AND "
        : "under.ancestor_id IN (" + sql.placeholder(roots) + ") AND ";
  }

  private static String andAt(Sql sql, Wanted wanted) {
    Long place = wanted.place();
    if (place == null) {
      return "";
    }
    return " AND "
        + (wanted.alone() ? "ob.organisation_id = " + sql.placeholder(place) : below(sql, place));
  }

  /** Whether {@code ob} is owed in an organisation's subtree; one look-up a row. */
  static String below(Sql sql, long place) {
    return """
        (SELECT 1 FROM organisation_closure place WHERE place.ancestor_id = %s
          AND place.descendant_id = ob.organisation_id LIMIT 1) IS NOT NULL"""
        .formatted(sql.placeholder(place));
  }

  private String andReadable(Sql sql) {
    return " AND " + rights.readableRow(sql);
  }

  /**
   * Nothing where the caller holds a role at the place that reads all that is owed below it; in the
   * past other organisations lay there, and rights are of the present.
   */
  private String andReadableAt(Sql sql, long place) {
    boolean own =
        !asOf.past()
            && actor.get().grantsFor(Permission.OBLIGATION_READ).stream()
                .anyMatch(g -> g.organisationId() == place && g.allActs());
    return own ? "" : andReadable(sql);
  }

  /** The tables a search starts from, and those its conditions name besides. */
  static String tables(String start, String conditions) {
    return tables(start, start, conditions);
  }

  /** The same where what stands in {@code known} need not be joined. */
  static String tables(String start, String known, String conditions) {
    StringBuilder tables = new StringBuilder(start);
    for (Beside beside : Beside.values()) {
      if (beside.namedIn(conditions) && !beside.namedIn(known)) {
        tables.append(beside.join);
      }
    }
    return tables.toString();
  }

  /** The rows of a start that meet conditions, with the keys of a page. */
  static String select(String start, String conditions, @Nullable Page page) {
    if (page == null) {
      return "SELECT ob.id FROM %s WHERE %s".formatted(tables(start, conditions), conditions);
    }
    return "SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT %d"
        .formatted(
            page.columns(),
            tables(start, conditions + " " + page.keys(false)),
            conditions,
            page.keys(false),
            page.rows());
  }

  private Roots reach() {
    return new Roots(roots(Permission.OBLIGATION_READ), roots(Permission.OBLIGATION_CONFIRM));
  }

  private List<Long> roots(Permission permission) {
    return actor.get().grantsFor(permission).stream()
        .map(Grant::organisationId)
        .distinct()
        .sorted()
        .toList();
  }

  private Extent extent(Roots roots) {
    Extent known = extents.getIfPresent(roots);
    if (known == null) {
      known = asOf.atPresent(() -> measure(roots));
      extents.put(roots, known);
    }
    return known;
  }

  private Extent measure(Roots roots) {
    Sql sql = new Sql("SELECT IF(EXISTS (SELECT 1 FROM organisation o WHERE o.parent_id IS NULL");
    sql.add("AND o.id IN (" + listed(sql, roots.readers()) + ")), " + WHOLE + ", 0)")
        .add("+ (" + counted(sql, Way.OWED, roots.readers()) + ")")
        .add("+ (" + counted(sql, Way.CONFIRMED, roots.confirmers()) + ")");
    long rows = sql.number(em);
    if (rows >= WHOLE) {
      return Extent.WHOLE;
    }
    return rows > FEW ? Extent.LARGE : Extent.SMALL;
  }

  /** Counts no further than needed. */
  private static String counted(Sql sql, Way way, List<Long> roots) {
    return """
        SELECT COUNT(*) FROM (SELECT 1 FROM organisation_closure under FORCE INDEX (PRIMARY)
          STRAIGHT_JOIN obligation ob FORCE INDEX (%s) ON %s = under.descendant_id
          WHERE under.ancestor_id IN (%s) LIMIT %d) seen"""
        .formatted(way.index, way.column, listed(sql, roots), FEW + 1);
  }

  private static String listed(Sql sql, List<Long> ids) {
    return ids.isEmpty() ? "NULL" : sql.placeholder(ids);
  }
}
