package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.obligation.api.CalendarDayCount;
import vn.lantoa.obligation.api.CalendarItem;
import vn.lantoa.obligation.api.CalendarItemKind;
import vn.lantoa.obligation.api.CalendarItemPage;
import vn.lantoa.obligation.api.ObligationRow;
import vn.lantoa.obligation.internal.ObligationRows.Line;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** Deadlines by day. */
@ApplicationScoped
public class CalendarItemReads {

  private static final int MOST_DAYS = 400;
  private static final String ORDER = "on";
  private static final String OWED = "ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')";

  private final EntityManager em;
  private final ObligationRows rows;
  private final CalendarScopes scopes;
  private final Calendars calendars;

  public CalendarItemReads(
      EntityManager em, ObligationRows rows, CalendarScopes scopes, Calendars calendars) {
    this.em = em;
    this.rows = rows;
    this.scopes = scopes;
    this.calendars = calendars;
  }

  /** The scope of a request's parameters. */
  public static CalendarScope scope(
      CalendarScope.@Nullable Kind kind,
      @Nullable String organisationId,
      @Nullable String documentId) {
    return CalendarScopes.of(kind, organisationId, documentId, "");
  }

  /** A page of due dates and internal dates, by day. */
  public CalendarItemPage items(
      CalendarScope scope, LocalDate from, LocalDate to, int limit, @Nullable String cursor) {
    check(from, to);
    List<String> after = Cursor.decode(cursor, ORDER, 3);
    Sql sql = new Sql("SELECT * FROM (SELECT");
    sql.add(rows.columns(sql))
        .add(", 'DUE' AS grp, 0 AS grp_count, ob.due_on AS on_day")
        .add(ObligationRows.FROM)
        .add("WHERE ob.due_key BETWEEN :from AND :to AND " + OWED)
        .add("AND " + scopes.condition(sql, scope))
        .add("UNION ALL SELECT " + rows.columns(sql))
        .add(", 'INTERNAL' AS grp, 0 AS grp_count, ob.internal_due_on AS on_day")
        .add(ObligationRows.FROM)
        .add("WHERE ob.internal_due_on BETWEEN :from AND :to AND " + OWED)
        .add("AND ob.due_key >= :from")
        .add("AND " + scopes.condition(sql, scope))
        .add(") found")
        .bind("from", from)
        .bind("to", to);
    if (after != null) {
      sql.add(
              """
              WHERE on_day > :day OR (on_day = :day AND (grp > :kind OR (grp = :kind AND id > :id)))
              """)
          .bind("day", after.get(0))
          .bind("kind", after.get(1))
          .bind("id", after.get(2));
    }
    sql.add("ORDER BY on_day, grp, id LIMIT :rows", "rows", limit + 1);
    record Found(LocalDate on, Line line) {}
    List<Found> found = sql.list(em, r -> new Found(r.date("on_day"), rows.line(r, true)));
    String next =
        Paged.next(
            found,
            limit,
            f -> Cursor.encode(ORDER, f.on(), String.valueOf(f.line().group()), f.line().id()));
    List<Found> shown = Paged.page(found, limit);
    List<ObligationRow> complete = rows.complete(shown.stream().map(Found::line).toList());
    List<CalendarItem> items = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Found f = shown.get(i);
      items.add(
          new CalendarItem(
              f.on(), CalendarItemKind.valueOf(String.valueOf(f.line().group())), complete.get(i)));
    }
    return new CalendarItemPage(items, next);
  }

  /** Every day of a span with what is due on it: one statement over the index of due dates. */
  public List<CalendarDayCount> days(CalendarScope scope, LocalDate from, LocalDate to) {
    check(from, to);
    Map<LocalDate, Long> counts = new HashMap<>();
    Sql sql =
        new Sql(
            "SELECT ob.due_key AS on_day, COUNT(*) AS n FROM obligation ob JOIN demand d ON d.id = ob.demand_id");
    sql.add("WHERE ob.due_key BETWEEN :from AND :to AND " + OWED)
        .add("AND " + scopes.condition(sql, scope))
        .add("GROUP BY ob.due_key")
        .bind("from", from)
        .bind("to", to)
        .list(em, r -> counts.put(r.date("on_day"), r.number("n")));
    WorkCalendar common = calendars.common();
    return from.datesUntil(to.plusDays(1))
        .map(day -> new CalendarDayCount(day, common.isWorking(day), counts.getOrDefault(day, 0L)))
        .toList();
  }

  private static void check(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw ProblemException.invalid(
          "to",
          "OUT_OF_RANGE",
          "Ngày cuối phải từ ngày đầu trở đi và cách không quá %d ngày.",
          "The last day must not lie before the first, nor more than %d days after it.",
          MOST_DAYS);
    }
    if (from.getYear() < 1000 || to.getYear() > 9000) {
      throw ProblemException.invalid(
          "from",
          "OUT_OF_RANGE",
          "Hãy chọn một năm có trong lịch.",
          "Choose a year of the calendar.");
    }
  }
}
