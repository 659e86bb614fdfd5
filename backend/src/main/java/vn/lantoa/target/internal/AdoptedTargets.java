package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.target.TargetSets;

/** Writes the targets a draft takes over. */
@ApplicationScoped
public class AdoptedTargets implements TargetSets {

  private static final int STEP = 16;

  /** What a draft says of a target: itself, or the issued one anew. */
  private static final String SAID =
      "t.programme_id = :programme AND (t.id = :id OR t.revises_id = :id)";

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;

  public AdoptedTargets(EntityManager em, CurrentActor actor, AppClock clock) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public List<Long> adopt(long programmeId, long organisationId, List<Long> superiorIds) {
    if (superiorIds.isEmpty()) {
      return List.of();
    }
    List<Long> ids =
        new Sql(
                """
                INSERT INTO target (organisation_id, programme_id, group_code, position, name, unit,
                  comparison, direction, change_in_percent, proportion, roll_up, frequency, term_from,
                  term_to, quoted_words, parent_id, changed_by, changed_at)
                SELECT :organisation, :programme, s.group_code,
                  line.ordinal * :step + (SELECT COALESCE(MAX(x.position), 0) FROM target x
                    WHERE x.programme_id = :programme),
                  s.name, s.unit, s.comparison, s.direction, s.change_in_percent, s.proportion,
                  s.roll_up, s.frequency, s.term_from, s.term_to, s.quoted_words, s.id, :account, :at
                FROM JSON_TABLE(:ids, '$[*]' COLUMNS (ordinal FOR ORDINALITY, id BIGINT PATH '$')) line
                  JOIN target s ON s.id = line.id
                ORDER BY line.ordinal RETURNING id
                """)
            .bind("ids", superiorIds.toString())
            .bind("organisation", organisationId)
            .bind("programme", programmeId)
            .bind("step", STEP)
            .bind("account", actor.accountId())
            .bind("at", clock.now())
            .list(em, r -> r.number("id"));
    return ids.stream().sorted().toList();
  }

  @Override
  public void follow(long programmeId, long targetId) {
    new Sql(
            """
            UPDATE target t JOIN target served ON served.id = :id JOIN target s ON s.id = served.parent_id
            SET t.name = s.name, t.unit = s.unit, t.comparison = s.comparison,
              t.direction = s.direction, t.version = t.version + 1, t.changed_by = :account,
              t.changed_at = :at
            WHERE %s
            """
                .formatted(SAID))
        .bind("id", targetId)
        .bind("programme", programmeId)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }

  @Override
  public void remove(long programmeId, long targetId) {
    for (String statement :
        List.of(
            "DELETE v FROM target_value v JOIN target t ON t.id = v.target_id WHERE " + SAID,
            "DELETE t FROM target t WHERE " + SAID)) {
      new Sql(statement).bind("id", targetId).bind("programme", programmeId).execute(em);
    }
  }

  @Override
  public void release(long targetId) {
    new Sql(
            """
            UPDATE target SET parent_id = NULL, weight = NULL, share = NULL, version = version + 1,
              changed_by = :account, changed_at = :at WHERE id = :id
            """)
        .bind("id", targetId)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }
}
