package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Attachments;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudySession;
import vn.lantoa.study.api.StudySessionHistory;
import vn.lantoa.study.api.StudySessionRef;
import vn.lantoa.study.api.StudySessionVersion;

/**
 * Sittings as they are shown: to whoever may read what the organisation owes. A sitting with all it
 * holds is one statement.
 */
@ApplicationScoped
public class Sessions {

  /** What stands beside a sitting: its plan's day, what its unit owes, and make-ups for it. */
  private record Beside(
      @Nullable LocalDate issuedOn,
      @Nullable String obligationId,
      boolean pending,
      List<StudySessionRef> makeUps) {}

  private final EntityManager em;
  private final Reach reach;
  private final AsOf asOf;
  private final Organisations organisations;
  private final Documents documents;
  private final Attachments attachments;
  private final Language language;

  public Sessions(
      EntityManager em,
      Reach reach,
      AsOf asOf,
      Organisations organisations,
      Documents documents,
      Attachments attachments,
      Language language) {
    this.em = em;
    this.reach = reach;
    this.asOf = asOf;
    this.organisations = organisations;
    this.documents = documents;
    this.attachments = attachments;
    this.language = language;
  }

  /** The sitting where the actor may read it, or 404. One statement. */
  SessionRow require(long id) {
    Sql sql = new Sql(SessionRow.COLUMNS);
    String edit =
        asOf.past()
            ? "FALSE"
            : reach.holds(sql, Permission.OBLIGATION_REPORT, "s.organisation_id", "s.act");
    return sql.add(", %s AS may_edit".formatted(edit))
        .add(
            "FROM study_sitting s JOIN study_plan p ON p.id = s.plan_id WHERE s.id = :id", "id", id)
        .add("AND " + reach.holds(sql, Permission.OBLIGATION_READ, "s.organisation_id", "s.act"))
        .first(em, SessionRow::read)
        .orElseThrow(ProblemException::notFound);
  }

  /** The same where the actor may write it; 409 where the round is over. */
  SessionRow requireEditable(long id) {
    SessionRow row = require(id);
    if (!row.mayRecord()) {
      throw ProblemException.forbidden();
    }
    if (!row.open()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Đợt học đã kết thúc, buổi học không sửa được nữa.",
          "The round is over: its sittings are corrected no more.");
    }
    return row;
  }

  /** One sitting. At most seven statements. */
  public StudySession get(long id) {
    SessionRow s = require(id);
    List<Long> named = new ArrayList<>(List.of(s.organisationId()));
    if (s.enteredForBy() != null) {
      named.add(s.enteredForBy());
    }
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    Map<Long, DocumentRef> found = documents.refs(s.documentIds());
    Beside beside = beside(s);
    return new StudySession(
        Long.toString(s.id()),
        Long.toString(s.planId()),
        s.planTitle(),
        Objects.requireNonNull(refs.get(s.organisationId())),
        s.act(),
        s.heldOn(),
        s.startsAt(),
        s.endsAt(),
        s.form(),
        s.place(),
        s.presenterPosition(),
        s.presenterIsHead(),
        s.merged(),
        s.makeUpOf() == null ? null : s.makeUpOf().toString(),
        s.enteredForBy() == null ? null : refs.get(s.enteredForBy()),
        s.documentIds().stream().map(found::get).filter(Objects::nonNull).toList(),
        s.points(),
        s.attendance(),
        s.overReason(),
        s.note(),
        attachments.ofIds(s.attachmentIds()),
        beside.obligationId(),
        beside.makeUps(),
        s.source(),
        s.externalId(),
        s.createdAt(),
        warnings(s, beside),
        s.mayEdit(),
        s.mayEdit() && beside.pending(),
        Long.toString(s.version()));
  }

  /** What asks for a second look; it stays as long as it is so. */
  private List<Warning> warnings(SessionRow s, Beside beside) {
    List<Warning> all = new ArrayList<>();
    if (s.overReason() != null) {
      warn(
          all,
          "/attendance",
          "ABOVE_EXPECTED",
          new Words(
              "Số dự học lớn hơn số phải học; đơn vị đã nêu lý do.",
              "More attended than were expected; the unit said why."));
    }
    if (beside.issuedOn() != null && s.heldOn().isBefore(beside.issuedOn())) {
      warn(
          all,
          "/heldOn",
          "BEFORE_PLAN",
          Words.of(
              "Buổi học trước ngày ban hành kế hoạch (%1$td/%1$tm/%1$tY): nhiệm vụ không nhận ngày này là ngày hoàn thành.",
              "It was held before the plan was issued (%1$tF): the obligation does not take this day as the day it was done.",
              beside.issuedOn()));
    }
    if (s.merged() && s.rules().contains(StudyRule.NOT_MERGED)) {
      warn(
          all,
          "/merged",
          "MERGED",
          new Words(
              "Kế hoạch yêu cầu không lồng ghép với hội nghị cấp ủy.",
              "The plan asks that study is not merged with a committee meeting."));
    }
    if (s.act() == Act.STUDY && s.rules().contains(StudyRule.BY_HEAD) && !s.presenterIsHead()) {
      warn(
          all,
          "/presenterIsHead",
          "NOT_BY_HEAD",
          new Words(
              "Kế hoạch yêu cầu người đứng đầu trực tiếp truyền đạt.",
              "The plan asks that the head conveys it."));
    }
    boolean apart = s.form() == StudyForm.ONLINE || s.form() == StudyForm.SELF_STUDY;
    if (apart && s.rules().contains(StudyRule.IN_PERSON)) {
      warn(
          all,
          "/form",
          "NOT_IN_PERSON",
          new Words(
              "Kế hoạch yêu cầu học tập trực tiếp.", "The plan asks that study is in person."));
    }
    return all;
  }

  private void warn(List<Warning> all, String pointer, String code, Words words) {
    all.add(new Warning(pointer, code, language.say(words), null, null));
  }

  private Beside beside(SessionRow s) {
    return new Sql(
            """
            SELECT d.issued_on, ob.id AS obligation_id,
              COALESCE(ob.state IN ('OPEN', 'RECEIVED', 'RETURNED'), FALSE) AS pending,
              (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', m.id, 'on', m.held_on) ORDER BY m.held_on)
                FROM study_sitting m WHERE m.make_up_of = :sitting) AS make_ups
            FROM study_plan p LEFT JOIN document d ON d.id = p.document_id
            LEFT JOIN obligation ob ON ob.organisation_id = :organisation AND ob.role = 'LEAD'
              AND (CASE WHEN :act = 'STUDY' THEN ob.demand_id = p.demand_id
                ELSE ob.demand_id IN (SELECT a.demand_id FROM study_plan_audience a
                  JOIN study_attendance t ON t.category = a.category
                  WHERE a.plan_id = p.id AND t.sitting_id = :sitting) END)
            WHERE p.id = :plan ORDER BY ob.id LIMIT 1
            """)
        .bind("sitting", s.id())
        .bind("organisation", s.organisationId())
        .bind("act", s.act())
        .bind("plan", s.planId())
        .first(em, Sessions::beside)
        .orElseThrow();
  }

  private static Beside beside(Row r) {
    List<StudySessionRef> makeUps = new ArrayList<>();
    Plans.tree(r.stringOrNull("make_ups"))
        .forEach(
            m ->
                makeUps.add(
                    new StudySessionRef(
                        m.get("id").asText(), LocalDate.parse(m.get("on").asText()))));
    return new Beside(
        r.dateOrNull("issued_on"), r.idOrNull("obligation_id"), r.bool("pending"), makeUps);
  }

  /** How it came to be as it is. Two statements. */
  public StudySessionHistory history(long id) {
    require(id);
    return new StudySessionHistory(
        new Sql(
                """
                SELECT s.version, s.row_start AS at, s.changed_because, s.held_on, s.form,
                  s.presenter_position, s.presenter_is_head, s.merged,
                  (SELECT a.display_name FROM account a WHERE a.id = s.changed_by) AS by_name,
                  COALESCE(SUM(t.first_persons), 0) AS first_persons,
                  COALESCE(SUM(t.make_up_persons), 0) AS make_up_persons,
                  COALESCE(SUM(t.attendances), 0) AS attendances,
                  (SELECT COUNT(*) FROM study_sitting_attachment FOR SYSTEM_TIME ALL f
                    WHERE f.sitting_id = s.id AND f.row_start < s.row_end AND f.row_end >= s.row_end) AS files
                FROM study_sitting FOR SYSTEM_TIME ALL s
                LEFT JOIN study_attendance FOR SYSTEM_TIME ALL t ON t.sitting_id = s.id
                  AND t.row_start < s.row_end AND t.row_end >= s.row_end
                WHERE s.id = :id
                GROUP BY s.id, s.version, s.row_start ORDER BY s.version DESC LIMIT 200
                """)
            .bind("id", id)
            .list(em, Sessions::version));
  }

  private static StudySessionVersion version(Row r) {
    return new StudySessionVersion(
        Long.toString(r.number("version")),
        r.instant("at"),
        r.stringOrNull("by_name"),
        r.stringOrNull("changed_because"),
        r.date("held_on"),
        r.constant("form", StudyForm.class),
        r.stringOrNull("presenter_position"),
        r.bool("presenter_is_head"),
        r.bool("merged"),
        r.number("first_persons"),
        r.number("make_up_persons"),
        r.number("attendances"),
        r.number("files"));
  }
}
