package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.api.StudyRoster;
import vn.lantoa.study.api.StudyRosterEntry;
import vn.lantoa.study.api.StudyRosterInput;
import vn.lantoa.study.api.StudyRosterSetting;

/** Rosters: off unless switched on, read by those who record there, erased for good. */
@ApplicationScoped
public class Rosters {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Sessions sessions;
  private final Journal journal;

  public Rosters(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Sessions sessions,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.sessions = sessions;
    this.journal = journal;
  }

  /** The roster, for who may record the sitting: 403 for other readers. */
  public StudyRoster get(long session) {
    SessionRow row = recordable(session);
    return body(row, row.version());
  }

  private SessionRow recordable(long session) {
    SessionRow row = sessions.require(session);
    if (!reach.covers(Permission.OBLIGATION_REPORT, row.organisationId(), row.act())) {
      throw ProblemException.forbidden();
    }
    return row;
  }

  private StudyRoster body(SessionRow row, long version) {
    List<StudyRosterEntry> entries =
        new Sql(
                """
                SELECT person_name, category FROM study_roster WHERE sitting_id = :id ORDER BY position
                """)
            .bind("id", row.id())
            .list(
                em,
                r ->
                    new StudyRosterEntry(
                        r.string("person_name"),
                        r.constantOrNull("category", AudienceCategory.class)));
    return new StudyRoster(kept(row.organisationId()), entries, Long.toString(version));
  }

  /** Replaces the roster. */
  @Transactional
  public StudyRoster replace(long session, StudyRosterInput input) {
    SessionRow row = sessions.requireEditable(session);
    ifMatch.check(row.version());
    if (!kept(row.organisationId())) {
      throw ProblemException.of(
          ProblemType.ROSTER_NOT_KEPT,
          "Đơn vị này chỉ ghi số lượng, không lập danh sách. Cần danh sách thì bật trước.",
          "This unit records counts and no roster. Switch rosters on first.");
    }
    int before = clear(session);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (StudyRosterEntry e : input.entries()) {
      rows.add(
          PlanContentWriter.row(
              "position",
              rows.size(),
              "name",
              e.name().strip(),
              "category",
              e.category() == null ? null : e.category().name()));
    }
    if (!rows.isEmpty()) {
      new Sql(
              """
              INSERT INTO study_roster (sitting_id, position, person_name, category)
              SELECT :session, r.position, r.name, r.category FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
                position INT PATH '$.position', name VARCHAR(200) PATH '$.name',
                category VARCHAR(30) PATH '$.category')) r
              """)
          .bind("session", session)
          .bind("rows", Plans.json(rows))
          .execute(em);
    }
    touch(row);
    journal.record(entry("write", row).with("entries", before, rows.size()));
    return body(row, row.version() + 1);
  }

  /** Erases the roster; how many entries it had stays in the journal. */
  @Transactional
  public void erase(long session) {
    SessionRow row = recordable(session);
    ifMatch.check(row.version());
    int before = clear(session);
    touch(row);
    journal.record(entry("erase", row).with("entries", before, 0));
  }

  /** Switches rosters on or off; off erases what there is. */
  @Transactional
  public StudyRosterSetting keep(long organisation, boolean kept) {
    if (!reach.covers(Permission.OBLIGATION_CONFIRM, organisation, Act.STUDY)) {
      throw reach.covers(Permission.OBLIGATION_READ, organisation, Act.STUDY)
          ? ProblemException.forbidden()
          : ProblemException.notFound();
    }
    boolean before = kept(organisation);
    new Sql(
            """
            INSERT INTO study_roster_setting (organisation_id, kept, changed_by, changed_at)
            VALUES (:organisation, :kept, :account, :at)
            ON DUPLICATE KEY UPDATE kept = VALUES(kept), changed_by = VALUES(changed_by),
              changed_at = VALUES(changed_at)
            """)
        .bind("organisation", organisation)
        .bind("kept", kept)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
    if (!kept) {
      new Sql(
              """
              DELETE r FROM study_roster r JOIN study_sitting s ON s.id = r.sitting_id
              WHERE s.organisation_id = :organisation
              """)
          .bind("organisation", organisation)
          .execute(em);
    }
    journal.record(
        JournalEntry.of("study-roster.keep", "organisations", organisation, organisation)
            .with("kept", before, kept));
    return new StudyRosterSetting(kept);
  }

  private boolean kept(long organisation) {
    return new Sql("SELECT kept FROM study_roster_setting WHERE organisation_id = :id")
            .bind("id", organisation)
            .number(em)
        != 0;
  }

  private int clear(long session) {
    return new Sql("DELETE FROM study_roster WHERE sitting_id = :id")
        .bind("id", session)
        .execute(em);
  }

  private void touch(SessionRow row) {
    new Sql(
            """
            UPDATE study_sitting SET version = version + 1, changed_by = :account, changed_at = :at
            WHERE id = :id
            """)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .bind("id", row.id())
        .execute(em);
  }

  private static JournalEntry entry(String verb, SessionRow row) {
    return JournalEntry.of(
        "study-roster." + verb, SessionWriter.SUBJECT, row.id(), row.organisationId());
  }
}
