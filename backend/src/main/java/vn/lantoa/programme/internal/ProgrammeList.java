package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.programme.api.ProgrammeFilter;
import vn.lantoa.programme.api.ProgrammeHead;
import vn.lantoa.programme.api.ProgrammePage;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.web.Ids;

/** Programmes in reach, newest first. */
@ApplicationScoped
public class ProgrammeList {

  private record Line(long organisationId, ProgrammeHead head) {}

  private static final String SORT = "-id";

  private static final String COLUMNS =
      """
      SELECT p.id, p.organisation_id, p.type_code, p.title, p.state, p.edition, p.document_id,
        p.approved_hash IS NOT NULL AS approved, t.name AS term_name,
        (SELECT doc.symbol FROM document doc WHERE doc.id = p.document_id) AS symbol,
        (SELECT COUNT(*) FROM programme_task k WHERE k.programme_id = p.id) AS tasks,
        (SELECT COUNT(*) FROM programme_task k WHERE k.programme_id = p.id
          AND (k.lead_id IS NULL OR k.deadline_rule IS NULL OR k.output IS NULL)) AS open_tasks
      FROM programme p LEFT JOIN term t ON t.id = p.term_id WHERE TRUE
      """;

  private final EntityManager em;
  private final ProgrammeAccess access;
  private final Organisations organisations;

  public ProgrammeList(EntityManager em, ProgrammeAccess access, Organisations organisations) {
    this.em = em;
    this.access = access;
    this.organisations = organisations;
  }

  /** Two statements. */
  public ProgrammePage list(ProgrammeFilter filter, int limit, @Nullable String cursor) {
    Long organisation = Ids.field("organisationId", filter.organisationId);
    Long document = Ids.field("documentId", filter.documentId);
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Sql sql =
        new Sql(COLUMNS)
            .addIf(organisation, "AND p.organisation_id = :organisation", "organisation")
            .addIf(filter.state, "AND p.state = :state", "state");
    if (document != null) {
      sql.add(
          """
          AND (p.document_id = :document OR EXISTS (SELECT 1 FROM programme_basis b
            WHERE b.programme_id = p.id AND b.document_id = :document))
          """,
          "document",
          document);
    }
    if (filter.q != null && !filter.q.isBlank()) {
      sql.add("AND p.title LIKE CONCAT('%', :words, '%')", "words", filter.q.strip());
    }
    if (after != null) {
      sql.add("AND p.id < :last", "last", after.get(0));
    }
    access.restrict(sql, "p");
    List<Line> rows =
        sql.add("ORDER BY p.id DESC LIMIT :rows", "rows", limit + 1).list(em, ProgrammeList::line);
    List<Line> page = Paged.page(rows, limit);
    Map<Long, OrganisationRef> refs =
        organisations.refs(page.stream().map(Line::organisationId).distinct().toList());
    return new ProgrammePage(
        page.stream().map(l -> named(l, refs)).toList(),
        Paged.next(rows, limit, l -> Cursor.encode(SORT, l.head().id())));
  }

  private static ProgrammeHead named(Line line, Map<Long, OrganisationRef> refs) {
    ProgrammeHead h = line.head();
    return new ProgrammeHead(
        h.id(),
        Objects.requireNonNull(refs.get(line.organisationId())),
        h.type(),
        h.title(),
        h.term(),
        h.state(),
        h.edition(),
        h.symbol(),
        h.documentId(),
        h.taskCount(),
        h.openTaskCount(),
        h.approved());
  }

  private static Line line(Row r) {
    OrganisationRef unnamed = new OrganisationRef(r.id("organisation_id"), "", null, null, null);
    return new Line(
        r.number("organisation_id"),
        new ProgrammeHead(
            r.id("id"),
            unnamed,
            r.string("type_code"),
            r.string("title"),
            r.stringOrNull("term_name"),
            r.constant("state", ProgrammeState.class),
            r.integer("edition"),
            r.stringOrNull("symbol"),
            r.idOrNull("document_id"),
            r.number("tasks"),
            r.number("open_tasks"),
            r.bool("approved")));
  }
}
