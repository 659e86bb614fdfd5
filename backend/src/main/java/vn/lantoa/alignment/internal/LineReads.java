package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorSql;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;

/** Alignments with both their ends. One statement each. */
@ApplicationScoped
public class LineReads {

  /** What narrows the lines; each may be absent. */
  record Filter(
      @Nullable Long organisation,
      @Nullable Long taskKey,
      @Nullable Long document,
      @Nullable Long demand,
      @Nullable Long provision,
      @Nullable Long target,
      @Nullable String state) {

    static final Filter NONE = new Filter(null, null, null, null, null, null, null);
  }

  /** A target that was changed since it was taken over is the programme's own. */
  static final String STATE = "IF(a.state = 'PROPOSED' AND ct.version > 0, 'SERVES', a.state)";

  private static final String COLUMNS =
      """
      SELECT a.id, a.version, a.organisation_id, a.task_key, a.target_id, a.demand_id, a.document_id,
        a.superior_demand_id, a.provision_id, a.superior_target_id, a.adopted, a.taken, a.reason,
        a.decided_at, e.id AS edition_id, e.title AS programme_title, e.state AS programme_state,
        t.id AS task_id, t.title AS task_title, t.output AS task_output, t.deadline_rule AS task_rule,
        t.deadline_words AS task_words, t.lead_id AS task_lead, ct.id IS NOT NULL AS target_here,
        ct.name AS target_name, ct.unit AS target_unit,
        CONCAT(ct.comparison, ' ', ct.direction) AS target_comparison,
        COALESCE(dp.label, pr.label) AS label, LEFT(COALESCE(pr.text, dp.text), 1000) AS clause,
        COALESCE(d.version, st.version, 0) AS their_version,
        (SELECT COUNT(*) FROM alignment other WHERE other.programme_id = a.programme_id
          AND other.task_key = a.task_key AND other.id <> a.id AND other.state <> 'DECLINED') AS others,
      """;

  private static final String TABLES =
      """
      LEFT JOIN programme_task t ON t.programme_id = e.id AND t.task_key = a.task_key
      LEFT JOIN target ct ON ct.id = a.target_id
      LEFT JOIN demand d ON d.id = a.superior_demand_id
      """
          + SuperiorSql.DEADLINE
          + """
          LEFT JOIN provision dp ON dp.id = d.provision_id
          LEFT JOIN provision pr ON pr.id = a.provision_id
          LEFT JOIN target st ON st.id = a.superior_target_id
          """;

  private final EntityManager em;
  private final Reach reach;

  public LineReads(EntityManager em, Reach reach) {
    this.em = em;
    this.reach = reach;
  }

  /** One alignment of an edition. */
  Optional<Line> one(long programmeId, long id) {
    return edition(programmeId).add("AND a.id = :id", "id", id).first(em, Line::read);
  }

  /** Those of an edition, by id; what it holds no more is left out unless it waits for a word. */
  List<Line> of(long programmeId, Filter filter, long after, boolean changed, int rows) {
    return page(edition(programmeId), filter, after, changed, rows);
  }

  /** Those of the latest editions in reach. */
  List<Line> inReach(Filter filter, long after, boolean changed, int rows) {
    Sql sql =
        start()
            .add(
                """
                JOIN programme e ON e.id = (SELECT MAX(x.id) FROM programme x
                  WHERE x.first_id = a.programme_id)
                """)
            .add(TABLES)
            .add("WHERE TRUE");
    reach.restrict(sql, Permission.DOCUMENT_READ, "a.organisation_id", null);
    return page(sql, filter, after, changed, rows);
  }

  private static Sql start() {
    return new Sql(COLUMNS)
        .add(STATE + " AS state,")
        .add(SuperiorSql.THEIRS + " AS theirs")
        .add("FROM alignment a JOIN organisation o ON o.id = a.organisation_id");
  }

  private static Sql edition(long programmeId) {
    return start()
        .add(
            "JOIN programme e ON e.id = :programme AND a.programme_id = COALESCE(e.first_id, e.id)")
        .bind("programme", programmeId)
        .add(TABLES)
        .add("WHERE TRUE");
  }

  private List<Line> page(Sql sql, Filter f, long after, boolean changed, int rows) {
    sql.addIf(f.organisation(), "AND a.organisation_id = :organisation", "organisation")
        .addIf(f.taskKey(), "AND a.task_key = :task", "task")
        .addIf(f.document(), "AND a.document_id = :document", "document")
        .addIf(f.demand(), "AND a.superior_demand_id = :demand", "demand")
        .addIf(f.provision(), "AND a.provision_id = :provision", "provision")
        .addIf(f.target(), "AND a.superior_target_id = :target", "target");
    if (f.state() != null) {
      sql.add("AND " + STATE + " = :state", "state", f.state());
    }
    if (changed) {
      sql.add("AND a.state <> 'DECLINED' AND (t.id IS NOT NULL OR ct.id IS NOT NULL)")
          .add("AND BINARY a.taken <> BINARY (" + SuperiorSql.THEIRS + ")");
    } else {
      sql.add("AND (a.state <> 'SERVES' OR t.id IS NOT NULL OR ct.id IS NOT NULL)");
    }
    return sql.add("AND a.id > :after ORDER BY a.id LIMIT :rows")
        .bind("after", after)
        .bind("rows", rows)
        .list(em, Line::read);
  }
}
