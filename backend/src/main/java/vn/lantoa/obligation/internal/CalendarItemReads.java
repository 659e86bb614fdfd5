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
import vn.lantoa.obligation.internal.ObligationKeys.Order;
import vn.lantoa.obligation.internal.ObligationKeys.Page;
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
  private final EntityManager em;
  private final ObligationRows rows;
  private final ObligationKeys keys;
  private final CalendarScopes scopes;
  private final Calendars calendars;

  public CalendarItemReads(
      EntityManager em,
      ObligationRows rows,
      ObligationKeys keys,
      CalendarScopes scopes,
      Calendars calendars) {
    this.em = em;
    this.rows = rows;
    this.keys = keys;
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
    Sql sql = new Sql("SELECT");
    sql.bind("from", from).bind("to", to);
    if (after != null) {
      sql.bind("day", after.get(0)).bind("kind", after.get(1)).bind("id", after.get(2));
    }
    String due = arm(sql, scope, CalendarItemKind.DUE, after != null, limit);
    String internal = arm(sql, scope, CalendarItemKind.INTERNAL, after != null, limit);
    sql.add(rows.columns(sql))
        .add(", page.kind AS grp, 0 AS grp_count, page.sorted AS on_day")
        .add("FROM (" + due + " UNION ALL " + internal)
        .add("ORDER BY sorted, kind, id LIMIT :rows)", "rows", limit + 1)
        .add(ObligationRows.OF_PAGE)
        .add(ObligationRows.ISSUER)
        .add("ORDER BY on_day, grp, ob.id");
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

  /** The keys of one kind of day, from where the last page ended. */
  private String arm(
      Sql sql, CalendarScope scope, CalendarItemKind kind, boolean goesOn, int limit) {
    Order order = kind == CalendarItemKind.DUE ? Order.DUE : Order.INTERNAL;
    String column = order.columns.get(0);
    String span =
        column + " BETWEEN :from AND :to AND ob.due_key >= :from AND " + CalendarScopes.OWED;
    if (goesOn) {
      span +=
          // as the whole is ordered: day, kind, id
          " AND (%1$s > :day OR (%1$s = :day AND ('%2$s' > :kind OR ('%2$s' = :kind AND ob.id > :id))))"
              .formatted(column, kind);
    }
    return "SELECT id, sorted, '%s' AS kind FROM (%s) %s"
        .formatted(
            kind,
            keys.query(sql, scopes.wanted(sql, scope, span), new Page(order, "ASC", limit + 1)),
            kind == CalendarItemKind.DUE ? "due" : "internal");
  }

  /** Every day of a span with what is due on it: one statement over the index of due dates. */
  public List<CalendarDayCount> days(CalendarScope scope, LocalDate from, LocalDate to) {
    check(from, to);
    Map<LocalDate, Long> counts = new HashMap<>();
    Sql sql = new Sql("SELECT ob.due_key AS on_day, COUNT(*) AS n FROM (");
    String span = "ob.due_key BETWEEN :from AND :to AND " + CalendarScopes.OWED;
    sql.add(keys.query(sql, scopes.wanted(sql, scope, span), null))
        .add(") found STRAIGHT_JOIN obligation ob ON ob.id = found.id")
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
