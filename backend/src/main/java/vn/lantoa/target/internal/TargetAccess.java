package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Who may do what: a target is read with its document, or in reach of its organisation; its figures
 * in reach alone. It is edited like its document; its figures are reported by its organisation and
 * confirmed by the one above.
 */
@ApplicationScoped
public class TargetAccess {

  /** The organisation above; itself at the top of a tree. */
  static final String SUPERIOR = "COALESCE(o.parent_id, o.id)";

  /** What the actor may do with a target that can be read. */
  private record Standing(boolean figures, boolean edit, boolean report, boolean confirm) {}

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;

  public TargetAccess(EntityManager em, Reach reach, Documents documents) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
  }

  /**
   * Adds {@code AND (…)}: only targets remain whose document the actor may read, or whose
   * organisation lies in reach. The statement names {@code target t} and, joined to the left,
   * {@code document doc}.
   */
  void readable(Sql sql) {
    sql.add("AND ((t.document_id IS NOT NULL");
    documents.readable(sql, "doc");
    sql.add(") OR " + reach.within(sql, Permission.DOCUMENT_READ, "t.organisation_id", null) + ")");
  }

  /** SQL that is true where the figures of {@code target t} lie in reach. */
  String figures(Sql sql) {
    return reach.within(sql, Permission.OBLIGATION_READ, "t.organisation_id", null);
  }

  /** 404 where the target cannot be read. One statement. */
  void requireReadable(long id) {
    standing(id);
  }

  /** The target, locked, where the actor may edit it: 404 unseen, 403 where it may only be read. */
  Target editable(long id) {
    if (!standing(id).edit()) {
      throw ProblemException.forbidden();
    }
    return em.find(Target.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The target whose organisation the actor reports for. */
  Target reportable(long id) {
    if (!standing(id).report()) {
      throw ProblemException.forbidden();
    }
    return em.find(Target.class, id);
  }

  /** The target whose figures the actor confirms, at the organisation above. */
  Target confirmable(long id) {
    if (!standing(id).confirm()) {
      throw ProblemException.forbidden();
    }
    return em.find(Target.class, id);
  }

  /** The target whose figures the actor may read. */
  Target seen(long id) {
    if (!standing(id).figures()) {
      throw ProblemException.forbidden();
    }
    return em.find(Target.class, id);
  }

  /** One statement for what is hidden as for what never was. */
  private Standing standing(long id) {
    Sql sql = new Sql("SELECT");
    String figures = figures(sql);
    sql.add(figures + " AS figures,")
        .add(may(sql, Permission.DOCUMENT_EDIT, "t.organisation_id") + " AS edit,")
        .add(may(sql, Permission.OBLIGATION_REPORT, "t.organisation_id") + " AS report,")
        .add(may(sql, Permission.OBLIGATION_CONFIRM, SUPERIOR) + " AS confirm")
        .add("FROM target t JOIN organisation o ON o.id = t.organisation_id")
        .add("LEFT JOIN document doc ON doc.id = t.document_id")
        .add("WHERE t.id = :target AND (" + figures + " OR (TRUE", "target", id);
    readable(sql);
    return sql.add("))")
        .first(
            em,
            r ->
                new Standing(
                    r.bool("figures"), r.bool("edit"), r.bool("report"), r.bool("confirm")))
        .orElseThrow(ProblemException::notFound);
  }

  private String may(Sql sql, Permission permission, String column) {
    return reach.within(sql, permission, column, null);
  }
}
