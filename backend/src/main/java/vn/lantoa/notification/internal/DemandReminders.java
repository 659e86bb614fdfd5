package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.notification.RemindersConfig;
import vn.lantoa.notification.api.DemandReminder;
import vn.lantoa.notification.api.DemandReminderInput;
import vn.lantoa.notification.api.EscalationDays;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.IfMatch;

/** The stages and steps of one demand: its own, or the configured ones. */
@ApplicationScoped
public class DemandReminders {

  private final EntityManager em;
  private final OpenWork work;
  private final RemindersConfig config;
  private final CurrentActor actor;
  private final IfMatch ifMatch;
  private final Journal journal;

  public DemandReminders(
      EntityManager em,
      OpenWork work,
      RemindersConfig config,
      CurrentActor actor,
      IfMatch ifMatch,
      Journal journal) {
    this.em = em;
    this.work = work;
    this.config = config;
    this.actor = actor;
    this.ifMatch = ifMatch;
    this.journal = journal;
  }

  /** What holds for a demand. Three statements. */
  public DemandReminder get(long demandId) {
    work.requireDemand(demandId, false);
    return read(demandId);
  }

  /**
   * Gives it stages and steps of its own. What was told already stays told.
   *
   * @throws ProblemException 422 where the steps do not come one after the other
   */
  @Transactional
  public DemandReminder put(long demandId, DemandReminderInput input) {
    work.requireDemand(demandId, true);
    DemandReminder before = read(demandId);
    ifMatch.check(Long.parseLong(before.version()));
    EscalationDays steps = input.escalation() == null ? configured() : input.escalation();
    if (steps.headDays() < steps.officerDays() || steps.superiorDays() < steps.headDays()) {
      throw ProblemException.invalid(
          "/escalation",
          "BAD_ORDER",
          "Các bước phải nối tiếp nhau: cán bộ, người đứng đầu, rồi cấp trên.",
          "The steps come one after the other: officer, head, then the superior.");
    }
    new Sql(
            """
            INSERT INTO demand_reminder (demand_id, stages, escalates, officer_days, head_days,
              superior_days, version, changed_by)
            VALUES (:id, :stages, :escalates, :officer, :head, :superior, 1, :me)
            ON DUPLICATE KEY UPDATE stages = :stages, escalates = :escalates,
              officer_days = :officer, head_days = :head, superior_days = :superior,
              version = version + 1, changed_by = :me
            """)
        .bind("id", demandId)
        .bind("stages", join(input.stages()))
        .bind("escalates", input.escalation() != null)
        .bind("officer", steps.officerDays())
        .bind("head", steps.headDays())
        .bind("superior", steps.superiorDays())
        .bind("me", actor.accountId())
        .execute(em);
    DemandReminder after = read(demandId);
    journal.record(
        JournalEntry.of("demand.remind", "demands", demandId, null)
            .between(fields(before).map(), fields(after).map()));
    return after;
  }

  private static Fields fields(DemandReminder reminder) {
    return new Fields()
        .put("stages", join(reminder.stages()))
        .put("escalation", reminder.escalation());
  }

  private DemandReminder read(long demandId) {
    return new Sql("SELECT * FROM demand_reminder WHERE demand_id = :id")
        .bind("id", demandId)
        .first(em, DemandReminders::row)
        .orElseGet(
            () ->
                new DemandReminder(
                    config.stages().stream().sorted().toList(), configured(), false, "0"));
  }

  private static DemandReminder row(Row r) {
    return new DemandReminder(
        split(r.string("stages")),
        r.bool("escalates")
            ? new EscalationDays(
                r.integer("officer_days"), r.integer("head_days"), r.integer("superior_days"))
            : null,
        true,
        r.id("version"));
  }

  private EscalationDays configured() {
    return new EscalationDays(config.officerDays(), config.headDays(), config.superiorDays());
  }

  /** The stored form of stages. */
  static String join(List<Integer> stages) {
    return stages.stream()
        .sorted()
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /** The stages of the stored form. */
  static List<Integer> split(String stages) {
    return stages.isEmpty()
        ? List.of()
        : Arrays.stream(stages.split(",")).map(Integer::valueOf).toList();
  }
}
