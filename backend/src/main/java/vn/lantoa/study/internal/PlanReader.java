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
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyAudience;
import vn.lantoa.study.api.StudyCitation;
import vn.lantoa.study.api.StudyPlan;
import vn.lantoa.study.api.StudyPlanDocument;
import vn.lantoa.study.api.StudyPlanFilter;
import vn.lantoa.study.api.StudyPlanHead;
import vn.lantoa.study.api.StudyPlanPage;

/** Plans as they are shown. */
@ApplicationScoped
public class PlanReader {

  private record Line(long organisationId, StudyPlanHead head) {}

  private static final String SORT = "-id";

  private final EntityManager em;
  private final Plans plans;
  private final Organisations organisations;
  private final Documents documents;
  private final Language language;

  public PlanReader(
      EntityManager em,
      Plans plans,
      Organisations organisations,
      Documents documents,
      Language language) {
    this.em = em;
    this.plans = plans;
    this.organisations = organisations;
    this.documents = documents;
    this.language = language;
  }

  /** One plan. At most six statements. */
  public StudyPlan get(long id) {
    return body(plans.require(id));
  }

  StudyPlan body(PlanRow p) {
    List<Long> named = new ArrayList<>(List.of(p.organisationId()));
    if (p.draftingId() != null) {
      named.add(p.draftingId());
    }
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    List<Long> wanted = new ArrayList<>(p.content().documentIds());
    if (p.documentId() != null) {
      wanted.add(p.documentId());
    }
    Map<Long, DocumentRef> found = documents.refs(wanted);
    return new StudyPlan(
        Long.toString(p.id()),
        Objects.requireNonNull(refs.get(p.organisationId())),
        p.draftingId() == null ? null : refs.get(p.draftingId()),
        text(p.parentId()),
        Long.toString(p.originId()),
        text(p.programmeId()),
        p.issuingBody(),
        p.type(),
        p.title(),
        text(p.termId()),
        p.state(),
        p.startsOn(),
        p.endsOn(),
        p.form(),
        p.pastSuperiorReason(),
        p.returnedReason(),
        p.documentId() == null ? null : found.get(p.documentId()),
        text(p.demandId()),
        p.submittedAt(),
        p.approvedAt(),
        p.issuedAt(),
        p.closedAt(),
        citations(p.content()),
        documents(p.content(), found),
        p.content().checklist(),
        p.content().levels(),
        p.content().audiences().stream().map(PlanReader::audience).toList(),
        p.content().rules(),
        warnings(p),
        p.mayEdit(),
        p.mayApprove(),
        Long.toString(p.version()));
  }

  private static List<StudyCitation> citations(PlanContent content) {
    List<StudyCitation> all = new ArrayList<>();
    for (String words : content.citations()) {
      all.add(new StudyCitation(words, content.resolved(all.size())));
    }
    return all;
  }

  private static List<StudyPlanDocument> documents(
      PlanContent content, Map<Long, DocumentRef> found) {
    return content.documents().stream()
        .map(
            d ->
                new StudyPlanDocument(
                    Objects.requireNonNull(found.get(d.documentId())), d.citation(), d.topics()))
        .toList();
  }

  private static StudyAudience audience(PlanContent.Audience a) {
    return new StudyAudience(
        a.category(),
        a.level().isEmpty() ? null : a.level(),
        a.category().special(),
        a.category().inRate(),
        a.form(),
        a.dueOn(),
        text(a.demandId()));
  }

  private List<Warning> warnings(PlanRow p) {
    List<Warning> all = new ArrayList<>();
    PlanRules.missing(p.content())
        .forEach(
            f -> all.add(new Warning(f.pointer(), f.code(), language.say(f.detail()), null, null)));
    return all;
  }

  private static @Nullable String text(@Nullable Long id) {
    return id == null ? null : id.toString();
  }

  /** Plans in reach, newest first. Two statements. */
  public StudyPlanPage list(StudyPlanFilter filter, int limit, @Nullable String cursor) {
    Long organisation = Ids.field("organisationId", filter.organisationId);
    Long document = Ids.field("documentId", filter.documentId);
    Long origin = Ids.field("originId", filter.originId);
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Sql sql =
        new Sql(
                """
                SELECT p.id, p.organisation_id, p.title, p.state, p.form, p.starts_on, p.ends_on,
                  p.parent_id, COALESCE(p.origin_id, p.id) AS origin, p.document_id, p.demand_id,
                  (SELECT doc.symbol FROM document doc WHERE doc.id = p.document_id) AS symbol,
                  (SELECT COUNT(*) FROM study_plan_document d WHERE d.plan_id = p.id) AS documents,
                  (SELECT COUNT(*) FROM study_sitting s WHERE s.plan_id = p.id) AS sittings
                FROM study_plan p WHERE TRUE
                """)
            .addIf(organisation, "AND p.organisation_id = :organisation", "organisation")
            .addIf(origin, "AND p.origin_id = :origin", "origin")
            .addIf(filter.state, "AND p.state = :state", "state");
    if (document != null) {
      sql.add(
          """
          AND (p.document_id = :document OR EXISTS (SELECT 1 FROM study_plan_document d
            WHERE d.plan_id = p.id AND d.document_id = :document))
          """,
          "document",
          document);
    }
    Long demand = Ids.field("demandId", filter.demandId);
    if (demand != null) {
      sql.add(
          """
          AND (p.demand_id = :demand OR EXISTS (SELECT 1 FROM study_plan_audience a
            WHERE a.plan_id = p.id AND a.demand_id = :demand))
          """,
          "demand",
          demand);
    }
    if (filter.q != null && !filter.q.isBlank()) {
      sql.add("AND p.title LIKE CONCAT('%', :words, '%')", "words", filter.q.strip());
    }
    if (after != null) {
      sql.add("AND p.id < :last", "last", Cursor.number(after.get(0)));
    }
    plans.restrict(sql, "p");
    List<Line> rows =
        sql.add("ORDER BY p.id DESC LIMIT :rows", "rows", limit + 1).list(em, PlanReader::line);
    List<Line> page = Paged.page(rows, limit);
    Map<Long, OrganisationRef> refs =
        organisations.refs(page.stream().map(Line::organisationId).distinct().toList());
    return new StudyPlanPage(
        page.stream()
            .map(l -> l.head().of(Objects.requireNonNull(refs.get(l.organisationId()))))
            .toList(),
        Paged.next(rows, limit, l -> Cursor.encode(SORT, l.head().id())));
  }

  private static Line line(Row r) {
    return new Line(
        r.number("organisation_id"),
        new StudyPlanHead(
            r.id("id"),
            new OrganisationRef(r.id("organisation_id"), "", null, null, null),
            r.string("title"),
            r.constant("state", StudyPlanState.class),
            r.constant("form", StudyForm.class),
            r.dateOrNull("starts_on"),
            r.date("ends_on"),
            r.idOrNull("parent_id"),
            r.id("origin"),
            r.idOrNull("document_id"),
            r.idOrNull("demand_id"),
            r.stringOrNull("symbol"),
            r.number("documents"),
            r.number("sittings")));
  }
}
