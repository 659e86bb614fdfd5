package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.InternalDateInput;
import vn.lantoa.obligation.api.InternalDatesInput;
import vn.lantoa.obligation.api.StepKind;
import vn.lantoa.shared.actor.ActingFor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Ids;

/** An organisation's own earlier dates; the superior's date stays the one that is judged. */
@ApplicationScoped
public class InternalDateService {

  /** The rows of a demand below an organisation whose internal date is its to set or take off. */
  private static final String SHARE =
      """
      FROM obligation ob JOIN organisation_closure c ON c.descendant_id = ob.organisation_id
      WHERE c.ancestor_id = :place AND ob.demand_id = :demand AND ob.occurrence = :turn
        AND ob.state IN ('OPEN', 'RECEIVED', 'RETURNED') AND
      """;

  private static final String TO_SET =
      """
      (ob.due_on IS NULL OR ob.due_on > :on) AND (ob.internal_due_on IS NULL
        OR ob.internal_due_on > :on OR (ob.internal_by = :place AND ob.internal_due_on <> :on))""";

  private static final String TO_TAKE_OFF = "ob.internal_by = :place";

  private final EntityManager em;
  private final CurrentActor actor;
  private final ActingFor actingFor;
  private final Reach reach;
  private final ChangeInstant instant;
  private final ObligationService obligations;
  private final Steps steps;
  private final Journal journal;

  public InternalDateService(
      EntityManager em,
      CurrentActor actor,
      ActingFor actingFor,
      Reach reach,
      ChangeInstant instant,
      ObligationService obligations,
      Steps steps,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.actingFor = actingFor;
    this.reach = reach;
    this.instant = instant;
    this.obligations = obligations;
    this.steps = steps;
    this.journal = journal;
  }

  /** By the organisation that owes it, for itself. */
  @Transactional
  public void set(long id, InternalDateInput input) {
    Obligation obligation = obligations.own(id);
    if (!ObligationActions.PENDING.contains(obligation.state)) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc đang ở trạng thái %s nên không đặt hạn nội bộ được.",
          "It is %s, so it takes no internal date.",
          obligation.state);
    }
    LocalDate on = input.dueOn();
    checkEarlier(on, obligation);
    Map<String, Object> before = obligation.fields();
    obligation.internalDueOn = on;
    obligation.internalBy = on == null ? null : obligation.organisationId;
    StepKind kind = on == null ? StepKind.INTERNAL_DATE_OFF : StepKind.INTERNAL_DATE_SET;
    steps.add(obligation, kind).dueOn(on).note(input.reason()).write();
    obligations.record("internal-date", obligation, before, input.reason());
  }

  private static void checkEarlier(@Nullable LocalDate on, Obligation obligation) {
    LocalDate due = obligation.dueOn;
    if (on != null && due != null && !on.isBefore(due)) {
      throw ProblemException.invalid(
          "/dueOn",
          "NOT_EARLIER",
          "Hạn nội bộ phải trước hạn cấp trên giao %1$td/%1$tm/%1$tY.",
          "An internal date lies before the superior's, %1$tF.",
          due);
    }
    LocalDate set = obligation.internalDueOn;
    Long by = obligation.internalBy;
    boolean own = by == null || by == obligation.organisationId;
    if (!own && set != null && (on == null || on.isAfter(set))) {
      throw ProblemException.invalid(
          "/dueOn",
          "AFTER_INTERNAL_DATE",
          "Cấp trên đã đặt hạn nội bộ %1$td/%1$tm/%1$tY; chỉ đặt được ngày sớm hơn.",
          "An organisation above set the internal date %1$tF; only an earlier one can be set.",
          set);
    }
  }

  /** For an organisation's share of a demand: its own row and those below it, as one set. */
  @Transactional
  public long setAll(InternalDatesInput input) {
    long place = Ids.required("/organisationId", input.organisationId());
    long demandId = Ids.required("/demandId", input.demandId());
    reach.require(Permission.OBLIGATION_CONFIRM, Permission.OBLIGATION_READ, place);
    Demand demand = em.find(Demand.class, demandId);
    if (demand == null || !reach.covers(Permission.OBLIGATION_CONFIRM, place, demand.act)) {
      throw nothingHere();
    }
    LocalDate on = input.dueOn();
    long changed = write(new Share(place, demandId, turn(input), on), input.reason());
    if (changed == 0) {
      throw nothingHere();
    }
    journal.record(
        JournalEntry.of("demand.internal-dates", "demands", demandId, place)
            .with("internalDueOn", null, on)
            .with("occurrence", null, input.occurrence())
            .with("rows", null, changed)
            .because(input.reason()));
    return changed;
  }

  /** An organisation's rows of one turn of a demand, and the date they are to take. */
  private record Share(long place, long demandId, String turn, @Nullable LocalDate on) {

    Sql bind(Sql sql) {
      return sql.bind("place", place).bind("demand", demandId).bind("turn", turn).bind("on", on);
    }
  }

  private static String turn(InternalDatesInput input) {
    return input.occurrence() == null ? "" : input.occurrence();
  }

  private long write(Share share, @Nullable String reason) {
    LocalDate on = share.on();
    Sql trail =
        new Sql(
                """
                INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, for_account_id,
                  acting_organisation_id, note, due_on)
                SELECT ob.id, :kind, :at, :account, :onBehalf, :place, :reason, CAST(:on AS DATE)
                """)
            .add(SHARE)
            .add(on == null ? TO_TAKE_OFF : TO_SET)
            .bind("kind", on == null ? StepKind.INTERNAL_DATE_OFF : StepKind.INTERNAL_DATE_SET)
            .bind("at", instant.get())
            .bind("account", actor.accountId())
            .bind("onBehalf", actingFor.accountId())
            .bind("reason", reason);
    if (share.bind(trail).execute(em) == 0) {
      return 0;
    }
    Sql change =
        new Sql(
                """
                UPDATE obligation ob JOIN organisation_closure c ON c.descendant_id = ob.organisation_id
                SET ob.internal_due_on = CAST(:on AS DATE), ob.internal_by = IF(:on IS NULL, NULL, :place),
                  ob.version = ob.version + 1, ob.changed_by = :account
                """)
            .add(SHARE.substring(SHARE.indexOf("WHERE")))
            .add(on == null ? TO_TAKE_OFF : TO_SET)
            .bind("account", actor.accountId());
    return share.bind(change).execute(em);
  }

  private static ProblemException nothingHere() {
    return ProblemException.invalid(
        "/demandId",
        "NOTHING_TO_CHANGE",
        "Ở tổ chức này và cấp dưới không có việc nào của yêu cầu đó nhận được hạn nội bộ này.",
        "Neither this organisation nor one below owes anything of that demand that takes this internal date.");
  }
}
