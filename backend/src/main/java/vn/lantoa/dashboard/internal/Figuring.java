package vn.lantoa.dashboard.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The lists of rows behind the figures of a filter such as {@code &organisationId=7}. */
  static Map<String, String> links(String filter) {
    Map<String, String> links = new LinkedHashMap<>();
    String rows = ROWS + filter;
    links.put("expected", rows);
    links.put("done", rows + "&timeliness=DONE_ON_TIME,DONE_LATE");
    links.put("onTime", rows + "&timeliness=DONE_ON_TIME");
    links.put("late", rows + "&timeliness=DONE_LATE");
    links.put("awaiting", rows + "&timeliness=AWAITING");
    links.put("overdue", rows + "&timeliness=OVERDUE");
    links.put("dueSoon", rows + "&timeliness=DUE_SOON");
    links.put("notDue", rows + "&timeliness=DUE_SOON,NOT_DUE");
    links.put("undated", rows + "&timeliness=UNDATED");
    links.put("undatedRegular", rows + "&undatedReason=REGULAR");
    links.put("undatedWaiting", rows + "&undatedReason=WAITING");
    links.put("undatedUnset", rows + "&undatedReason=UNSET");
    links.put("reportedLate", rows + "&reportedLate=true");
    links.put("onTimeExtended", rows + "&timeliness=DONE_ON_TIME&extended=true");
    links.put("waived", "/api/v1/obligations?state=WAIVED&role=LEAD" + filter);
    return links;
  }

  /** The sum of figures that share no row. */
  static Figures sum(Collection<Figures> parts) {
    return parts.stream().reduce(Figures.NONE, Figures::plus);
  }
}
