package vn.lantoa.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.api.ClosingPeriod;
import vn.lantoa.calendar.api.ClosingPeriodInput;
import vn.lantoa.calendar.api.ClosingPeriodPage;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.IfMatch;

/** The days an organisation is closed beside the public holidays. */
@ApplicationScoped
public class ClosingPeriodService {

  private static final int LONGEST_DAYS = 90;
  private static final String SORT = "-startsOn";
  private static final String SUBJECT = "closing-periods";

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final IfMatch ifMatch;
  private final Journal journal;

  public ClosingPeriodService(
      EntityManager em, Reach reach, CurrentActor actor, IfMatch ifMatch, Journal journal) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.ifMatch = ifMatch;
    this.journal = journal;
  }

  /** Newest first. */
  public ClosingPeriodPage list(long organisation, int limit, @Nullable String cursor) {
    reach.require(Permission.ORGANISATION_READ, Permission.ORGANISATION_READ, organisation);
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql =
        new Sql("SELECT * FROM closing_period WHERE organisation_id = :id")
            .bind("id", organisation);
    if (after != null) {
      sql.add("AND (starts_on, id) < (:day, :last)")
          .bind("day", after.get(0))
          .bind("last", after.get(1));
    }
    List<ClosingPeriod> rows =
        sql.add("ORDER BY starts_on DESC, id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, ClosingPeriodService::read);
    return new ClosingPeriodPage(
        Paged.page(rows, limit),
        Paged.next(rows, limit, p -> Cursor.encode(SORT, p.startsOn(), p.id())));
  }

  /** One period of an organisation in reach. */
  public ClosingPeriod get(long id) {
    Sql sql = new Sql("SELECT p.* FROM closing_period p WHERE p.id = :id").bind("id", id);
    reach.restrict(sql, Permission.ORGANISATION_READ, "p.organisation_id", null);
    return sql.first(em, ClosingPeriodService::read).orElseThrow(ProblemException::notFound);
  }

  /** Records a period of at most 90 days. */
  @Transactional
  public ClosingPeriod create(long organisation, ClosingPeriodInput input) {
    reach.require(Permission.ORGANISATION_EDIT, Permission.ORGANISATION_READ, organisation);
    check(input);
    new Sql(
            """
            INSERT INTO closing_period (organisation_id, starts_on, ends_on, reason, changed_by)
            VALUES (:organisation, :starts, :ends, :reason, :actor)
            """)
        .bind("organisation", organisation)
        .bind("starts", input.startsOn())
        .bind("ends", input.endsOn())
        .bind("reason", input.reason().strip())
        .bind("actor", actor.accountId())
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    journal.record(
        JournalEntry.of("closing-period.create", SUBJECT, id, organisation)
            .with("startsOn", null, input.startsOn())
            .with("endsOn", null, input.endsOn())
            .because(input.reason()));
    return find(id);
  }

  /** Replaces a period. */
  @Transactional
  public ClosingPeriod update(long id, ClosingPeriodInput input) {
    ClosingPeriod before = changeable(id);
    check(input);
    new Sql(
            """
            UPDATE closing_period SET starts_on = :starts, ends_on = :ends, reason = :reason,
              version = version + 1, changed_by = :actor WHERE id = :id
            """)
        .bind("starts", input.startsOn())
        .bind("ends", input.endsOn())
        .bind("reason", input.reason().strip())
        .bind("actor", actor.accountId())
        .bind("id", id)
        .execute(em);
    journal.record(
        JournalEntry.of("closing-period.update", SUBJECT, id, Long.valueOf(before.organisationId()))
            .with("startsOn", before.startsOn(), input.startsOn())
            .with("endsOn", before.endsOn(), input.endsOn())
            .because(input.reason()));
    return find(id);
  }

  /** Deletes a period. */
  @Transactional
  public void delete(long id) {
    ClosingPeriod before = changeable(id);
    new Sql("DELETE FROM closing_period WHERE id = :id").bind("id", id).execute(em);
    journal.record(
        JournalEntry.of("closing-period.delete", SUBJECT, id, Long.valueOf(before.organisationId()))
            .with("startsOn", before.startsOn(), null)
            .with("endsOn", before.endsOn(), null));
  }

  private ClosingPeriod changeable(long id) {
    long organisation = Long.parseLong(get(id).organisationId());
    reach.require(Permission.ORGANISATION_EDIT, Permission.ORGANISATION_READ, organisation);
    ClosingPeriod period =
        new Sql("SELECT * FROM closing_period WHERE id = :id FOR UPDATE")
            .bind("id", id)
            .first(em, ClosingPeriodService::read)
            .orElseThrow(ProblemException::notFound);
    ifMatch.check(Long.parseLong(period.version()));
    return period;
  }

  private ClosingPeriod find(long id) {
    return new Sql("SELECT * FROM closing_period WHERE id = :id")
        .bind("id", id)
        .first(em, ClosingPeriodService::read)
        .orElseThrow(ProblemException::notFound);
  }

  private static void check(ClosingPeriodInput input) {
    if (input.endsOn().isBefore(input.startsOn())) {
      throw ProblemException.invalid(
          "/endsOn",
          "ENDS_BEFORE_START",
          "Ngày cuối không được trước ngày đầu (%s).",
          "The last day must not lie before the first (%s).",
          input.startsOn());
    }
    boolean tooLong = ChronoUnit.DAYS.between(input.startsOn(), input.endsOn()) >= LONGEST_DAYS;
    boolean outside =
        input.startsOn().getYear() < CalendarYears.FIRST
            || input.endsOn().getYear() > CalendarYears.LAST;
    if (tooLong || outside) {
      throw ProblemException.invalid(
          "/endsOn",
          "OUT_OF_RANGE",
          "Một đợt nghỉ dài nhất %d ngày, trong các năm %d đến %d.",
          "A closing period has at most %d days, in the years %d to %d.",
          LONGEST_DAYS,
          CalendarYears.FIRST,
          CalendarYears.LAST);
    }
  }

  private static ClosingPeriod read(Row r) {
    return new ClosingPeriod(
        r.id("id"),
        r.id("organisation_id"),
        r.date("starts_on"),
        r.date("ends_on"),
        r.string("reason"),
        r.id("version"));
  }
}
