package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.OrientationBoard;
import vn.lantoa.communication.api.OrientationBoardUnit;
import vn.lantoa.communication.api.OrientationChannelSum;
import vn.lantoa.communication.api.OrientationSum;
import vn.lantoa.communication.api.OrientationTopicSum;
import vn.lantoa.communication.api.OrientationUnitState;
import vn.lantoa.communication.api.OrientationUnits;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * Who reported on an orientation and what it comes to, with those to whom it was passed on. Nobody
 * is asked for the same twice, so that sums are exact.
 */
@ApplicationScoped
public class OrientationBoardReads {

  private static final String SORT = "name";

  private record Scope(
      long id, String lineage, long demandId, @Nullable LocalDate dueOn, long under) {

    Sql bind(Sql sql) {
      return sql.bind("id", id).bind("family", lineage + "%").bind("under", under);
    }
  }

  private record Unit(
      long organisationId,
      String obligationId,
      String name,
      @Nullable LocalDate dueOn,
      @Nullable String reportId,
      @Nullable LocalDate reportedOn,
      long topicsDone,
      OrientationSum own,
      @Nullable String passedOnId) {}

  private record Below(OrientationUnits units, OrientationSum sum) {}

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final OrientationAccess access;
  private final Organisations organisations;
  private final AsOf asOf;

  public OrientationBoardReads(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      OrientationAccess access,
      Organisations organisations,
      AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.access = access;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /** At most eight statements, whatever the number of units. */
  public OrientationBoard board(
      long id,
      @Nullable Long organisationId,
      @Nullable OrientationUnitState status,
      int limit,
      @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Scope scope = scope(id, organisationId);
    Map<Boolean, OrientationUnits> counted = units(scope);
    List<OrientationChannelSum> channels = channels(scope);
    List<OrientationTopicSum> topics = topics(scope);
    List<Unit> rows = page(scope, status, limit, after);
    List<Unit> page = Paged.page(rows, limit);
    Map<Long, Below> below = page.isEmpty() ? Map.of() : below(scope, page);
    Set<Long> named = new HashSet<>(Set.of(scope.under()));
    page.forEach(u -> named.add(u.organisationId()));
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    OrientationUnits direct = counted.getOrDefault(true, OrientationUnits.NONE);
    return new OrientationBoard(
        Long.toString(id),
        Objects.requireNonNull(refs.get(scope.under())),
        scope.dueOn(),
        left(scope.dueOn()),
        direct,
        plus(direct, counted.getOrDefault(false, OrientationUnits.NONE)),
        channels.stream()
            .map(OrientationChannelSum::sum)
            .reduce(OrientationSum.NOTHING, OrientationSum::plus),
        channels,
        topics,
        page.stream().map(u -> line(u, below, refs)).toList(),
        Paged.next(rows, limit, u -> Cursor.encode(SORT, u.name(), u.organisationId())));
  }

  private static OrientationUnits plus(OrientationUnits a, OrientationUnits b) {
    return new OrientationUnits(
        a.asked() + b.asked(),
        a.reported() + b.reported(),
        a.late() + b.late(),
        a.missing() + b.missing(),
        a.overdue() + b.overdue());
  }

  private @Nullable Long left(@Nullable LocalDate due) {
    return due == null ? null : ChronoUnit.DAYS.between(asOf.today(), due);
  }

  /**
   * 404 where it was not issued or may not be read, or the place is out of reach; without a place
   * its own, or where the actor's reach begins.
   */
  private Scope scope(long id, @Nullable Long organisationId) {
    List<Grant> held = actor.get().grantsFor(Permission.OBLIGATION_READ, Act.COMMUNICATE);
    Sql sql =
        new Sql(
            """
            SELECT o.id, o.lineage, o.demand_id, w.id AS under, (SELECT MAX(l.due_on)
              FROM orientation_level l WHERE l.orientation_id = o.id) AS due_on
            FROM orientation o JOIN organisation w
            WHERE o.id = :id AND o.demand_id IS NOT NULL AND w.id =
            """);
    String place = organisationId == null ? "o.organisation_id" : sql.placeholder(organisationId);
    String reached = reach.holds(sql, Permission.OBLIGATION_READ, place, OrientationAccess.ACT);
    String elsewhere =
        organisationId != null || held.isEmpty()
            ? "NULL"
            : sql.placeholder(held.get(0).organisationId());
    sql.add("IF(" + reached + ", " + place + ", " + elsewhere + ")").bind("id", id);
    return access
        .readable(sql)
        .first(
            em,
            r ->
                new Scope(
                    r.number("id"),
                    r.string("lineage"),
                    r.number("demand_id"),
                    r.dateOrNull("due_on"),
                    r.number("under")))
        .orElseThrow(ProblemException::notFound);
  }

  private Map<Boolean, OrientationUnits> units(Scope scope) {
    Map<Boolean, OrientationUnits> found = new HashMap<>();
    scope
        .bind(
            new Sql("SELECT x.id = :id AS direct,")
                .add(OrientationBoardSql.COUNTED)
                .add("FROM")
                .add(OrientationBoardSql.FAMILY)
                .add(
                    """
                    JOIN organisation_closure c ON c.ancestor_id = :under
                      AND c.descendant_id = ob.organisation_id
                    WHERE x.lineage LIKE :family AND (x.id = :id OR x.live_month IS NOT NULL)
                    GROUP BY x.id = :id
                    """))
        .bind("today", asOf.today())
        .list(em, r -> found.put(r.bool("direct"), counted(r)));
    return found;
  }

  private static OrientationUnits counted(Row r) {
    return new OrientationUnits(
        r.number("asked"),
        r.number("reported"),
        r.number("late"),
        r.number("missing"),
        r.number("overdue"));
  }

  private static OrientationSum sum(Row r) {
    return new OrientationSum(r.number("done"), r.number("minutes"), r.number("attendances"));
  }

  private List<OrientationChannelSum> channels(Scope scope) {
    return scope
        .bind(
            new Sql(
                    """
                    SELECT ch.channel, SUM(ch.done_count) AS done,
                      SUM(COALESCE(ch.done_minutes, 0)) AS minutes,
                      SUM(COALESCE(ch.attendances, 0)) AS attendances
                    """)
                .add(OrientationBoardSql.REPORTED)
                .add("JOIN orientation_report_channel ch ON ch.report_id = r.id")
                .add(OrientationBoardSql.ALIVE)
                .add("GROUP BY ch.channel"))
        .list(
            em,
            r ->
                new OrientationChannelSum(
                    r.constant("channel", CommunicationChannel.class), sum(r)))
        .stream()
        .sorted((a, b) -> a.channel().compareTo(b.channel()))
        .toList();
  }

  private List<OrientationTopicSum> topics(Scope scope) {
    return scope
        .bind(
            new Sql(
                    """
                    SELECT t.id, t.title, COUNT(done.report_id) AS done FROM orientation_topic t
                    LEFT JOIN (SELECT rt.topic_id, rt.report_id
                    """)
                .add(OrientationBoardSql.REPORTED)
                .add("JOIN orientation_report_topic rt ON rt.report_id = r.id")
                .add(OrientationBoardSql.ALIVE)
                .add(
                    """
                    ) done ON done.topic_id = t.id WHERE t.orientation_id IN (:chain)
                    GROUP BY t.id, t.title ORDER BY t.orientation_id, t.position
                    """))
        .bind("chain", OrientationRow.chain(scope.lineage()))
        .list(em, r -> new OrientationTopicSum(r.id("id"), r.string("title"), r.number("done")));
  }

  private List<Unit> page(
      Scope scope, @Nullable OrientationUnitState status, int limit, @Nullable List<String> after) {
    Sql sql =
        scope.bind(
            new Sql(
                    """
                    SELECT ob.id, ob.organisation_id, org.name, ob.due_on, r.id AS report, r.reported_on,
                      (SELECT COUNT(*) FROM orientation_report_topic rt WHERE rt.report_id = r.id) AS topics,
                      COALESCE(s.done, 0) AS done, COALESCE(s.minutes, 0) AS minutes,
                      COALESCE(s.attendances, 0) AS attendances,
                      (SELECT MAX(p.id) FROM orientation p WHERE p.parent_id = x.id
                        AND p.organisation_id = ob.organisation_id AND p.live_month IS NOT NULL
                        AND p.state <> 'DRAFT') AS passed_on FROM
                    """)
                .add(OrientationBoardSql.FAMILY)
                .add("LEFT JOIN")
                .add(OrientationBoardSql.SUMS)
                .add(
                    """
                    JOIN organisation org ON org.id = ob.organisation_id
                    JOIN organisation_closure c ON c.ancestor_id = :under
                      AND c.descendant_id = ob.organisation_id
                    WHERE x.id = :id AND x.lineage LIKE :family
                    """));
    if (status != null) {
      sql.add(
          switch (status) {
            case REPORTED -> "AND r.id IS NOT NULL";
            case LATE -> "AND r.reported_on > ob.due_on";
            case MISSING -> "AND r.id IS NULL";
            case OVERDUE -> "AND r.id IS NULL AND ob.due_on < :today";
          });
      sql.bind("today", asOf.today());
    }
    if (after != null) {
      sql.add("AND (org.name, ob.organisation_id) > (:afterName, :afterId)")
          .bind("afterName", after.get(0))
          .bind("afterId", Cursor.number(after.get(1)));
    }
    return sql.add("ORDER BY org.name, ob.organisation_id LIMIT :rows", "rows", limit + 1)
        .list(em, OrientationBoardReads::unit);
  }

  private static Unit unit(Row r) {
    return new Unit(
        r.number("organisation_id"),
        r.id("id"),
        r.string("name"),
        r.dateOrNull("due_on"),
        r.idOrNull("report"),
        r.dateOrNull("reported_on"),
        r.number("topics"),
        sum(r),
        r.idOrNull("passed_on"));
  }

  /** What is below each unit of a page. One statement. */
  private Map<Long, Below> below(Scope scope, List<Unit> page) {
    Map<Long, Below> found = new HashMap<>();
    scope
        .bind(
            new Sql("SELECT up.ancestor_id AS unit,")
                .add(OrientationBoardSql.COUNTED)
                .add(
                    """
                    , SUM(COALESCE(s.done, 0)) AS done, SUM(COALESCE(s.minutes, 0)) AS minutes,
                      SUM(COALESCE(s.attendances, 0)) AS attendances FROM
                    """)
                .add(OrientationBoardSql.FAMILY)
                .add("LEFT JOIN")
                .add(OrientationBoardSql.SUMS)
                .add(
                    """
                    JOIN organisation_closure up ON up.descendant_id = ob.organisation_id
                      AND up.depth > 0 AND up.ancestor_id IN (:units)
                    """)
                .add(OrientationBoardSql.ALIVE)
                .add("GROUP BY up.ancestor_id"))
        .bind("units", page.stream().map(Unit::organisationId).toList())
        .bind("today", asOf.today())
        .list(em, r -> found.put(r.number("unit"), new Below(counted(r), sum(r))));
    return found;
  }

  private OrientationBoardUnit line(
      Unit u, Map<Long, Below> below, Map<Long, OrganisationRef> refs) {
    Below under =
        below.getOrDefault(
            u.organisationId(), new Below(OrientationUnits.NONE, OrientationSum.NOTHING));
    return new OrientationBoardUnit(
        Objects.requireNonNull(refs.get(u.organisationId())),
        u.obligationId(),
        state(u),
        u.dueOn(),
        left(u.dueOn()),
        u.reportId(),
        u.reportedOn(),
        u.topicsDone(),
        u.own(),
        under.units(),
        under.sum(),
        u.passedOnId());
  }

  private OrientationUnitState state(Unit u) {
    LocalDate due = u.dueOn();
    if (u.reportedOn() != null) {
      return due != null && u.reportedOn().isAfter(due)
          ? OrientationUnitState.LATE
          : OrientationUnitState.REPORTED;
    }
    return due != null && asOf.today().isAfter(due)
        ? OrientationUnitState.OVERDUE
        : OrientationUnitState.MISSING;
  }
}
