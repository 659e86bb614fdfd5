package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.ChangeInstant;

/**
 * The targets of a programme from edition to edition. Figures, links and movements hang on the
 * target of the document; a draft says it anew beside it, and what an edition said stays with it.
 * Sets: the statements do not grow with the targets.
 */
@ApplicationScoped
public class TargetEditions {

  /** What an edition says of a target; its links, weight and share are the document's target's. */
  private static final List<String> SAID =
      List.of(
          "group_code",
          "position",
          "name",
          "unit",
          "comparison",
          "direction",
          "baseline_value",
          "baseline_year",
          "baseline_words",
          "change_in_percent",
          "proportion",
          "roll_up",
          "frequency",
          "term_from",
          "term_to",
          "term_value",
          "term_upper",
          "term_words",
          "quoted_words",
          "lead_id");

  private final EntityManager em;
  private final CurrentActor actor;
  private final ChangeInstant instant;

  public TargetEditions(EntityManager em, CurrentActor actor, ChangeInstant instant) {
    this.em = em;
    this.actor = actor;
    this.instant = instant;
  }

  /** What the document's targets say, once more, for an edition. Two statements. */
  void copy(long documentId, long programmeId) {
    run(
        """
        INSERT INTO target (organisation_id, programme_id, revises_id, changed_by, changed_at, %s)
        SELECT t.organisation_id, :programme, t.id, :actor, :at, %s
        FROM target t WHERE t.document_id = :document ORDER BY t.position, t.id
        """
            .formatted(listed(""), listed("t.")),
        programmeId,
        documentId);
    run(
        """
        INSERT INTO target_value (target_id, year, value, upper, words, orientation, changed_by)
        SELECT n.id, v.year, v.value, v.upper, v.words, v.orientation, :actor
        FROM target n JOIN target_value v ON v.target_id = n.revises_id
        WHERE n.programme_id = :programme
        """,
        programmeId,
        null);
  }

  /** What the edition says becomes what the document's targets say. Seven statements. */
  void take(long programmeId, long documentId) {
    requireRemovable(programmeId, documentId);
    run(
        """
        UPDATE target t JOIN target n ON n.revises_id = t.id AND n.programme_id = :programme
        SET %s, t.version = t.version + 1, t.changed_by = :actor, t.changed_at = :at
        WHERE t.document_id = :document AND JSON_ARRAY(%s) <> JSON_ARRAY(%s)
        """
            .formatted(
                SAID.stream()
                    .map(c -> "t.%1$s = n.%1$s".formatted(c))
                    .collect(Collectors.joining(", ")),
                listed("t."),
                listed("n.")),
        programmeId,
        documentId);
    run(
        """
        DELETE v FROM target_value v JOIN target t ON t.id = v.target_id
        LEFT JOIN target n ON n.revises_id = t.id AND n.programme_id = :programme
        LEFT JOIN target_value w ON w.target_id = n.id AND w.year = v.year
        WHERE t.document_id = :document AND w.year IS NULL
        """,
        programmeId,
        documentId);
    run(
        """
        INSERT INTO target_value (target_id, year, value, upper, words, orientation, changed_by)
        SELECT n.revises_id, w.year, w.value, w.upper, w.words, w.orientation, :actor
        FROM target n JOIN target_value w ON w.target_id = n.id
        WHERE n.programme_id = :programme AND n.revises_id IS NOT NULL
        ON DUPLICATE KEY UPDATE value = w.value, upper = w.upper, words = w.words,
          orientation = w.orientation
        """,
        programmeId,
        null);
    run(
        """
        DELETE t FROM target t
        LEFT JOIN target n ON n.revises_id = t.id AND n.programme_id = :programme
        WHERE t.document_id = :document AND n.id IS NULL
        """,
        programmeId,
        documentId);
    run(
        """
        DELETE v FROM target_value v JOIN target n ON n.id = v.target_id
        WHERE n.programme_id = :programme AND n.revises_id IS NOT NULL
        """,
        programmeId,
        null);
    run(
        "DELETE FROM target WHERE programme_id = :programme AND revises_id IS NOT NULL",
        programmeId,
        null);
  }

  /** What has figures, or is served, may have got them since the draft removed it. */
  private void requireRemovable(long programmeId, long documentId) {
    new Sql(
            """
            SELECT t.name FROM target t
            LEFT JOIN target n ON n.revises_id = t.id AND n.programme_id = :programme
            WHERE t.document_id = :document AND n.id IS NULL AND (
              EXISTS (SELECT 1 FROM target_actual a WHERE a.target_id = t.id)
              OR EXISTS (SELECT 1 FROM target s WHERE s.parent_id = t.id)) LIMIT 1
            """)
        .bind("programme", programmeId)
        .bind("document", documentId)
        .first(em, r -> r.string("name"))
        .ifPresent(
            name -> {
              throw ProblemException.of(
                  ProblemType.CONFLICT,
                  "Chỉ tiêu “%s” bị bỏ trong dự thảo nhưng nay đã có số liệu hoặc có cấp dưới phục vụ. Hãy lập lại dự thảo sửa đổi.",
                  "The target \"%s\" is removed by the draft but has figures or is served by now. Begin the amendment again.",
                  name);
            });
  }

  private void run(String statement, long programmeId, @Nullable Long documentId) {
    Actor who = actor.orNull();
    new Sql(statement)
        .bind("programme", programmeId)
        .bind("document", documentId)
        .bind("actor", who == null ? null : who.accountId())
        .bind("at", instant.get())
        .execute(em);
  }

  private static String listed(String prefix) {
    return SAID.stream().map(c -> prefix + c).collect(Collectors.joining(", "));
  }
}
