package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.RelationType;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;

/**
 * What relations may stand: none to itself, none twice, none in a circle over relations of any
 * type.
 */
@ApplicationScoped
public class RelationRules {

  private static final int NOTE_LENGTH = 500;

  private final EntityManager em;

  public RelationRules(EntityManager em) {
    this.em = em;
  }

  /**
   * Writes a relation in the caller's transaction.
   *
   * @return its id
   */
  long relate(
      long sourceId,
      RelationType type,
      long targetId,
      @Nullable String note,
      @Nullable Long accountId) {
    if (sourceId == targetId) {
      throw ProblemException.invalid(
          "/targetId",
          "SELF_RELATION",
          "Văn bản không thể có quan hệ với chính nó. Hãy chọn văn bản khác.",
          "A document cannot be related to itself. Choose another.");
    }
    lock(sourceId, targetId);
    refuseCircle(sourceId, targetId);
    int written =
        new Sql(
                """
                INSERT IGNORE INTO document_relation (source_id, target_id, type, note, changed_by)
                VALUES (:source, :target, :type, :note, :account)
                """)
            .bind("source", sourceId)
            .bind("target", targetId)
            .bind("type", type)
            .bind("note", note(note))
            .bind("account", accountId)
            .execute(em);
    if (written == 0) {
      throw ProblemException.of(
          ProblemType.DUPLICATE, "Quan hệ này đã có.", "This relation exists already.");
    }
    return new Sql(
            """
            SELECT id FROM document_relation
            WHERE source_id = :source AND target_id = :target AND type = :type
            """)
        .bind("source", sourceId)
        .bind("target", targetId)
        .bind("type", type)
        .number(em);
  }

  /** Two relations written at once could close a circle unseen: one waits for the other. */
  private void lock(long sourceId, long targetId) {
    new Sql("SELECT id FROM document WHERE id IN (:ids) ORDER BY id FOR UPDATE")
        .bind("ids", List.of(sourceId, targetId))
        .list(em, r -> r.number("id"));
  }

  private void refuseCircle(long sourceId, long targetId) {
    long back =
        new Sql(
                """
                WITH RECURSIVE onward (id) AS (
                  SELECT CAST(:target AS UNSIGNED)
                  UNION
                  SELECT r.target_id FROM document_relation r JOIN onward o ON o.id = r.source_id)
                SELECT COUNT(*) FROM onward WHERE id = :source
                """)
            .bind("target", targetId)
            .bind("source", sourceId)
            .number(em);
    if (back > 0) {
      throw ProblemException.invalid(
          "/targetId",
          "CIRCLE",
          "Quan hệ này tạo thành vòng: văn bản đích đã dẫn tới văn bản này. Hãy kiểm tra chiều quan hệ.",
          "This relation closes a circle: the document related to leads back here. Check the direction.");
    }
  }

  private static @Nullable String note(@Nullable String note) {
    if (note == null) {
      return null;
    }
    String clean = VietnameseText.normaliseLines(note);
    return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), NOTE_LENGTH));
  }
}
