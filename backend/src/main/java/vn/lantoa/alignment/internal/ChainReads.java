package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.alignment.api.AlignmentChain;
import vn.lantoa.alignment.api.AlignmentChain.Direction;
import vn.lantoa.alignment.api.AlignmentChain.Edge;
import vn.lantoa.alignment.api.AlignmentChain.Kind;
import vn.lantoa.alignment.api.AlignmentChain.Node;
import vn.lantoa.alignment.api.AlignmentChain.Work;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/**
 * From a task up to the clause it began with, or from a resolution down to what was done: one
 * recursive statement with the rights in it. It never goes on behind what the actor may not read.
 */
@ApplicationScoped
public class ChainReads {

  /** Where it begins: one of the three. */
  public record Start(@Nullable Long documentId, @Nullable Long demandId, @Nullable Long taskKey) {}

  /** As many steps are followed, as many links listed. */
  private static final int STEPS = 10;

  private static final int MOST = 600;

  private record Step(
      String kind,
      long id,
      String fromKind,
      long fromId,
      int depth,
      @Nullable AlignmentState state,
      Node node,
      @Nullable Long document,
      @Nullable Long organisation) {}

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;
  private final Organisations organisations;
  private final AppClock clock;

  public ChainReads(
      EntityManager em,
      Reach reach,
      Documents documents,
      Organisations organisations,
      AppClock clock) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * The chain; empty where it begins nowhere. At most five statements.
   *
   * @throws ProblemException 404 where the start is out of reach, 422 where more than one is named
   */
  public AlignmentChain get(Start start, Direction direction) {
    long named =
        Stream.of(start.documentId(), start.demandId(), start.taskKey())
            .filter(Objects::nonNull)
            .count();
    if (named == 0) {
      return body(List.of(), direction);
    }
    if (named > 1) {
      throw ProblemException.invalid(
          "documentId",
          "ONE_OF",
          "Chỉ nêu một trong ba: documentId, demandId, taskKey.",
          "Name only one of the three: documentId, demandId, taskKey.");
    }
    Sql sql = new Sql("WITH RECURSIVE chain (kind, id, from_kind, from_id, depth, link) AS (");
    anchor(sql, start);
    if (direction == Direction.DOWN) {
      down(sql);
    } else {
      up(sql);
    }
    List<Step> steps = nodes(sql.add(")"));
    if (steps.isEmpty() && start.documentId() == null) {
      throw ProblemException.notFound();
    }
    return body(steps, direction);
  }

  private void anchor(Sql sql, Start start) {
    String columns = "CAST('' AS CHAR(1)), CAST(0 AS SIGNED), 0, CAST(0 AS SIGNED)";
    if (start.taskKey() != null) {
      sql.add("SELECT CAST(IF(t.demand_id IS NULL, 'T', 'D') AS CHAR(1)),")
          .add("CAST(COALESCE(t.demand_id, t.task_key) AS SIGNED), " + columns)
          .add("FROM programme_task t JOIN programme p ON p.id = t.programme_id")
          .add("LEFT JOIN demand d ON d.id = t.demand_id")
          .add("WHERE t.task_key = :start", "start", start.taskKey())
          .add("AND (" + inReach(sql, "p.organisation_id"))
          .add("OR " + documents.opened(sql, "d.document_id") + ")");
      return;
    }
    if (start.documentId() != null) {
      documents.requireReadable(start.documentId());
    }
    sql.add("SELECT CAST('D' AS CHAR(1)), CAST(d.id AS SIGNED), " + columns)
        .add(
            "FROM demand d JOIN document doc ON doc.id = d.document_id WHERE d.state = 'PUBLISHED'")
        .addIf(start.demandId(), "AND d.id = :start", "start")
        .addIf(start.documentId(), "AND d.document_id = :start", "start");
    documents.readable(sql, "doc");
    if (start.documentId() != null) {
      sql.add("UNION SELECT 'P', pr.id, " + columns)
          .add("FROM provision pr WHERE pr.document_id = :start AND EXISTS (SELECT 1")
          .add("FROM alignment a WHERE a.provision_id = pr.id AND a.state <> 'DECLINED')");
    }
  }

  private String inReach(Sql sql, String column) {
    return reach.within(sql, Permission.DOCUMENT_READ, column, null);
  }

  /** What serves it: tasks in force by their demands, tasks of drafts by their keys. */
  private void down(Sql sql) {
    for (String kind : List.of("D", "P")) {
      String column = kind.equals("D") ? "superior_demand_id" : "provision_id";
      sql.add("UNION SELECT IF(x.id IS NULL, 'T', 'D'), COALESCE(x.id, a.task_key), c.kind, c.id,")
          .add("c.depth + 1, a.id FROM chain c JOIN alignment a ON a." + column + " = c.id")
          .add("LEFT JOIN demand x ON x.id = a.demand_id")
          .add("WHERE c.kind = '" + kind + "' AND a.state <> 'DECLINED' AND a.task_key IS NOT NULL")
          .add("AND c.depth < " + STEPS + " AND (x.state = 'PUBLISHED' OR (x.id IS NULL")
          .add("AND EXISTS (SELECT 1 FROM programme_task t WHERE t.task_key = a.task_key)))")
          .add("AND (" + inReach(sql, "a.organisation_id"))
          .add("OR " + documents.opened(sql, "x.document_id") + ")");
    }
    sql.add("UNION SELECT 'D', x.id, c.kind, c.id, c.depth + 1, 0 FROM chain c")
        .add("JOIN demand x ON x.parent_demand_id = c.id AND x.state = 'PUBLISHED'")
        .add("JOIN document doc ON doc.id = x.document_id")
        .add("WHERE c.kind = 'D' AND c.depth < " + STEPS);
    documents.readable(sql, "doc");
  }

  /** What it serves. */
  private void up(Sql sql) {
    for (String kind : List.of("D", "T")) {
      String column = kind.equals("D") ? "demand_id" : "task_key";
      sql.add("UNION SELECT IF(a.superior_demand_id IS NULL, 'P', 'D'),")
          .add("COALESCE(a.superior_demand_id, a.provision_id), c.kind, c.id, c.depth + 1, a.id")
          .add("FROM chain c JOIN alignment a ON a." + column + " = c.id")
          .add("JOIN document doc ON doc.id = a.document_id")
          .add("WHERE c.kind = '" + kind + "' AND a.state <> 'DECLINED'")
          .add("AND a.superior_target_id IS NULL AND c.depth < " + STEPS);
      documents.readable(sql, "doc");
    }
    sql.add("UNION SELECT 'D', d.parent_demand_id, c.kind, c.id, c.depth + 1, 0 FROM chain c")
        .add("JOIN demand d ON d.id = c.id AND d.parent_demand_id IS NOT NULL")
        .add("JOIN demand x ON x.id = d.parent_demand_id")
        .add("JOIN document doc ON doc.id = x.document_id")
        .add("WHERE c.kind = 'D' AND c.depth < " + STEPS);
    documents.readable(sql, "doc");
  }

  private List<Step> nodes(Sql sql) {
    String owed = reach.within(sql, Permission.OBLIGATION_READ, "ob.organisation_id", "d.act");
    return sql.add(
            """
            SELECT c.kind, c.id, c.from_kind, c.from_id, c.depth, a.state AS link_state,
              COALESCE(d.title, t.title, pr.heading, LEFT(pr.text, 200), '') AS title, d.act,
              COALESCE(dp.label, pr.label) AS label, LEFT(COALESCE(pr.text, dp.text), 500) AS clause,
              COALESCE(d.document_id, pr.document_id) AS document_id, t.task_key, e.id AS programme_id,
              e.title AS programme_title, e.state AS programme_state,
              COALESCE(t.lead_id, e.organisation_id, doc.issuer_id) AS organisation_id,
              IF(d.act = 'PROGRAMME', (SELECT COUNT(*) FROM programme_basis b
                JOIN programme p ON p.id = b.programme_id AND p.state IN ('ISSUED', 'CLOSED')
                WHERE b.demand_id = d.id), NULL) AS programmes,
              (SELECT CONCAT_WS('|', COUNT(*), COALESCE(SUM(ob.state = 'ACCEPTED'), 0),
                COALESCE(SUM(ob.due_on < :today
                  AND ob.state IN ('OPEN', 'RECEIVED', 'OBJECTED', 'RETURNED')), 0),
                COALESCE(SUM((SELECT COUNT(*) FROM attachment f WHERE f.obligation_id = ob.id)), 0))
                FROM obligation ob WHERE ob.demand_id = d.id
                  AND ob.state NOT IN ('WITHDRAWN', 'HANDED_OVER') AND
            """)
        .add(owed)
        .add(
            """
            ) AS work
            FROM chain c LEFT JOIN alignment a ON a.id = c.link
            LEFT JOIN demand d ON c.kind = 'D' AND d.id = c.id
            LEFT JOIN provision dp ON dp.id = d.provision_id
            LEFT JOIN provision pr ON c.kind = 'P' AND pr.id = c.id
            LEFT JOIN document doc ON doc.id = COALESCE(d.document_id, pr.document_id)
            LEFT JOIN programme_task t ON t.id = IF(c.kind = 'T',
              (SELECT MAX(x.id) FROM programme_task x WHERE x.task_key = c.id),
              (SELECT MAX(x.id) FROM programme_task x JOIN programme pe ON pe.id = x.programme_id
                AND pe.state IN ('ISSUED', 'CLOSED') WHERE c.kind = 'D' AND x.demand_id = c.id))
            LEFT JOIN programme e ON e.id = t.programme_id
            ORDER BY c.depth, c.kind, c.id LIMIT :most
            """)
        .bind("today", clock.today())
        .bind("most", MOST + 1)
        .list(em, ChainReads::step);
  }

  private static Step step(Row r) {
    String kind = r.string("kind");
    Node node =
        new Node(
            kind + r.id("id"),
            kind.equals("D") ? Kind.DEMAND : kind.equals("P") ? Kind.PROVISION : Kind.TASK,
            r.id("id"),
            r.integer("depth"),
            r.string("title"),
            r.constantOrNull("act", Act.class),
            r.stringOrNull("label"),
            r.stringOrNull("clause"),
            null,
            null,
            r.idOrNull("programme_id"),
            r.stringOrNull("programme_title"),
            r.constantOrNull("programme_state", ProgrammeState.class),
            r.idOrNull("task_key"),
            kind.equals("D") ? work(r.string("work")) : null,
            r.integerOrNull("programmes"));
    return new Step(
        kind,
        r.number("id"),
        r.string("from_kind"),
        r.number("from_id"),
        r.integer("depth"),
        r.constantOrNull("link_state", AlignmentState.class),
        node,
        r.numberOrNull("document_id"),
        r.numberOrNull("organisation_id"));
  }

  private static Work work(String counts) {
    String[] parts = counts.split("\\|");
    return new Work(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]));
  }

  private AlignmentChain body(List<Step> all, Direction direction) {
    List<Step> steps = all.size() > MOST ? all.subList(0, MOST) : all;
    Set<Long> papers = new HashSet<>();
    Set<Long> bodies = new HashSet<>();
    boolean deep = all.size() > MOST;
    for (Step s : steps) {
      add(papers, s.document());
      add(bodies, s.organisation());
      deep |= s.depth() >= STEPS;
    }
    Map<Long, DocumentRef> refs = papers.isEmpty() ? Map.of() : documents.refs(papers);
    Map<Long, OrganisationRef> names = bodies.isEmpty() ? Map.of() : organisations.refs(bodies);
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (Step s : steps) {
      nodes.putIfAbsent(s.node().key(), named(s, refs, names));
      if (!s.fromKind().isEmpty()) {
        String from = s.fromKind() + s.fromId();
        String to = s.node().key();
        Edge edge =
            direction == Direction.DOWN
                ? new Edge(from, to, s.state())
                : new Edge(to, from, s.state());
        if (!edges.contains(edge)) {
          edges.add(edge);
        }
      }
    }
    return new AlignmentChain(List.copyOf(nodes.values()), edges, deep);
  }

  private static void add(Set<Long> ids, @Nullable Long id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private static Node named(Step s, Map<Long, DocumentRef> refs, Map<Long, OrganisationRef> names) {
    Node n = s.node();
    return new Node(
        n.key(),
        n.kind(),
        n.id(),
        n.depth(),
        n.title(),
        n.act(),
        n.label(),
        n.clause(),
        s.document() == null ? null : refs.get(s.document()),
        s.organisation() == null ? null : names.get(s.organisation()),
        n.programmeId(),
        n.programmeTitle(),
        n.programmeState(),
        n.taskKey(),
        n.work(),
        n.programmes());
  }
}
