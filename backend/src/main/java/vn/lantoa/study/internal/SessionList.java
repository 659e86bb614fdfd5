package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.api.StudySessionFilter;
import vn.lantoa.study.api.StudySessionHead;
import vn.lantoa.study.api.StudySessionPage;

/** Sittings as a list: to whoever may read what their organisations owe. */
@ApplicationScoped
public class SessionList {

  private record Line(long organisationId, @Nullable Long enteredForBy, StudySessionHead head) {}

  private static final String SORT = "-heldOn";

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;

  public SessionList(EntityManager em, Reach reach, Organisations organisations) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
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
            .list(em, SessionList::line);
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
