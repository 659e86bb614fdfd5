package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/** Who reads an orientation: whoever reaches its organisation, and once issued all it is for. */
@ApplicationScoped
public class OrientationAccess {

  /** What the demands of orientations ask, for grants that are limited. */
  static final String ACT = "'COMMUNICATE' COLLATE utf8mb4_bin";

  /** Columns that {@link OrientationRow} reads beside those of the table. */
  private static final String LEVELS =
      """
      (SELECT JSON_ARRAYAGG(JSON_OBJECT('level', l.level_code, 'dueOn', l.due_on)
        ORDER BY l.due_on DESC, l.level_code) FROM orientation_level l
        WHERE l.orientation_id = o.id) AS levels,
      """;

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;
  private final AsOf asOf;

  public OrientationAccess(EntityManager em, Reach reach, Documents documents, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
    this.asOf = asOf;
  }

  /** The orientation where the actor may read it, or 404. One statement. */
  OrientationRow require(long id) {
    Sql sql = new Sql("SELECT o.*,").add(LEVELS);
    sql.add(
            "%s AS may_edit, %s AS may_issue, %s AS may_follow FROM orientation o WHERE o.id = :id"
                .formatted(
                    present(sql, Permission.DOCUMENT_EDIT),
                    present(sql, Permission.DEMAND_PUBLISH),
                    reach.holds(sql, Permission.OBLIGATION_READ, "o.organisation_id", ACT)))
        .bind("id", id);
    return readable(sql).first(em, OrientationRow::read).orElseThrow(ProblemException::notFound);
  }

  /** The same, held until the transaction ends. */
  OrientationRow hold(long id) {
    new Sql("SELECT id FROM orientation WHERE id = :id FOR UPDATE").bind("id", id).number(em);
    return require(id);
  }

  private String present(Sql sql, Permission permission) {
    return asOf.past() ? "FALSE" : reach.holds(sql, permission, "o.organisation_id", ACT);
  }

  /** Adds {@code AND (…)} so that only orientations remain that the actor may read. */
  Sql readable(Sql sql) {
    return sql.add(
        "AND (%s OR (o.state <> 'DRAFT' AND %s))"
            .formatted(
                reach.within(sql, Permission.DOCUMENT_READ, "o.organisation_id", null),
                documents.opened(sql, "o.document_id")));
  }
}
