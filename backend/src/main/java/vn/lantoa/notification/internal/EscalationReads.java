package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Accounts;
import vn.lantoa.notification.api.Escalation;
import vn.lantoa.notification.api.EscalationPage;
import vn.lantoa.notification.api.EscalationState;
import vn.lantoa.notification.api.EscalationStep;
import vn.lantoa.notification.api.EscalationTold;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** Escalations in reach, with who was told when. */
@ApplicationScoped
public class EscalationReads {

  /** What is settled has ended, also before the next run says so. */
  private static final String STATE =
      "IF(%s AND ob.due_on <=> e.due_on, e.state, 'ENDED')".formatted(OpenWork.OPEN);

  private static final String FROM =
      """
      FROM escalation e JOIN obligation ob ON ob.id = e.obligation_id
      JOIN demand d ON d.id = ob.demand_id JOIN document doc ON doc.id = d.document_id
      """;

  private record Line(
      long id,
      long obligationId,
      long organisationId,
      Act act,
      String title,
      @Nullable String symbol,
      LocalDate dueOn,
      EscalationState state,
      int nextStep,
      @Nullable LocalDate nextOn,
      @Nullable String answer,
      @Nullable LocalDate promisedOn,
      @Nullable Long answeredBy,
      @Nullable Instant answeredAt,
      boolean mayAnswer,
      String version) {}

  private record Told(
      long obligationId,
      LocalDate dueOn,
      int step,
      Instant at,
      long organisationId,
      long accountId,
      boolean nameable) {}

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final Accounts accounts;
  private final AppClock clock;

  public EscalationReads(
      EntityManager em,
      Reach reach,
      Organisations organisations,
      Accounts accounts,
      AppClock clock) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Longest overdue first. Four statements, five with former bodies. */
  public EscalationPage list(
      @Nullable EscalationState state,
      @Nullable Long organisation,
      @Nullable EscalationStep nextStep,
      int limit,
      @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "dueOn", 2);
    Sql sql = select();
    sql.addIf(state, "AND " + STATE + " = :state", "state")
        .addIf(
            nextStep == null ? null : nextStep.ordinal() + 1,
            "AND e.state = 'RUNNING' AND e.next_step = :step",
            "step")
        .addIf(
            organisation,
            """
            AND EXISTS (SELECT 1 FROM organisation_closure under
              WHERE under.ancestor_id = :place AND under.descendant_id = ob.organisation_id)
            """,
            "place");
    if (after != null) {
      sql.add("AND (e.due_on > :after OR (e.due_on = :after AND e.id > :afterId))")
          .bind("after", after.get(0))
          .bind("afterId", after.get(1));
    }
    List<Line> lines =
        sql.add("ORDER BY e.due_on, e.id LIMIT :rows", "rows", limit + 1).list(em, this::line);
    return new EscalationPage(
        complete(Paged.page(lines, limit)),
        Paged.next(lines, limit, l -> Cursor.encode("dueOn", l.dueOn(), l.id())));
  }

  /**
   * One of them.
   *
   * @throws ProblemException 404 out of reach
   */
  public Escalation get(long id) {
    return complete(select().add("AND e.id = :id", "id", id).list(em, this::line)).stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private Sql select() {
    Sql sql = new Sql("SELECT e.*, ob.organisation_id, d.act, d.title, doc.symbol,");
    return sql.add(STATE + " AS shown_state,")
        .add(
            reach.holds(sql, Permission.OBLIGATION_REPORT, "ob.organisation_id", "d.act")
                + " AS may_answer")
        .add(FROM)
        .add(
            "WHERE "
                + reach.within(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act"));
  }

  private Line line(Row r) {
    EscalationState state = r.constant("shown_state", EscalationState.class);
    return new Line(
        r.number("id"),
        r.number("obligation_id"),
        r.number("organisation_id"),
        r.constant("act", Act.class),
        r.string("title"),
        r.stringOrNull("symbol"),
        r.date("due_on"),
        state,
        r.integer("next_step"),
        r.dateOrNull("next_on"),
        r.stringOrNull("answer"),
        r.dateOrNull("promised_on"),
        r.numberOrNull("answered_by"),
        r.instantOrNull("answered_at"),
        state == EscalationState.RUNNING && r.bool("may_answer"),
        r.id("version"));
  }

  private List<Escalation> complete(List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Told> told = told(lines);
    Map<Long, OrganisationRef> refs =
        organisations.refs(
            Stream.concat(
                    lines.stream().map(Line::organisationId),
                    told.stream().map(Told::organisationId))
                .distinct()
                .toList());
    Map<Long, String> names =
        accounts.names(
            Stream.concat(
                    lines.stream().map(Line::answeredBy).filter(Objects::nonNull),
                    told.stream().filter(Told::nameable).map(Told::accountId))
                .distinct()
                .toList());
    Map<String, List<EscalationTold>> byRow = new HashMap<>();
    for (Told t : told) {
      byRow
          .computeIfAbsent(t.obligationId() + " " + t.dueOn(), k -> new ArrayList<>())
          .add(
              new EscalationTold(
                  EscalationStep.values()[t.step() - 1],
                  t.at(),
                  Objects.requireNonNull(refs.get(t.organisationId())),
                  t.nameable() ? names.get(t.accountId()) : null,
                  t.accountId() == 0));
    }
    return lines.stream()
        .map(
            l ->
                escalation(
                    l,
                    byRow.getOrDefault(l.obligationId() + " " + l.dueOn(), List.of()),
                    refs,
                    names))
        .toList();
  }

  /** Who was told: named where the caller may read their organisation. One statement. */
  private List<Told> told(List<Line> lines) {
    Sql sql = new Sql("SELECT n.obligation_id, n.due_on, n.stage, n.created_at,");
    return sql.add("n.organisation_id, n.account_id,")
        .add(
            reach.holds(sql, Permission.OBLIGATION_READ, "n.organisation_id", null)
                + " AS nameable")
        .add("FROM notification n WHERE n.kind = 'ESCALATION' AND n.obligation_id IN (:rows)")
        .add("ORDER BY n.created_at, n.id")
        .bind("rows", lines.stream().map(Line::obligationId).distinct().toList())
        .list(
            em,
            r ->
                new Told(
                    r.number("obligation_id"),
                    r.date("due_on"),
                    r.integer("stage"),
                    r.instant("created_at"),
                    r.number("organisation_id"),
                    r.number("account_id"),
                    r.bool("nameable")));
  }

  private Escalation escalation(
      Line l, List<EscalationTold> told, Map<Long, OrganisationRef> refs, Map<Long, String> names) {
    boolean goesOn = l.state() == EscalationState.RUNNING && l.nextOn() != null;
    return new Escalation(
        Long.toString(l.id()),
        Long.toString(l.obligationId()),
        Objects.requireNonNull(refs.get(l.organisationId())),
        l.act(),
        l.title(),
        l.symbol(),
        l.dueOn(),
        Math.toIntExact(ChronoUnit.DAYS.between(l.dueOn(), clock.today())),
        l.state(),
        told,
        goesOn ? EscalationStep.values()[l.nextStep() - 1] : null,
        goesOn ? l.nextOn() : null,
        l.answer(),
        l.promisedOn(),
        l.answeredAt(),
        l.answeredBy() == null ? null : names.get(l.answeredBy()),
        l.mayAnswer(),
        l.version());
  }
}
