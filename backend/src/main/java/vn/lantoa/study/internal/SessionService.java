package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudyPoint;
import vn.lantoa.study.api.StudySessionBatch;
import vn.lantoa.study.api.StudySessionBatchInput;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.api.StudySessionVerdict;
import vn.lantoa.study.internal.SessionRules.Checked;

/** Records sittings: one at a time, or many from an attendance system. */
@ApplicationScoped
public class SessionService {

  static final String SUBJECT = "study-sessions";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Sessions sessions;
  private final SessionRules rules;
  private final Language language;
  private final Journal journal;
  private final Standings standings;

  public SessionService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      Sessions sessions,
      SessionRules rules,
      Language language,
      Journal journal,
      Standings standings) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.sessions = sessions;
    this.rules = rules;
    this.language = language;
    this.journal = journal;
    this.standings = standings;
  }

  /** Records a sitting; returns its id. */
  @Transactional
  public long create(StudySessionInput input) {
    requireBoth(input);
    long id = write(input, rules.check(input, null));
    standings.refresh(
        Long.parseLong(input.planId()), List.of(Long.parseLong(input.organisationId())));
    return id;
  }

  /** Replaces a sitting. */
  @Transactional
  public void update(long id, StudySessionInput input) {
    SessionRow row = sessions.requireEditable(id);
    ifMatch.check(row.version());
    requireSame(row, input);
    replace(row, input, rules.check(input, id));
    standings.refresh(row.planId(), List.of(row.organisationId()));
  }

  /** Takes a sitting back, with its roster; one that is made up for stays. */
  @Transactional
  public void delete(long id) {
    SessionRow row = sessions.requireEditable(id);
    ifMatch.check(row.version());
    long later =
        new Sql("SELECT COUNT(*) FROM study_sitting WHERE make_up_of = :id")
            .bind("id", id)
            .number(em);
    if (later > 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Đã có buổi học bù cho buổi này. Hãy xóa buổi học bù trước.",
          "There is a make-up for this sitting. Delete that first.");
    }
    clear(id, true);
    new Sql("DELETE FROM study_sitting WHERE id = :id").bind("id", id).execute(em);
    standings.refresh(row.planId(), List.of(row.organisationId()));
    journal.record(
        JournalEntry.of("study-session.delete", SUBJECT, id, row.organisationId())
            .between(fields(row), Map.of()));
  }

  /** Many from an attendance system; the same number of the same source is one sitting. */
  @Transactional
  public StudySessionBatch batch(StudySessionBatchInput input) {
    List<StudySessionVerdict> verdicts = new ArrayList<>();
    for (StudySessionInput item : input.items()) {
      verdicts.add(one(item.from(input.source())));
    }
    return new StudySessionBatch(
        count(verdicts, StudySessionVerdict.Outcome.CREATED),
        count(verdicts, StudySessionVerdict.Outcome.UPDATED),
        count(verdicts, StudySessionVerdict.Outcome.UNCHANGED),
        count(verdicts, StudySessionVerdict.Outcome.REFUSED),
        verdicts);
  }

  private static long count(
      List<StudySessionVerdict> verdicts, StudySessionVerdict.Outcome outcome) {
    return verdicts.stream().filter(v -> v.outcome() == outcome).count();
  }

  /** Everything is checked before the first row is written, so a refused one leaves nothing. */
  private StudySessionVerdict one(StudySessionInput item) {
    String external = item.externalId() == null ? "" : item.externalId();
    try {
      requireBoth(item);
      Optional<Long> known = known(item);
      if (known.isEmpty()) {
        long id = write(item, rules.check(item, null));
        return verdict(external, StudySessionVerdict.Outcome.CREATED, id);
      }
      SessionRow row = sessions.requireEditable(known.get());
      requireSame(row, item);
      Checked checked = rules.check(item, row.id());
      if (fields(row).equals(fields(item, checked))) {
        return verdict(external, StudySessionVerdict.Outcome.UNCHANGED, row.id());
      }
      replace(row, item, checked);
      return verdict(external, StudySessionVerdict.Outcome.UPDATED, row.id());
    } catch (ProblemException e) {
      return new StudySessionVerdict(
          external,
          StudySessionVerdict.Outcome.REFUSED,
          null,
          "/problems/" + e.type().slug(),
          language.say(e.detail()));
    }
  }

  private static StudySessionVerdict verdict(
      String external, StudySessionVerdict.Outcome outcome, long id) {
    return new StudySessionVerdict(external, outcome, Long.toString(id), null, null);
  }

  private Optional<Long> known(StudySessionInput item) {
    return new Sql(
            "SELECT id FROM study_sitting WHERE source = :source AND external_id = :external")
        .bind("source", item.source())
        .bind("external", item.externalId())
        .first(em, r -> r.number("id"));
  }

  private static void requireBoth(StudySessionInput input) {
    if ((input.source() == null) != (input.externalId() == null)) {
      throw ProblemException.invalid(
          "/externalId",
          "SOURCE_AND_NUMBER",
          "Số bên ngoài và nguồn đi cùng nhau.",
          "Source and external id go together.");
    }
  }

  private static void requireSame(SessionRow row, StudySessionInput input) {
    if (!Long.toString(row.planId()).equals(input.planId())
        || !Long.toString(row.organisationId()).equals(input.organisationId())) {
      throw ProblemException.invalid(
          "/organisationId",
          "FIXED",
          "Buổi học giữ nguyên kế hoạch và đơn vị.",
          "A sitting stays with its plan and its organisation.");
    }
  }

  private long write(StudySessionInput input, Checked checked) {
    long id =
        head(
                new Sql(
                    """
                    INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, starts_at,
                      ends_at, form, place, presenter_position, presenter_is_head, merged, make_up_of,
                      entered_for_by, over_reason, note, source, external_id, same_key, created_at,
                      changed_by, changed_at)
                    VALUES (:plan, :organisation, :act, :on, :starts, :ends, :form, :place, :presenter,
                      :head, :merged, :makeUp, :entered, :over, :note, :source, :external, :key, :at,
                      :account, :at)
                    RETURNING id
                    """),
                input,
                checked)
            .bind("plan", checked.planId())
            .bind("organisation", checked.organisationId())
            .bind("entered", checked.enteredForBy())
            .list(em, r -> r.number("id"))
            .get(0);
    fill(id, input, checked);
    journal.record(
        JournalEntry.of("study-session.create", SUBJECT, id, checked.organisationId())
            .between(Map.of(), fields(input, checked))
            .with("enteredForBy", null, checked.enteredForBy()));
    return id;
  }

  private void replace(SessionRow row, StudySessionInput input, Checked checked) {
    int rows =
        head(
                new Sql(
                    """
                    UPDATE study_sitting SET act = :act, held_on = :on, starts_at = :starts,
                      ends_at = :ends, form = :form, place = :place, presenter_position = :presenter,
                      presenter_is_head = :head, merged = :merged, make_up_of = :makeUp,
                      over_reason = :over, note = :note, source = :source, external_id = :external,
                      same_key = :key, version = version + 1, changed_by = :account, changed_at = :at
                    WHERE id = :id AND version = :version
                    """),
                input,
                checked)
            .bind("id", row.id())
            .bind("version", row.version())
            .execute(em);
    if (rows != 1) {
      throw ProblemException.stale(row.version());
    }
    clear(row.id(), false);
    fill(row.id(), input, checked);
    journal.record(
        JournalEntry.of("study-session.update", SUBJECT, row.id(), row.organisationId())
            .between(fields(row), fields(input, checked)));
  }

  private Sql head(Sql sql, StudySessionInput input, Checked checked) {
    return sql.bind("act", checked.act())
        .bind("on", input.heldOn())
        .bind("starts", input.startsAt())
        .bind("ends", input.endsAt())
        .bind("form", input.form())
        .bind("place", blankToNull(input.place()))
        .bind("presenter", blankToNull(input.presenterPosition()))
        .bind("head", Boolean.TRUE.equals(input.presenterIsHead()))
        .bind("merged", Boolean.TRUE.equals(input.merged()))
        .bind("makeUp", checked.makeUpOf())
        .bind("over", blankToNull(input.overReason()))
        .bind("note", blankToNull(input.note()))
        .bind("source", input.source())
        .bind("external", input.externalId())
        .bind("key", checked.sameKey())
        .bind("account", actor.accountId())
        .bind("at", clock.now());
  }

  private void clear(long id, boolean all) {
    List<String> tables =
        new ArrayList<>(
            List.of(
                "study_sitting_document",
                "study_attendance",
                "study_point",
                "study_sitting_attachment"));
    if (all) {
      tables.add("study_roster");
    }
    tables.forEach(
        t -> new Sql("DELETE FROM " + t + " WHERE sitting_id = :id").bind("id", id).execute(em));
  }

  private void fill(long id, StudySessionInput input, Checked checked) {
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    checked.documents().forEach(d -> documents.add(PlanContentWriter.row("id", d)));
    insert(
        id,
        documents,
        "INSERT INTO study_sitting_document (sitting_id, document_id, changed_by) SELECT :sitting, r.id, :account",
        "id BIGINT PATH '$.id'");
    List<Map<String, @Nullable Object>> attendance = new ArrayList<>();
    for (StudyAttendance a : input.attendance()) {
      attendance.add(
          PlanContentWriter.row(
              "category",
              a.category().name(),
              "first",
              value(a.first()),
              "makeUp",
              value(a.makeUp()),
              "attendances",
              value(a.attendances())));
    }
    insert(
        id,
        attendance,
        """
        INSERT INTO study_attendance (sitting_id, category, first_persons, make_up_persons, attendances, changed_by)
        SELECT :sitting, r.category, r.first, r.make_up, r.attendances, :account
        """,
        """
        category VARCHAR(30) PATH '$.category', first INT PATH '$.first', make_up INT PATH '$.makeUp',
        attendances INT PATH '$.attendances'
        """);
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    for (StudyPoint p : input.points() == null ? List.<StudyPoint>of() : input.points()) {
      points.add(
          PlanContentWriter.row("level", p.level(), "points", p.points(), "persons", p.persons()));
    }
    insert(
        id,
        points,
        """
        INSERT INTO study_point (sitting_id, level_code, points, persons, changed_by)
        SELECT :sitting, r.level_code, r.points, r.persons, :account
        """,
        "level_code VARCHAR(30) PATH '$.level', points INT PATH '$.points', persons INT PATH '$.persons'");
    attach(id, input, checked);
  }

  /** Minutes and photos are evidence of what the unit owes by the plan. */
  private void attach(long id, StudySessionInput input, Checked checked) {
    if (input.attachmentIds() == null || input.attachmentIds().isEmpty()) {
      return;
    }
    List<Long> ids =
        input.attachmentIds().stream()
            .map(a -> vn.lantoa.shared.web.Ids.required("/attachmentIds", a))
            .distinct()
            .toList();
    int rows =
        new Sql(
                """
                INSERT INTO study_sitting_attachment (sitting_id, attachment_id, changed_by)
                SELECT :sitting, f.id, :account FROM attachment f
                JOIN obligation ob ON ob.id = f.obligation_id
                JOIN study_plan p ON p.id = :plan
                WHERE f.id IN (:ids) AND ob.organisation_id = :organisation
                  AND (ob.demand_id = p.demand_id OR ob.demand_id IN (SELECT a.demand_id
                    FROM study_plan_audience a WHERE a.plan_id = p.id))
                """)
            .bind("sitting", id)
            .bind("account", actor.accountId())
            .bind("plan", checked.planId())
            .bind("ids", ids)
            .bind("organisation", checked.organisationId())
            .execute(em);
    if (rows != ids.size()) {
      throw ProblemException.invalid(
          "/attachmentIds",
          "UNKNOWN_ID",
          "Tệp phải là minh chứng đã tải lên cho nhiệm vụ học tập của đơn vị.",
          "A file must be evidence uploaded for the unit's study obligation.");
    }
  }

  private void insert(
      long id, List<Map<String, @Nullable Object>> rows, String insert, String columns) {
    if (!rows.isEmpty()) {
      new Sql(insert + " FROM JSON_TABLE(:rows, '$[*]' COLUMNS (" + columns + ")) r")
          .bind("rows", Plans.json(rows))
          .bind("sitting", id)
          .bind("account", actor.accountId())
          .execute(em);
    }
  }

  private static int value(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Map<String, Object> fields(StudySessionInput input, Checked checked) {
    return new Fields()
        .put("heldOn", input.heldOn().toString())
        .put("startsAt", input.startsAt())
        .put("endsAt", input.endsAt())
        .put("form", input.form())
        .put("place", blankToNull(input.place()))
        .put("presenterPosition", blankToNull(input.presenterPosition()))
        .put("presenterIsHead", Boolean.TRUE.equals(input.presenterIsHead()))
        .put("merged", Boolean.TRUE.equals(input.merged()))
        .put("makeUpOf", checked.makeUpOf())
        .put("documents", List.copyOf(checked.documents()).toString())
        .put("attendance", attendance(input.attendance()))
        .put("points", points(input.points()))
        .put("overReason", blankToNull(input.overReason()))
        .put("note", blankToNull(input.note()))
        .map();
  }

  private static Map<String, Object> fields(SessionRow row) {
    return new Fields()
        .put("heldOn", row.heldOn().toString())
        .put("startsAt", row.startsAt())
        .put("endsAt", row.endsAt())
        .put("form", row.form())
        .put("place", row.place())
        .put("presenterPosition", row.presenterPosition())
        .put("presenterIsHead", row.presenterIsHead())
        .put("merged", row.merged())
        .put("makeUpOf", row.makeUpOf())
        .put("documents", row.documentIds().toString())
        .put("attendance", attendance(row.attendance()))
        .put("points", points(row.points()))
        .put("overReason", row.overReason())
        .put("note", row.note())
        .map();
  }

  private static String attendance(List<StudyAttendance> all) {
    return all.stream()
        .sorted(java.util.Comparator.comparing(StudyAttendance::category))
        .map(
            a ->
                a.category()
                    + "="
                    + value(a.first())
                    + "+"
                    + value(a.makeUp())
                    + "/"
                    + value(a.attendances()))
        .toList()
        .toString();
  }

  private static @Nullable String points(@Nullable List<StudyPoint> all) {
    return all == null || all.isEmpty()
        ? null
        : all.stream()
            .map(p -> p.level() + "=" + p.points() + "/" + Objects.toString(p.persons(), ""))
            .sorted()
            .toList()
            .toString();
  }
}
