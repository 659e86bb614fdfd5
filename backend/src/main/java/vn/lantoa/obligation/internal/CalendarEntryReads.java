package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.obligation.CalendarEntries;
import vn.lantoa.obligation.CalendarEntry;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.internal.ObligationKeys.Order;
import vn.lantoa.obligation.internal.ObligationKeys.Page;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Deadlines for feeds. Every change of an obligation leaves a step or a publication. */
@ApplicationScoped
public class CalendarEntryReads implements CalendarEntries {

  /** How long what was waived or taken back is still told, so that every client strikes it out. */
  private static final int TOLD_DAYS = 60;

  /**
   * Steps may be committed out of order: the last ones are counted, not only the last one named.
   */
  private static final int RECENT = 1000;

  private static final String TOLD_AT =
      """
      COALESCE((SELECT MAX(s.stepped_at) FROM obligation_step s WHERE s.obligation_id = ob.id),
        (SELECT p.published_at FROM publication p WHERE p.id = ob.publication_id))""";

  private final EntityManager em;
  private final ObligationKeys keys;
  private final CalendarScopes scopes;
  private final AppClock clock;

  public CalendarEntryReads(
      EntityManager em, ObligationKeys keys, CalendarScopes scopes, AppClock clock) {
    this.em = em;
    this.keys = keys;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Override
  public Mark mark() {
    return new Sql(
            """
            SELECT last.id AS step, (SELECT COUNT(*) FROM (SELECT id FROM obligation_step
                ORDER BY id DESC LIMIT %1$d) s WHERE s.id > last.id - %1$d) AS recent_steps,
              COALESCE((SELECT p.id FROM publication p ORDER BY p.id DESC LIMIT 1), 0) AS publication
            FROM (SELECT COALESCE((SELECT id FROM obligation_step ORDER BY id DESC LIMIT 1), 0) AS id) last
            """
                .formatted(RECENT))
        .first(
            em, r -> new Mark(r.number("step"), r.number("recent_steps"), r.number("publication")))
        .orElseThrow();
  }

  @Override
  public boolean changedSince(CalendarScope scope, Mark mark) {
    Sql sql = new Sql("SELECT EXISTS (SELECT 1 FROM obligation_step s");
    sql.add("STRAIGHT_JOIN obligation ob ON ob.id = s.obligation_id")
        .add("STRAIGHT_JOIN demand d ON d.id = ob.demand_id")
        .add("WHERE s.id > :step", "step", Math.max(0, mark.step() - RECENT))
        .add("AND " + scopes.condition(sql, scope))
        .add(
            ") OR EXISTS (SELECT 1 FROM publication p STRAIGHT_JOIN demand d ON d.id = p.demand_id")
        .add("STRAIGHT_JOIN obligation ob ON ob.demand_id = d.id")
        .add("WHERE p.id > :publication", "publication", mark.publication())
        .add("AND " + scopes.condition(sql, scope) + ")");
    return sql.number(em) > 0;
  }

  @Override
  public List<CalendarEntry> from(CalendarScope scope, LocalDate from, int atMost) {
    String span =
        "ob.due_key >= :from AND ob.due_on IS NOT NULL AND (%s OR %s >= :told)"
            .formatted(CalendarScopes.OWED, TOLD_AT);
    Page page = new Page(Order.DUE, "ASC", atMost);
    Sql sql =
        new Sql(
            """
            SELECT ob.id, ob.due_on, ob.first_due_on, ob.internal_due_on, ob.state, ob.version,
              d.title, COALESCE(dd.words, d.quoted_words) AS words, o.name AS organisation_name,
              IF(dd.exclusive, %s, NULL) AS printed_on,
              COALESCE(doc.symbol, doc.title) AS document_name,
              %s AS told_at
            """
                .formatted(ObligationRows.PRINTED_ON, TOLD_AT));
    sql.bind("from", from).bind("told", clock.now().minusSeconds(TOLD_DAYS * 86_400L));
    return sql.add("FROM (" + keys.query(sql, scopes.wanted(sql, scope, span), page) + ")")
        .add(ObligationRows.OF_PAGE)
        .add("ORDER BY ob.due_key, ob.id")
        .list(em, CalendarEntryReads::entry);
  }

  private static CalendarEntry entry(Row r) {
    return new CalendarEntry(
        r.number("id"),
        r.string("title"),
        r.string("organisation_name"),
        r.string("document_name"),
        r.stringOrNull("words"),
        r.date("due_on"),
        r.dateOrNull("first_due_on"),
        r.dateOrNull("internal_due_on"),
        r.dateOrNull("printed_on"),
        r.constant("state", ObligationState.class),
        r.number("version"),
        r.instant("told_at"));
  }

  @Override
  public void requireScope(CalendarScope scope) {
    scopes.require(scope);
  }
}
