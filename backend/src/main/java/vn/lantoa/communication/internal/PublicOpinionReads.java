package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.PublicOpinionBoard;
import vn.lantoa.communication.api.PublicOpinionExpectation;
import vn.lantoa.communication.api.PublicOpinionFilter;
import vn.lantoa.communication.api.PublicOpinionReport;
import vn.lantoa.communication.api.PublicOpinionReportPage;
import vn.lantoa.communication.api.PublicOpinionRhythm;
import vn.lantoa.communication.api.PublicOpinionUnit;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;

/** That reports on public opinion were sent, for who sent them and for who got them. */
@ApplicationScoped
public class PublicOpinionReads {

  private static final String SORT = "-sent";
  private static final String NAME = "name";

  /** A report before names are put in. */
  record ReportRow(
      long id,
      long organisationId,
      long recipientId,
      PublicOpinionRhythm rhythm,
      LocalDate periodOn,
      LocalDate sentOn,
      @Nullable String symbol,
      @Nullable Integer pages,
      int annexes,
      boolean mayCorrect,
      long version) {}

  private record Place(@Nullable PublicOpinionExpectation expectation, boolean maySet) {}

  private record Period(LocalDate from, LocalDate to, LocalDate dueOn) {}

  private record Unit(
      long organisationId, String name, @Nullable LocalDate sentOn, @Nullable String reportId) {}

  private record Counts(long expected, long sent, long late) {}

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final AsOf asOf;

  public PublicOpinionReads(EntityManager em, Reach reach, Organisations organisations, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /** The newest first. Two statements, three where a former body is among the names. */
  public PublicOpinionReportPage list(
      PublicOpinionFilter filter, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql =
        select()
            .addIf(
                Ids.field("organisationId", filter.organisationId()),
                "AND r.organisation_id IN (SELECT c.descendant_id FROM organisation_closure c WHERE c.ancestor_id = :under)",
                "under")
            .addIf(
                Ids.field("recipientId", filter.recipientId()),
                "AND r.recipient_id = :recipient",
                "recipient")
            .addIf(filter.rhythm(), "AND r.rhythm = :rhythm", "rhythm")
            .addIf(filter.from(), "AND r.period_on >= :from", "from")
            .addIf(filter.to(), "AND r.period_on <= :to", "to");
    if (after != null) {
      sql.add("AND (r.sent_on, r.id) < (:afterDay, :afterId)")
          .bind("afterDay", Cursor.day(after.get(0)))
          .bind("afterId", Cursor.number(after.get(1)));
    }
    List<ReportRow> rows =
        sql.add("ORDER BY r.sent_on DESC, r.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, PublicOpinionReads::row);
    List<ReportRow> page = Paged.page(rows, limit);
    Set<Long> named = new HashSet<>();
    page.forEach(
        r -> {
          named.add(r.organisationId());
          named.add(r.recipientId());
        });
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    return new PublicOpinionReportPage(
        page.stream().map(r -> shown(r, refs)).toList(),
        Paged.next(rows, limit, r -> Cursor.encode(SORT, r.sentOn(), r.id())));
  }

  /** One that may be read, or 404. Two statements, three where a former body is among them. */
  public PublicOpinionReport get(long id) {
    ReportRow r = require(id);
    return shown(r, organisations.refs(Set.of(r.organisationId(), r.recipientId())));
  }

  /** The same without names. One statement. */
  ReportRow require(long id) {
    return select()
        .add("AND r.id = :id", "id", id)
        .first(em, PublicOpinionReads::row)
        .orElseThrow(ProblemException::notFound);
  }

  private Sql select() {
    Sql sql = new Sql("SELECT r.*,");
    String correct =
        asOf.past()
            ? "FALSE"
            : reach.holds(
                sql, Permission.OBLIGATION_REPORT, "r.organisation_id", OrientationAccess.ACT);
    return sql.add(
        "%s AS may_correct FROM public_opinion_report r WHERE (%s OR %s)"
            .formatted(
                correct,
                reach.within(sql, Permission.DOCUMENT_READ, "r.organisation_id", null),
                reach.within(sql, Permission.DOCUMENT_READ, "r.recipient_id", null)));
  }

  private static ReportRow row(Row r) {
    return new ReportRow(
        r.number("id"),
        r.number("organisation_id"),
        r.number("recipient_id"),
        r.constant("rhythm", PublicOpinionRhythm.class),
        r.date("period_on"),
        r.date("sent_on"),
        r.stringOrNull("symbol"),
        r.integerOrNull("pages"),
        r.integer("annexes"),
        r.bool("may_correct"),
        r.number("version"));
  }

  private static PublicOpinionReport shown(ReportRow r, Map<Long, OrganisationRef> refs) {
    return new PublicOpinionReport(
        Long.toString(r.id()),
        Objects.requireNonNull(refs.get(r.organisationId())),
        Objects.requireNonNull(refs.get(r.recipientId())),
        r.rhythm(),
        r.periodOn(),
        r.rhythm().last(r.periodOn()),
        r.sentOn(),
        r.symbol(),
        r.pages(),
        r.annexes(),
        r.mayCorrect(),
        Long.toString(r.version()));
  }

  /** Who sent a report of the period a day lies in. At most five statements. */
  public PublicOpinionBoard board(
      long organisation, @Nullable LocalDate on, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, NAME, 2);
    Place place = place(organisation);
    PublicOpinionExpectation wanted = place.expectation();
    if (wanted == null) {
      return new PublicOpinionBoard(
          organisations.ref(organisation).orElseThrow(ProblemException::notFound),
          null,
          null,
          null,
          null,
          0,
          0,
          0,
          List.of(),
          place.maySet(),
          null);
    }
    LocalDate from = wanted.rhythm().first(on == null ? asOf.today() : on);
    LocalDate to = wanted.rhythm().last(from);
    Period period = new Period(from, to, to.plusDays(wanted.days()));
    Counts counts = counts(organisation, wanted, period);
    List<Unit> rows = units(organisation, wanted, period, limit, after);
    List<Unit> page = Paged.page(rows, limit);
    Set<Long> named = new HashSet<>(Set.of(organisation));
    page.forEach(u -> named.add(u.organisationId()));
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    return new PublicOpinionBoard(
        Objects.requireNonNull(refs.get(organisation)),
        wanted,
        period.from(),
        period.to(),
        period.dueOn(),
        counts.expected(),
        counts.sent(),
        counts.late(),
        page.stream()
            .map(
                u ->
                    new PublicOpinionUnit(
                        Objects.requireNonNull(refs.get(u.organisationId())),
                        u.sentOn(),
                        u.reportId(),
                        (u.sentOn() == null ? asOf.today() : u.sentOn()).isAfter(period.dueOn())))
            .toList(),
        place.maySet(),
        Paged.next(rows, limit, u -> Cursor.encode(NAME, u.name(), u.organisationId())));
  }

  private Place place(long organisation) {
    Sql sql = new Sql("SELECT x.*,");
    String set =
        asOf.past()
            ? "FALSE"
            : reach.holds(sql, Permission.DEMAND_PUBLISH, "o.id", OrientationAccess.ACT);
    sql.add(
            """
            %s AS may_set FROM organisation o
            LEFT JOIN public_opinion_rhythm x ON x.organisation_id = o.id WHERE o.id = :id
            """
                .formatted(set))
        .bind("id", organisation);
    reach.restrict(sql, Permission.OBLIGATION_READ, "o.id", OrientationAccess.ACT);
    return sql.first(
            em,
            r -> {
              PublicOpinionRhythm rhythm = r.constantOrNull("rhythm", PublicOpinionRhythm.class);
              return new Place(
                  rhythm == null
                      ? null
                      : new PublicOpinionExpectation(
                          rhythm, r.string("level_code"), r.integer("days")),
                  r.bool("may_set"));
            })
        .orElseThrow(ProblemException::notFound);
  }

  /** The committees and cells of the level below it; {@code sent} is the first report of each. */
  private Sql expected(
      String start, long organisation, PublicOpinionExpectation wanted, Period period) {
    return new Sql(start)
        .add(
            """
            FROM organisation_closure c JOIN organisation o ON o.id = c.descendant_id
              AND o.level_code = :level AND o.kind_code IN ('COMMITTEE', 'CELL', 'BLOC')
              AND o.valid_from <= :to AND (o.valid_to IS NULL OR o.valid_to >= :from)
            LEFT JOIN (SELECT r.organisation_id, MIN(r.sent_on) AS sent_on, MIN(r.id) AS id
              FROM public_opinion_report r JOIN organisation got ON got.id = r.recipient_id
              WHERE (got.id = :organisation OR got.parent_id = :organisation)
                AND r.rhythm = :rhythm AND r.period_on = :from
              GROUP BY r.organisation_id) sent ON sent.organisation_id = o.id
            WHERE c.ancestor_id = :organisation AND c.depth > 0
            """)
        .bind("organisation", organisation)
        .bind("level", wanted.level())
        .bind("rhythm", wanted.rhythm())
        .bind("from", period.from())
        .bind("to", period.to());
  }

  private Counts counts(long organisation, PublicOpinionExpectation wanted, Period period) {
    return expected(
            """
            SELECT COUNT(*) AS expected, COUNT(sent.id) AS sent,
              COALESCE(SUM(COALESCE(sent.sent_on, :today) > :due), 0) AS late
            """,
            organisation,
            wanted,
            period)
        .bind("today", asOf.today())
        .bind("due", period.dueOn())
        .first(em, r -> new Counts(r.number("expected"), r.number("sent"), r.number("late")))
        .orElseThrow();
  }

  private List<Unit> units(
      long organisation,
      PublicOpinionExpectation wanted,
      Period period,
      int limit,
      @Nullable List<String> after) {
    Sql sql =
        expected(
            "SELECT o.id, o.name, sent.sent_on, sent.id AS report", organisation, wanted, period);
    if (after != null) {
      sql.add("AND (o.name, o.id) > (:afterName, :afterId)")
          .bind("afterName", after.get(0))
          .bind("afterId", Cursor.number(after.get(1)));
    }
    return sql.add("ORDER BY o.name, o.id LIMIT :rows", "rows", limit + 1)
        .list(
            em,
            r ->
                new Unit(
                    r.number("id"),
                    r.string("name"),
                    r.dateOrNull("sent_on"),
                    r.idOrNull("report")));
  }
}
