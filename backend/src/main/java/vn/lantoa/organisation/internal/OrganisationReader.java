package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.OrganisationWords;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.api.Organisation;
import vn.lantoa.organisation.api.OrganisationPage;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * Organisations as the caller may see them: those in reach and every superior of those (their names
 * and path are readable by all below).
 */
@ApplicationScoped
public class OrganisationReader {

  /** A word of so few is where a search starts, whatever the reach. */
  private static final int RARE = 2_000;

  private static final String FROM_SEEN = " seen STRAIGHT_JOIN organisation o ON o.id = seen.id";

  private static final String CLOSURE = "organisation_closure";

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final OrganisationRows rows;
  private final OrganisationWords words;
  private final AsOf asOf;

  public OrganisationReader(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      Organisations organisations,
      OrganisationRows rows,
      OrganisationWords words,
      AsOf asOf) {
    this.words = words;
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.organisations = organisations;
    this.rows = rows;
    this.asOf = asOf;
  }

  /** A page of what may be seen. */
  public OrganisationPage list(
      OrganisationFilter filter,
      @Nullable String sort,
      boolean count,
      int limit,
      @Nullable String cursor) {
    OrganisationFilter.Order order = OrganisationFilter.Order.of(sort);
    List<String> after = Cursor.decode(cursor, order.parameter, 2);
    Sql sql = columns();
    Sql keys = sql.part("SELECT o.id FROM " + start(sql, filter, order));
    keys.add("WHERE TRUE");
    filter.restrict(keys, words);
    keys.add("AND " + visible(sql));
    order.page(keys, after, limit);
    sql.add("FROM (" + keys + ") page JOIN organisation o ON o.id = page.id")
        .add(OrganisationRows.PARENT);
    order.sort(sql);
    OrganisationPage page = page(rows.read(sql), order, limit);
    return count ? new OrganisationPage(page.items(), page.nextCursor(), total(filter)) : page;
  }

  private long total(OrganisationFilter filter) {
    Sql sql = new Sql("SELECT COUNT(*)");
    sql.add("FROM " + start(sql, filter, null)).add("WHERE TRUE");
    filter.restrict(sql, words);
    sql.add("AND " + visible(sql));
    return sql.number(em);
  }

  /**
   * Where a list begins: at the rarest word, or at what is in reach where that is less. Where both
   * are many the page is walked in its order. One statement where the word is not rare.
   */
  private String start(
      Sql sql, OrganisationFilter filter, OrganisationFilter.@Nullable Order order) {
    List<String> typed = filter.words();
    if (typed == null) {
      return "organisation o";
    }
    int named = words.fewest(typed);
    List<Long> homes = homes();
    if (named > RARE && reached(homes) < named) {
      return seen(sql, homes) + FROM_SEEN;
    }
    if (named < OrganisationWords.COMMON) {
      return words.start(sql, typed) + FROM_SEEN;
    }
    return "organisation o"
        + (order == null ? "" : " FORCE INDEX FOR ORDER BY (" + order.index + ")");
  }

  /** How many are in reach, counted no further than where a word is no start either. */
  private long reached(List<Long> homes) {
    if (homes.isEmpty()) {
      return 0;
    }
    Sql sql = new Sql("SELECT IF(EXISTS (SELECT 1 FROM organisation WHERE parent_id IS NULL");
    sql.add("AND id IN (:homes)), " + OrganisationWords.COMMON, "homes", homes)
        .add(", (SELECT COUNT(*) FROM (SELECT 1 FROM " + asOf.present(CLOSURE))
        .add("WHERE ancestor_id IN (:homes) LIMIT " + OrganisationWords.COMMON + ") seen))");
    return sql.number(em);
  }

  /** All that may be seen, as a table of ids. */
  private String seen(Sql sql, List<Long> homes) {
    String all = homes.isEmpty() ? "NULL" : sql.placeholder(homes);
    return """
        (SELECT descendant_id AS id FROM %1$s WHERE ancestor_id IN (%2$s)
          UNION SELECT ancestor_id FROM %1$s WHERE descendant_id IN (%2$s))"""
        .formatted(asOf.present(CLOSURE), all);
  }

  private List<Long> homes() {
    return actor.get().grantsFor(Permission.ORGANISATION_READ).stream()
        .map(Grant::organisationId)
        .distinct()
        .toList();
  }

  /** The children of an organisation in reach. */
  public OrganisationPage children(long id, int limit, @Nullable String cursor) {
    OrganisationFilter.Order order = OrganisationFilter.Order.NAME;
    List<String> after = Cursor.decode(cursor, "children", 2);
    requireReadable(Permission.ORGANISATION_READ, id);
    Sql sql = select().add("WHERE o.parent_id = :parent", "parent", id);
    order.page(sql, after, limit);
    List<Organisation> found = rows.read(sql);
    return new OrganisationPage(
        Paged.page(found, limit),
        Paged.next(found, limit, o -> Cursor.encode("children", o.name(), o.id())),
        null);
  }

  /**
   * One organisation in reach, or a superior of one.
   *
   * @throws ProblemException 404 for any other
   */
  public Organisation get(long id) {
    Sql sql = select().add("WHERE o.id = :id", "id", id);
    sql.add("AND " + visible(sql));
    return rows.read(sql).stream().findFirst().orElseThrow(ProblemException::notFound);
  }

  /** The path of an organisation in reach, or of a superior of one. */
  public List<OrganisationRef> path(long id) {
    Sql sql = new Sql("SELECT COUNT(*) FROM organisation o WHERE o.id = :id").bind("id", id);
    sql.add("AND " + visible(sql));
    if (sql.number(em) == 0) {
      throw ProblemException.notFound();
    }
    return organisations.path(id);
  }

  /** 404 unless the organisation is in reach. */
  void requireReadable(Permission permission, long id) {
    if (!reach.covers(permission, id)) {
      throw ProblemException.notFound();
    }
  }

  private static OrganisationPage page(
      List<Organisation> found, OrganisationFilter.Order order, int limit) {
    boolean byName = "o.name".equals(order.column);
    return new OrganisationPage(
        Paged.page(found, limit),
        Paged.next(
            found,
            limit,
            o -> Cursor.encode(order.parameter, byName ? o.name() : o.code(), o.id())),
        null);
  }

  private Sql select() {
    return columns().add(OrganisationRows.TABLES);
  }

  private Sql columns() {
    Sql sql = new Sql(OrganisationRows.COLUMNS);
    if (asOf.past()) {
      return sql.add(", FALSE AS may_edit");
    }
    return sql.add(", (" + reach.within(sql, Permission.ORGANISATION_EDIT, "o.id", null) + ")")
        .add("AS may_edit");
  }

  /** True for {@code organisation o} in reach, and for every superior of where a role is held. */
  String visible(Sql sql) {
    String inReach = reach.within(sql, Permission.ORGANISATION_READ, "o.id", null);
    List<Long> homes = homes();
    if (homes.isEmpty()) {
      return inReach;
    }
    return """
        (%s OR EXISTS (SELECT 1 FROM %s above
          WHERE above.ancestor_id = o.id AND above.descendant_id IN (%s)))
        """
        .formatted(inReach, asOf.present(CLOSURE), sql.placeholder(homes));
  }
}
