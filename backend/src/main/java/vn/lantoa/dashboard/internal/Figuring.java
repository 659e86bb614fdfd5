package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/** What all figures share: the day, the rights, and the list of rows behind each number. */
@ApplicationScoped
public class Figuring {

  private static final String ROWS = "/api/v1/obligations?counted=true&role=LEAD";

  /** A figure, and the list of the rows it counts. */
  private record Behind(String figure, ToLongFunction<Figures> count, String rows) {}

  private static final List<Behind> BEHIND =
      List.of(
          new Behind("expected", Figures::expected, ROWS),
          new Behind("done", Figures::done, ROWS + "&timeliness=DONE_ON_TIME,DONE_LATE"),
          new Behind("onTime", Figures::onTime, ROWS + "&timeliness=DONE_ON_TIME"),
          new Behind("late", Figures::late, ROWS + "&timeliness=DONE_LATE"),
          new Behind("awaiting", Figures::awaiting, ROWS + "&timeliness=AWAITING"),
          new Behind("overdue", Figures::overdue, ROWS + "&timeliness=OVERDUE"),
          new Behind("dueSoon", Figures::dueSoon, ROWS + "&timeliness=DUE_SOON"),
          new Behind("notDue", Figures::notDue, ROWS + "&timeliness=DUE_SOON,NOT_DUE"),
          new Behind("undated", Figures::undated, ROWS + "&timeliness=UNDATED"),
          new Behind("undatedRegular", Figures::undatedRegular, ROWS + "&undatedReason=REGULAR"),
          new Behind("undatedWaiting", Figures::undatedWaiting, ROWS + "&undatedReason=WAITING"),
          new Behind("undatedUnset", Figures::undatedUnset, ROWS + "&undatedReason=UNSET"),
          new Behind("reportedLate", Figures::reportedLate, ROWS + "&reportedLate=true"),
          new Behind(
              "onTimeExtended",
              Figures::onTimeExtended,
              ROWS + "&timeliness=DONE_ON_TIME&extended=true"),
          new Behind("waived", Figures::waived, "/api/v1/obligations?state=WAIVED&role=LEAD"));

  private final Reach reach;
  private final AsOf asOf;

  public Figuring(Reach reach, AsOf asOf) {
    this.reach = reach;
    this.asOf = asOf;
  }

  /** Adds the aggregate columns after others, bound for today. */
  Sql columns(Sql sql, String others) {
    return FigureSql.bind(sql.add("SELECT " + others + " " + FigureSql.columns()), asOf.today());
  }

  /** A select of the aggregate columns after others. */
  Sql select(String others) {
    return columns(new Sql(""), others);
  }

  /**
   * The acts the caller may see the figures of at an organisation.
   *
   * @throws ProblemException 404 where there are none: it is out of reach
   */
  Collection<Act> acts(long organisationId) {
    return some(reach.actsAt(Permission.OVERVIEW_READ, organisationId));
  }

  /** The same where its path is known; of the past it is not that of now. */
  Collection<Act> acts(long organisationId, List<OrganisationRef> path) {
    return asOf.past()
        ? acts(organisationId)
        : some(
            reach.actsUnder(
                Permission.OVERVIEW_READ, path.stream().map(o -> Long.valueOf(o.id())).toList()));
  }

  private static Collection<Act> some(Collection<Act> acts) {
    if (acts.isEmpty()) {
      throw ProblemException.notFound();
    }
    return acts;
  }

  /**
   * The lists of rows behind figures by a filter such as {@code &organisationId=7}; behind a zero
   * there is none.
   */
  static Map<String, String> links(Figures figures, String filter) {
    Map<String, String> links = new LinkedHashMap<>();
    for (Behind behind : BEHIND) {
      if (behind.count().applyAsLong(figures) > 0) {
        links.put(behind.figure(), behind.rows() + filter);
      }
    }
    return links;
  }

  /** The sum of figures that share no row. */
  static Figures sum(Collection<Figures> parts) {
    return parts.stream().reduce(Figures.NONE, Figures::plus);
  }
}
