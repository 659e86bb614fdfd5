package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.api.StudySignalSetting;
import vn.lantoa.study.api.StudySignalSettings;
import vn.lantoa.study.conformance.SignalCode;

/** Which questions a superior has asked in its subtree. */
@ApplicationScoped
public class SignalSettings {

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final ChangeInstant instant;
  private final Language language;
  private final Journal journal;

  public SignalSettings(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      ChangeInstant instant,
      Language language,
      Journal journal) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.instant = instant;
    this.language = language;
    this.journal = journal;
  }

  /** Two statements. */
  public StudySignalSettings list(long organisationId) {
    if (!reach.covers(Permission.OBLIGATION_READ, organisationId)) {
      throw ProblemException.notFound();
    }
    Map<SignalCode, StudySignalSetting> own = new EnumMap<>(SignalCode.class);
    new Sql(
            """
            SELECT g.signal_code, MIN(g.switched_on) AS switched_on, MAX(g.reason) AS reason
            FROM study_signal_setting g JOIN organisation_closure c ON c.ancestor_id = g.organisation_id
            WHERE c.descendant_id = :organisation GROUP BY g.signal_code
            """)
        .bind("organisation", organisationId)
        .list(
            em,
            r -> {
              SignalCode code = r.constant("signal_code", SignalCode.class);
              return own.put(
                  code,
                  new StudySignalSetting(code, r.bool("switched_on"), r.stringOrNull("reason")));
            });
    return new StudySignalSettings(
        Arrays.stream(SignalCode.values())
            .map(
                c ->
                    new StudySignalSettings.Line(
                        own.getOrDefault(c, new StudySignalSetting(c, true, null)),
                        language.say(c.question())))
            .toList());
  }

  /** The last word stands. */
  @Transactional
  public void put(long organisationId, StudySignalSetting setting) {
    reach.require(Permission.DEMAND_PUBLISH, Permission.OBLIGATION_READ, organisationId);
    new Sql(
            """
            INSERT INTO study_signal_setting (organisation_id, signal_code, switched_on, reason,
              changed_by, changed_at)
            VALUES (:organisation, :code, :on, :reason, :account, :at)
            ON DUPLICATE KEY UPDATE switched_on = :on, reason = :reason, changed_by = :account,
              changed_at = :at, version = version + 1
            """)
        .bind("organisation", organisationId)
        .bind("code", setting.signal().name())
        .bind("on", setting.on())
        .bind("reason", setting.reason())
        .bind("account", actor.accountId())
        .bind("at", instant.get())
        .execute(em);
    journal.record(
        JournalEntry.of("study-signal.switch", "organisations", organisationId, organisationId)
            .with("signal", null, setting.signal())
            .with("on", null, setting.on())
            .because(setting.reason()));
  }
}
