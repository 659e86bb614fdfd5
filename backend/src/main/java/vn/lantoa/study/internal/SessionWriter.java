package vn.lantoa.study.internal;

import static vn.lantoa.shared.text.VietnameseText.blankToNull;
import static vn.lantoa.study.internal.SessionFields.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudyPoint;
import vn.lantoa.study.internal.SessionRules.Checked;

/**
 * Writes sittings that were judged, with their journal, as sets: the statements do not grow with
 * the sittings. Joins the caller's transaction.
 */
@ApplicationScoped
public class SessionWriter {

  static final String SUBJECT = "study-sessions";

  private static final String HEADS =
      """
      FROM JSON_TABLE(:rows, '$[*]' COLUMNS (id BIGINT PATH '$.id', version BIGINT PATH '$.version',
        plan_id BIGINT PATH '$.plan', organisation_id BIGINT PATH '$.organisation',
        act VARCHAR(12) PATH '$.act', held_on DATE PATH '$.on', starts_at TIME PATH '$.starts',
        ends_at TIME PATH '$.ends', form VARCHAR(12) PATH '$.form', place VARCHAR(500) PATH '$.place',
        presenter VARCHAR(300) PATH '$.presenter', is_head INT PATH '$.head', merged INT PATH '$.merged',
        make_up_of BIGINT PATH '$.makeUp', entered BIGINT PATH '$.entered',
        over_reason VARCHAR(1000) PATH '$.over', note VARCHAR(2000) PATH '$.note',
        source VARCHAR(50) PATH '$.source', external_id VARCHAR(100) PATH '$.external',
        same_key CHAR(64) PATH '$.key', because VARCHAR(1000) PATH '$.because')) r
      """;

  private static final List<String> PARTS =
      List.of("study_sitting_document", "study_attendance", "study_point");

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Journal journal;
  private final Standings standings;

  public SessionWriter(
      EntityManager em, CurrentActor actor, AppClock clock, Journal journal, Standings standings) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.journal = journal;
    this.standings = standings;
  }

  /**
   * Writes all of them; those that make up for one of the same run come after it.
   *
   * @return ids by mark
   */
  Map<Long, Long> write(List<SessionDraft> drafts) {
    Map<Long, Long> ids = new HashMap<>();
    List<SessionDraft> first = new ArrayList<>();
    List<SessionDraft> later = new ArrayList<>();
    List<SessionDraft> replaced = new ArrayList<>();
    for (SessionDraft draft : drafts) {
      Long makeUp = draft.checked().makeUpOf();
      (draft.before() != null ? replaced : makeUp != null && makeUp < 0 ? later : first).add(draft);
    }
    insert(first, ids);
    insert(later, ids);
    update(replaced, ids);
    fill(drafts, ids);
    sum(drafts);
    journal.record(drafts.stream().map(d -> entry(d, ids)).toList());
    return ids;
  }

  private void sum(List<SessionDraft> drafts) {
    drafts.stream()
        .map(SessionDraft::checked)
        .collect(
            Collectors.groupingBy(
                Checked::planId, Collectors.mapping(Checked::organisationId, Collectors.toSet())))
        .forEach(standings::refresh);
  }

  private void insert(List<SessionDraft> drafts, Map<Long, Long> ids) {
    if (drafts.isEmpty()) {
      return;
    }
    Map<String, Long> marks = new HashMap<>();
    drafts.forEach(d -> marks.put(d.checked().sameKey(), d.mark()));
    new Sql(
            """
            INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, starts_at,
              ends_at, form, place, presenter_position, presenter_is_head, merged, make_up_of,
              entered_for_by, over_reason, note, source, external_id, same_key, created_at,
              changed_by, changed_at)
            SELECT r.plan_id, r.organisation_id, r.act, r.held_on, r.starts_at, r.ends_at, r.form, r.place,
              r.presenter, r.is_head, r.merged, r.make_up_of, r.entered, r.over_reason, r.note, r.source,
              r.external_id, r.same_key, :at, :account, :at
            """)
        .add(HEADS)
        .add("RETURNING id, same_key")
        .bind("rows", heads(drafts, ids))
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .list(
            em,
            r -> ids.put(Objects.requireNonNull(marks.get(r.string("same_key"))), r.number("id")));
  }

  private void update(List<SessionDraft> drafts, Map<Long, Long> ids) {
    if (drafts.isEmpty()) {
      return;
    }
    drafts.forEach(d -> ids.put(d.mark(), d.mark()));
    int rows =
        new Sql("UPDATE study_sitting s JOIN (SELECT *")
            .add(HEADS)
            .add(
                """
                ) n ON n.id = s.id AND n.version = s.version
                SET s.act = n.act, s.held_on = n.held_on, s.starts_at = n.starts_at, s.ends_at = n.ends_at,
                  s.form = n.form, s.place = n.place, s.presenter_position = n.presenter,
                  s.presenter_is_head = n.is_head, s.merged = n.merged, s.make_up_of = n.make_up_of,
                  s.over_reason = n.over_reason, s.note = n.note, s.source = n.source,
                  s.external_id = n.external_id, s.same_key = n.same_key, s.changed_because = n.because,
                  s.version = s.version + 1, s.changed_by = :account, s.changed_at = :at
                """)
            .bind("rows", heads(drafts, ids))
            .bind("account", actor.accountId())
            .bind("at", clock.now())
            .execute(em);
    if (rows != drafts.size()) {
      throw ProblemException.stale(Objects.requireNonNull(drafts.get(0).before()).version());
    }
    clear(drafts.stream().map(SessionDraft::mark).toList(), PARTS);
    List<Long> files =
        drafts.stream()
            .filter(d -> d.checked().attachments() != null)
            .map(SessionDraft::mark)
            .toList();
    clear(files, List.of("study_sitting_attachment"));
  }

  /** Takes a sitting away with all it holds, its roster for good. */
  void remove(SessionRow row, String reason) {
    List<String> parts = new ArrayList<>(PARTS);
    parts.add("study_sitting_attachment");
    parts.add("study_roster");
    clear(List.of(row.id()), parts);
    new Sql("DELETE FROM study_sitting WHERE id = :id").bind("id", row.id()).execute(em);
    standings.refresh(row.planId(), List.of(row.organisationId()));
    journal.record(
        JournalEntry.of("study-session.withdraw", SUBJECT, row.id(), row.organisationId())
            .between(SessionFields.of(row), Map.of())
            .because(reason));
  }

  /** Names the files a sitting is shown by; those that were named before and are not now go. */
  void attach(SessionRow row, Set<Long> files) {
    int rows =
        new Sql(
                """
                UPDATE study_sitting SET version = version + 1, changed_by = :account, changed_at = :at,
                  changed_because = NULL WHERE id = :id AND version = :version
                """)
            .bind("account", actor.accountId())
            .bind("at", clock.now())
            .bind("id", row.id())
            .bind("version", row.version())
            .execute(em);
    if (rows != 1) {
      throw ProblemException.stale(row.version());
    }
    clear(List.of(row.id()), List.of("study_sitting_attachment"));
    List<Map<String, @Nullable Object>> named = new ArrayList<>();
    files.forEach(f -> named.add(PlanContentWriter.row("sitting", row.id(), "id", f)));
    insertFiles(named);
    journal.record(
        JournalEntry.of("study-session.attach", SUBJECT, row.id(), row.organisationId())
            .with("attachments", row.attachmentSet(), files));
  }

  private void clear(Collection<Long> ids, List<String> tables) {
    if (!ids.isEmpty()) {
      tables.forEach(
          t ->
              new Sql("DELETE FROM " + t + " WHERE sitting_id IN (:ids)")
                  .bind("ids", ids)
                  .execute(em));
    }
  }

  private static String heads(List<SessionDraft> drafts, Map<Long, Long> ids) {
    return Plans.json(
        drafts.stream()
            .map(
                d -> {
                  Checked checked = d.checked();
                  SessionRow before = d.before();
                  Long makeUp = checked.makeUpOf();
                  return PlanContentWriter.row(
                      "id", before == null ? null : before.id(),
                      "version", before == null ? null : before.version(),
                      "plan", checked.planId(),
                      "organisation", checked.organisationId(),
                      "act", checked.act().name(),
                      "on", d.input().heldOn().toString(),
                      "starts", d.input().startsAt(),
                      "ends", d.input().endsAt(),
                      "form", d.input().form().name(),
                      "place", blankToNull(d.input().place()),
                      "presenter", blankToNull(d.input().presenterPosition()),
                      "head", Boolean.TRUE.equals(d.input().presenterIsHead()) ? 1 : 0,
                      "merged", Boolean.TRUE.equals(d.input().merged()) ? 1 : 0,
                      "makeUp", makeUp != null && makeUp < 0 ? ids.get(makeUp) : makeUp,
                      "entered", checked.enteredForBy(),
                      "over", blankToNull(d.input().overReason()),
                      "note", blankToNull(d.input().note()),
                      "source", d.input().source(),
                      "external", d.input().externalId(),
                      "key", checked.sameKey(),
                      "because", blankToNull(d.input().reason()));
                })
            .toList());
  }

  private void fill(List<SessionDraft> drafts, Map<Long, Long> ids) {
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    List<Map<String, @Nullable Object>> attendance = new ArrayList<>();
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    List<Map<String, @Nullable Object>> files = new ArrayList<>();
    for (SessionDraft draft : drafts) {
      long id = Objects.requireNonNull(ids.get(draft.mark()));
      Checked checked = draft.checked();
      checked
          .documents()
          .forEach(d -> documents.add(PlanContentWriter.row("sitting", id, "id", d)));
      draft.input().attendance().forEach(a -> attendance.add(row(id, a)));
      for (StudyPoint p :
          Objects.requireNonNullElse(draft.input().points(), List.<StudyPoint>of())) {
        points.add(
            PlanContentWriter.row(
                "sitting", id, "level", p.level(), "points", p.points(), "persons", p.persons()));
      }
      Set<Long> named = checked.attachments();
      if (named != null) {
        named.forEach(f -> files.add(PlanContentWriter.row("sitting", id, "id", f)));
      }
    }
    insert(
        documents,
        "INSERT INTO study_sitting_document (sitting_id, document_id, changed_by) SELECT r.sitting, r.id, :account",
        "id BIGINT PATH '$.id'");
    insert(
        attendance,
        """
        INSERT INTO study_attendance (sitting_id, category, first_persons, make_up_persons, attendances, changed_by)
        SELECT r.sitting, r.category, r.first_persons, r.make_up_persons, r.attendances, :account
        """,
        """
        category VARCHAR(30) PATH '$.category', first_persons INT PATH '$.first',
        make_up_persons INT PATH '$.makeUp', attendances INT PATH '$.attendances'
        """);
    insert(
        points,
        """
        INSERT INTO study_point (sitting_id, level_code, points, persons, changed_by)
        SELECT r.sitting, r.level_code, r.points, r.persons, :account
        """,
        "level_code VARCHAR(30) PATH '$.level', points INT PATH '$.points', persons INT PATH '$.persons'");
    insertFiles(files);
  }

  private static Map<String, @Nullable Object> row(long sitting, StudyAttendance a) {
    return PlanContentWriter.row(
        "sitting", sitting,
        "category", a.category().name(),
        "first", value(a.first()),
        "makeUp", value(a.makeUp()),
        "attendances", value(a.attendances()));
  }

  private void insertFiles(List<Map<String, @Nullable Object>> files) {
    insert(
        files,
        "INSERT INTO study_sitting_attachment (sitting_id, attachment_id, changed_by) SELECT r.sitting, r.id, :account",
        "id BIGINT PATH '$.id'");
  }

  private void insert(List<Map<String, @Nullable Object>> rows, String insert, String columns) {
    if (!rows.isEmpty()) {
      new Sql(
              insert
                  + " FROM JSON_TABLE(:rows, '$[*]' COLUMNS (sitting BIGINT PATH '$.sitting', "
                  + columns
                  + ")) r")
          .bind("rows", Plans.json(rows))
          .bind("account", actor.accountId())
          .execute(em);
    }
  }

  private static JournalEntry entry(SessionDraft draft, Map<Long, Long> ids) {
    Checked checked = draft.checked();
    SessionRow before = draft.before();
    long id = Objects.requireNonNull(ids.get(draft.mark()));
    Map<String, Object> after = SessionFields.of(draft.input(), checked);
    Long makeUp = checked.makeUpOf();
    if (makeUp != null && makeUp < 0) {
      after.put("makeUpOf", Objects.requireNonNull(ids.get(makeUp)));
    }
    return before == null
        ? JournalEntry.of("study-session.create", SUBJECT, id, checked.organisationId())
            .between(Map.of(), after)
            .with("enteredForBy", null, checked.enteredForBy())
        : JournalEntry.of("study-session.update", SUBJECT, id, checked.organisationId())
            .between(SessionFields.of(before), after)
            .because(blankToNull(draft.input().reason()));
  }
}
