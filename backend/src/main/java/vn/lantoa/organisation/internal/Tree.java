package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.shared.persistence.Sql;

/**
 * Keeps the closure table: every pair of ancestor and descendant, set-based. Adding holds a shared
 * lock on the roots and moving an exclusive one, so that no row is added below a branch in motion.
 */
@ApplicationScoped
public class Tree {

  /**
   * The region of a body below {@code parent} with a {@code code}: a branch of the root is one of
   * its own, what is founded below belongs to it. It stays when the body moves.
   */
  static final String REGION =
      "IF(parent.parent_id IS NULL, GREATEST(1, CRC32(%s)), parent.region_id)";

  private final EntityManager em;

  public Tree(EntityManager em) {
    this.em = em;
  }

  /** Keeps branches from moving until the transaction ends. */
  void holdStill() {
    new Sql("SELECT r.id FROM organisation r WHERE r.parent_id IS NULL LOCK IN SHARE MODE")
        .list(em, r -> r.number("id"));
  }

  /** Keeps everybody else from adding or moving until the transaction ends. */
  void lock() {
    new Sql("SELECT r.id FROM organisation r WHERE r.parent_id IS NULL FOR UPDATE")
        .list(em, r -> r.number("id"));
  }

  /** The region and the pairs of one new organisation. */
  void add(long id, long parentId) {
    new Sql("UPDATE organisation o JOIN organisation parent ON parent.id = :parent")
        .add("SET o.region_id = " + REGION.formatted("o.code") + " WHERE o.id = :id")
        .bind("parent", parentId)
        .bind("id", id)
        .execute(em);
    new Sql(
            """
            INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
            SELECT above.ancestor_id, :id, above.depth + 1 FROM organisation_closure above
            WHERE above.descendant_id = :parent
            UNION ALL SELECT :id, :id, 0
            """)
        .bind("id", id)
        .bind("parent", parentId)
        .execute(em);
  }

  /**
   * Hangs a whole branch below another parent: its outer pairs are replaced, its inner ones stay.
   */
  void move(long id, long newParentId) {
    new Sql(
            """
            DELETE pair FROM organisation_closure pair
            JOIN organisation_closure below
              ON below.ancestor_id = :id AND below.descendant_id = pair.descendant_id
            JOIN organisation_closure above
              ON above.descendant_id = :id AND above.ancestor_id = pair.ancestor_id
            WHERE above.depth > 0
            """)
        .bind("id", id)
        .execute(em);
    new Sql(
            """
            INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
            SELECT above.ancestor_id, below.descendant_id, above.depth + below.depth + 1
            FROM organisation_closure above JOIN organisation_closure below
            WHERE above.descendant_id = :parent AND below.ancestor_id = :id
            """)
        .bind("id", id)
        .bind("parent", newParentId)
        .execute(em);
  }

  /**
   * The pairs of new organisations, whose parents are written already. {@code ids}: a JSON array.
   */
  void addAll(String ids) {
    new Sql(
            """
            INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
            WITH RECURSIVE up (descendant_id, ancestor_id, depth) AS (
              SELECT o.id, o.id, 0
              FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked
              JOIN organisation o ON o.id = picked.id
              UNION ALL
              SELECT up.descendant_id, o.parent_id, up.depth + 1
              FROM up JOIN organisation o ON o.id = up.ancestor_id
              WHERE o.parent_id IS NOT NULL
            )
            SELECT ancestor_id, descendant_id, depth FROM up
            """)
        .bind("ids", ids)
        .execute(em);
  }

  /**
   * Writes the pairs of whole branches anew after their parents changed. {@code ids}: a JSON array
   * of everything in them.
   */
  void rebuild(String ids) {
    new Sql(
            """
            DELETE FROM organisation_closure WHERE descendant_id IN (
              SELECT picked.id FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked)
            """)
        .bind("ids", ids)
        .execute(em);
    addAll(ids);
  }
}
