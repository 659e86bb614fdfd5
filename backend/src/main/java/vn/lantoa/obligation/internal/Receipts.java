package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.WorkCalendar;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Dates that are counted from receipt: each obligation has its own. */
@ApplicationScoped
public class Receipts {

  private record Due(long deadlineId, LocalDate receivedOn, @Nullable LocalDate dueOn) {}

  private final EntityManager em;
  private final Calendars calendars;
  private final AppClock clock;

  public Receipts(EntityManager em, Calendars calendars, AppClock clock) {
    this.em = em;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Gives an obligation that is received today its date, counted with its organisation's own
   * closing periods. At most two statements.
   *
   * @return how the date came out; null where it does not hang on the receipt
   */
  @Nullable String received(Obligation obligation) {
    if (obligation.dueOn != null) {
      return null;
    }
    DemandDeadline deadline = em.find(DemandDeadline.class, obligation.deadlineId);
    if (deadline == null || !deadline.byReceipt()) {
      return null;
    }
    WorkCalendar calendar = calendars.of(obligation.organisationId);
    ResolvedDeadline days = resolve(deadline, clock.today(), calendar);
    obligation.date(days.dueOn());
    return Traces.encode(days.trace());
  }

  /**
   * Gives what was received under another rule its date again, counted with the holder's calendar:
   * one statement for every distinct day of receipt together. What was granted on request stays
   * until the new date lies beyond it.
   */
  void recompute(Demand demand, DocumentFacts document) {
    Map<Long, DemandDeadline> byId = new java.util.HashMap<>();
    demand.deadlinesInForce().stream()
        .filter(DemandDeadline::byReceipt)
        .forEach(d -> byId.put(d.id, d));
    if (byId.isEmpty()) {
      return;
    }
    WorkCalendar calendar = calendars.of(document.holderId());
    List<Due> found = new ArrayList<>();
    new Sql(
            """
            SELECT DISTINCT deadline_id, DATE(received_at + INTERVAL 7 HOUR) AS received_on
            FROM obligation WHERE demand_id = :demand AND received_at IS NOT NULL
              AND (due_on IS NULL OR extended_from IS NOT NULL)
              AND deadline_id IN (:ids) AND state NOT IN (%s, 'WITHDRAWN')
            """
                .formatted(Expansion.SETTLED))
        .bind("demand", demand.id)
        .bind("ids", byId.keySet())
        .list(
            em,
            r -> {
              long id = r.number("deadline_id");
              LocalDate day = r.date("received_on");
              DemandDeadline deadline = java.util.Objects.requireNonNull(byId.get(id));
              return found.add(new Due(id, day, resolve(deadline, day, calendar).dueOn()));
            });
    if (!found.isEmpty()) {
      write(demand, found);
    }
  }

  private void write(Demand demand, List<Due> dues) {
    Sql sql = new Sql("UPDATE obligation ob JOIN (");
    List<String> rows = new ArrayList<>();
    for (Due due : dues) {
      if (due.dueOn() != null) {
        rows.add(
            "SELECT %s AS deadline_id, CAST(%s AS DATE) AS received_on, CAST(%s AS DATE) AS due_on"
                .formatted(
                    sql.placeholder(due.deadlineId()),
                    sql.placeholder(due.receivedOn()),
                    sql.placeholder(due.dueOn())));
      }
    }
    sql.add(String.join(" UNION ALL ", rows))
        .add(
            """
            ) due ON due.deadline_id = ob.deadline_id
              AND due.received_on = DATE(ob.received_at + INTERVAL 7 HOUR)
            SET ob.extended_from = NULL, ob.due_on = due.due_on,
              ob.first_due_on = COALESCE(ob.first_due_on, due.due_on),
              ob.version = ob.version + 1
            WHERE ob.demand_id = :demand AND ob.state NOT IN (%s, 'WITHDRAWN')
              AND (ob.due_on IS NULL OR (ob.extended_from IS NOT NULL AND ob.due_on < due.due_on))
            """
                .formatted(Expansion.SETTLED))
        .bind("demand", demand.id)
        .execute(em);
  }

  private static ResolvedDeadline resolve(
      DemandDeadline deadline, LocalDate day, WorkCalendar calendar) {
    return deadline
        .parsed()
        .resolve(DeadlineContext.EMPTY.with(calendar).with(Anchor.RECEIPT, day));
  }
}
