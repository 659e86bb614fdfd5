package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorKind;
import vn.lantoa.alignment.SuperiorSql;
import vn.lantoa.alignment.api.AlignmentMatrix;
import vn.lantoa.alignment.api.AlignmentMatrix.Cell;
import vn.lantoa.alignment.api.AlignmentMatrix.Row;
import vn.lantoa.alignment.api.AlignmentMatrix.State;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;

/** Who serves what of a document. Seven statements, whatever its length. */
@ApplicationScoped
public class MatrixReads {

  private static final String SORT = "kind,id";

  /** As many organisations stand side by side. */
  private static final int COLUMNS = 300;

  /** The states in the order one wins over another. */
  private static final List<State> RANKS =
      List.of(State.SERVED, State.DRAFTED, State.PROPOSED, State.DECLINED, State.NOTHING);

  /** Of {@code alignment a}: 0 served … 3 declined; null where its task is gone. */
  static final String RANK =
      """
      CASE WHEN a.state = 'DECLINED' THEN 3
        WHEN a.state = 'PROPOSED' THEN 2
        WHEN EXISTS (SELECT 1 FROM programme_task t JOIN programme e ON e.id = t.programme_id
          AND e.state IN ('ISSUED', 'CLOSED') WHERE t.task_key = a.task_key) THEN 0
        WHEN EXISTS (SELECT 1 FROM programme_task t JOIN programme e ON e.id = t.programme_id
          AND e.state IN ('DRAFT', 'CONSULTING', 'COMPLETING') WHERE t.task_key = a.task_key) THEN 1
        END
      """;

  private static final String ROWS =
      """
      SELECT * FROM (
        SELECT 'DEMAND' AS kind, 1 AS place, d.id, d.title,
          (SELECT p.label FROM provision p WHERE p.id = d.provision_id) AS label
        FROM demand d WHERE d.document_id = :document AND d.state = 'PUBLISHED' AND %s
        UNION ALL SELECT 'PROVISION', 2, pr.id, COALESCE(pr.heading, LEFT(pr.text, 300)), pr.label
        FROM provision pr WHERE pr.document_id = :document AND NOT pr.removed
          AND EXISTS (SELECT 1 FROM alignment a WHERE a.provision_id = pr.id)
        UNION ALL SELECT 'TARGET', 3, st.id, st.name, NULL
        FROM target st WHERE st.document_id = :document AND st.roll_up <> 'NONE') item
      WHERE TRUE
      """
          .formatted(SuperiorSql.SERVABLE);

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;
  private final Organisations organisations;

  public MatrixReads(
      EntityManager em, Reach reach, Documents documents, Organisations organisations) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
    this.organisations = organisations;
  }

  /** A page of the document's items with the organisations in reach. */
  public AlignmentMatrix get(
      long documentId, @Nullable Long organisation, int limit, @Nullable String cursor) {
    documents.requireReadable(documentId);
    List<Row> rows = rows(documentId, limit, Cursor.decode(cursor, SORT, 2));
    List<Row> page = Paged.page(rows, limit);
    List<Long> columns = columns(documentId, organisation);
    List<Long> shown = columns.size() > COLUMNS ? columns.subList(0, COLUMNS) : columns;
    List<Cell> cells = page.isEmpty() || shown.isEmpty() ? List.of() : cells(page, shown);
    Map<Long, OrganisationRef> names = shown.isEmpty() ? Map.of() : organisations.refs(shown);
    return new AlignmentMatrix(
        documents.ref(documentId).orElse(null),
        shown.stream()
            .map(id -> Objects.requireNonNull(names.get(id)))
            .sorted(Comparator.comparing(OrganisationRef::name))
            .toList(),
        columns.size() > COLUMNS,
        page,
        cells,
        Paged.next(rows, limit, r -> Cursor.encode(SORT, place(r), r.id())));
  }

  private static int place(Row row) {
    return row.kind().ordinal() + 1;
  }

  private List<Row> rows(long documentId, int limit, @Nullable List<String> after) {
    Sql sql = new Sql(ROWS).bind("document", documentId);
    if (after != null) {
      sql.add("AND (item.place > :place OR (item.place = :place AND item.id > :last))")
          .bind("place", after.get(0))
          .bind("last", after.get(1));
    }
    return sql.add("ORDER BY item.place, item.id LIMIT :rows", "rows", limit + 1)
        .list(
            em,
            r ->
                new Row(
                    r.constant("kind", SuperiorKind.class),
                    r.id("id"),
                    r.string("title"),
                    r.stringOrNull("label")));
  }

  /** Whoever owes something of the document, or has a programme that serves it. */
  private List<Long> columns(long documentId, @Nullable Long organisation) {
    Sql sql =
        new Sql(
            """
            SELECT o.id FROM (
              SELECT DISTINCT ob.organisation_id AS id FROM demand d
                JOIN obligation ob ON ob.demand_id = d.id AND ob.state <> 'WITHDRAWN'
                WHERE d.document_id = :document AND d.state = 'PUBLISHED'
              UNION SELECT p.organisation_id FROM programme_basis b
                JOIN programme p ON p.id = b.programme_id WHERE b.document_id = :document
              UNION SELECT a.organisation_id FROM alignment a WHERE a.document_id = :document) x
            JOIN organisation o ON o.id = x.id
            WHERE o.id <> (SELECT doc.issuer_id FROM document doc WHERE doc.id = :document)
            """);
    sql.bind("document", documentId);
    if (organisation != null) {
      sql.add(
          """
          AND EXISTS (SELECT 1 FROM organisation_closure c
            WHERE c.ancestor_id = :organisation AND c.descendant_id = o.id)
          """,
          "organisation",
          organisation);
    }
    reach.restrict(sql, Permission.DOCUMENT_READ, "o.id", null);
    return sql.add("ORDER BY o.name, o.id LIMIT :most", "most", COLUMNS + 1)
        .list(em, r -> r.number("id"));
  }

  private List<Cell> cells(List<Row> page, List<Long> columns) {
    Sql sql =
        new Sql(
                """
                SELECT kind, item, organisation_id, MIN(place) AS place,
                  COUNT(DISTINCT IF(place < 3, task, NULL)) AS tasks FROM (
                  SELECT CASE WHEN a.superior_demand_id IS NOT NULL THEN 'DEMAND'
                    WHEN a.provision_id IS NOT NULL THEN 'PROVISION' ELSE 'TARGET' END AS kind,
                    COALESCE(a.superior_demand_id, a.provision_id, a.superior_target_id) AS item,
                    a.organisation_id, a.task_key AS task,
                """)
            .add(RANK + " AS place FROM alignment a")
            .add(
                """
                WHERE a.organisation_id IN (:columns) AND (a.superior_demand_id IN (:demands)
                    OR a.provision_id IN (:provisions)
                    OR (a.superior_target_id IN (:targets) AND a.state = 'DECLINED'))
                  UNION ALL
                  SELECT 'DEMAND', ob.demand_id, ob.organisation_id, NULL, 4 FROM obligation ob
                  WHERE ob.demand_id IN (:demands) AND ob.organisation_id IN (:columns)
                    AND ob.state <> 'WITHDRAWN'
                  UNION ALL
                  SELECT 'TARGET', ct.parent_id, ct.organisation_id, ct.id,
                    IF(ct.document_id IS NOT NULL, 0, IF(ct.version = 0 AND EXISTS (SELECT 1
                      FROM alignment a WHERE a.target_id = ct.id AND a.state = 'PROPOSED'), 2, 1))
                  FROM target ct
                  WHERE ct.parent_id IN (:targets) AND ct.organisation_id IN (:columns)) cell
                WHERE place IS NOT NULL GROUP BY kind, item, organisation_id
                ORDER BY kind, item, organisation_id
                """)
            .bind("columns", columns);
    for (SuperiorKind kind : SuperiorKind.values()) {
      List<Long> ids = new ArrayList<>(List.of(-1L));
      page.stream().filter(r -> r.kind() == kind).forEach(r -> ids.add(Long.valueOf(r.id())));
      sql.bind(kind.name().toLowerCase(java.util.Locale.ROOT) + "s", ids);
    }
    return sql.list(
        em,
        r ->
            new Cell(
                r.constant("kind", SuperiorKind.class),
                r.id("item"),
                r.id("organisation_id"),
                RANKS.get(r.integer("place")),
                r.integer("tasks")));
  }
}
