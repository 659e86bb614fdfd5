package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudySession;
import vn.lantoa.study.api.StudySessionFilter;
import vn.lantoa.study.api.StudySessionHead;
import vn.lantoa.study.api.StudySessionPage;

/**
 * Sittings as they are shown: to whoever may read what the organisation owes. A sitting with all it
 * holds is one statement.
 */
@ApplicationScoped
public class Sessions {

  private record Line(long organisationId, @Nullable Long enteredForBy, StudySessionHead head) {}

  private static final String SORT = "-heldOn";

  private final EntityManager em;
  private final Reach reach;
  private final AsOf asOf;
  private final Organisations organisations;
  private final Documents documents;
  private final Language language;

  public Sessions(
      EntityManager em,
      Reach reach,
      AsOf asOf,
      Organisations organisations,
      Documents documents,
      Language language) {
    this.em = em;
    this.reach = reach;
    this.asOf = asOf;
    this.organisations = organisations;
    this.documents = documents;
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
    if (!row.mayEdit()) {
      throw ProblemException.forbidden();
    }
    return row;
  }

  /** One sitting. At most five statements. */
  public StudySession get(long id) {
    SessionRow s = require(id);
    List<Long> named = new ArrayList<>(List.of(s.organisationId()));
    if (s.enteredForBy() != null) {
      named.add(s.enteredForBy());
    }
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    Map<Long, DocumentRef> found = documents.refs(s.documentIds());
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
        s.attachmentIds(),
        s.source(),
        s.externalId(),
        s.createdAt(),
        warnings(s),
        s.mayEdit(),
        Long.toString(s.version()));
  }

  /** What asks for a second look; it stays as long as it is so. */
  private List<Warning> warnings(SessionRow s) {
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

  /** Sittings of a subtree, the newest day first. Two statements. */
  public StudySessionPage list(StudySessionFilter filter, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql =
        new Sql(
            """
            SELECT s.id, s.plan_id, s.organisation_id, s.entered_for_by, s.act, s.held_on, s.form,
              s.make_up_of IS NOT NULL AS make_up, s.over_reason IS NOT NULL AS above,
              (SELECT COUNT(*) FROM study_sitting_document d WHERE d.sitting_id = s.id) AS documents,
              (SELECT GROUP_CONCAT(COALESCE(doc.symbol, doc.type_code) ORDER BY doc.issued_on SEPARATOR ', ')
                FROM study_sitting_document d JOIN document doc ON doc.id = d.document_id
                WHERE d.sitting_id = s.id) AS symbols,
              (SELECT COALESCE(SUM(t.points), 0) FROM study_point t WHERE t.sitting_id = s.id) AS points,
              (SELECT SUM(a.first_persons) FROM study_attendance a WHERE a.sitting_id = s.id) AS first_persons,
              (SELECT SUM(a.make_up_persons) FROM study_attendance a WHERE a.sitting_id = s.id) AS make_up_persons,
              (SELECT SUM(a.attendances) FROM study_attendance a WHERE a.sitting_id = s.id) AS attendances
            FROM study_sitting s WHERE TRUE
            """);
    narrow(sql, filter);
    if (after != null) {
      sql.add(
              "AND (s.held_on < :day OR (s.held_on = :day AND s.id < :last))",
              "day",
              Cursor.day(after.get(0)))
          .bind("last", Cursor.number(after.get(1)));
    }
    reach.restrict(sql, Permission.OBLIGATION_READ, "s.organisation_id", "s.act");
    List<Line> rows =
        sql.add("ORDER BY s.held_on DESC, s.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, Sessions::line);
    List<Line> page = Paged.page(rows, limit);
    Map<Long, OrganisationRef> refs =
        organisations.refs(page.stream().map(Line::organisationId).distinct().toList());
    return new StudySessionPage(
        page.stream()
            .map(l -> l.head().of(Objects.requireNonNull(refs.get(l.organisationId()))))
            .toList(),
        Paged.next(rows, limit, l -> Cursor.encode(SORT, l.head().heldOn(), l.head().id())));
  }

  private static void narrow(Sql sql, StudySessionFilter filter) {
    Long organisation = Ids.field("organisationId", filter.organisationId);
    Long document = Ids.field("documentId", filter.documentId);
    sql.addIf(Ids.field("planId", filter.planId), "AND s.plan_id = :plan", "plan")
        .addIf(filter.from, "AND s.held_on >= :from", "from")
        .addIf(filter.to, "AND s.held_on <= :to", "to")
        .addIf(filter.act, "AND s.act = :act", "act");
    if (organisation != null) {
      sql.add(
          filter.subtree
              ? """
                AND s.organisation_id IN (SELECT c.descendant_id FROM organisation_closure c
                  WHERE c.ancestor_id = :organisation)
                """
              : "AND s.organisation_id = :organisation",
          "organisation",
          organisation);
    }
    if (document != null) {
      sql.add(
          """
          AND EXISTS (SELECT 1 FROM study_sitting_document d WHERE d.sitting_id = s.id
            AND d.document_id = :document)
          """,
          "document",
          document);
    }
  }

  private static Line line(Row r) {
    Long entered = r.numberOrNull("entered_for_by");
    return new Line(
        r.number("organisation_id"),
        entered,
        new StudySessionHead(
            r.id("id"),
            r.id("plan_id"),
            new OrganisationRef(r.id("organisation_id"), "", null, null, null),
            r.constant("act", Act.class),
            r.date("held_on"),
            r.constant("form", StudyForm.class),
            r.bool("make_up"),
            entered != null,
            r.bool("above"),
            r.number("documents"),
            Objects.requireNonNullElse(r.stringOrNull("symbols"), ""),
            r.number("points"),
            r.number("first_persons"),
            r.number("make_up_persons"),
            r.number("attendances")));
  }
}
