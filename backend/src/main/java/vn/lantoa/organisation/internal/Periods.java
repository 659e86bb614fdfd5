package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;

/** Names, levels and parents over time, and the search words made of them. */
@ApplicationScoped
public class Periods {

  private final EntityManager em;

  public Periods(EntityManager em) {
    this.em = em;
  }

  /** The first period of a new organisation. */
  void start(OrganisationNode node, @Nullable String legalBasis) {
    open(node, node.validFrom, legalBasis);
  }

  /** Closes the last period the day before and opens one with the present values. */
  void change(OrganisationNode node, LocalDate changedOn, @Nullable String legalBasis) {
    new Sql(
            """
            UPDATE organisation_period SET valid_to = :last
            WHERE organisation_id = :id AND valid_from < :from
            ORDER BY valid_from DESC LIMIT 1
            """)
        .bind("id", node.id)
        .bind("from", changedOn)
        .bind("last", changedOn.minusDays(1))
        .execute(em);
    open(node, changedOn, legalBasis);
  }

  private void open(OrganisationNode node, LocalDate from, @Nullable String legalBasis) {
    new Sql(
            """
            INSERT INTO organisation_period (organisation_id, name, short_name, level_code,
              parent_id, valid_from, valid_to, legal_basis, changed_by)
            VALUES (:id, :name, :shortName, :level, :parent, :from, :to, :basis, :actor)
            ON DUPLICATE KEY UPDATE name = VALUES(name), short_name = VALUES(short_name),
              level_code = VALUES(level_code), parent_id = VALUES(parent_id),
              valid_to = VALUES(valid_to), legal_basis = VALUES(legal_basis),
              changed_by = VALUES(changed_by)
            """)
        .bind("id", node.id)
        .bind("name", node.name)
        .bind("shortName", node.shortName)
        .bind("level", node.level)
        .bind("parent", node.parentId)
        .bind("from", from)
        .bind("to", node.validTo)
        .bind("basis", legalBasis)
        .bind("actor", node.changedBy)
        .execute(em);
  }

  /** Moves the start of the first period. */
  void startOn(long id, LocalDate from) {
    new Sql(
            """
            UPDATE organisation_period SET valid_from = :from
            WHERE organisation_id = :id ORDER BY valid_from LIMIT 1
            """)
        .bind("id", id)
        .bind("from", from)
        .execute(em);
  }

  /** Ends the last period with the organisation, or opens it again. */
  void endOn(long id, @Nullable LocalDate to) {
    new Sql(
            """
            UPDATE organisation_period SET valid_to = :to
            WHERE organisation_id = :id ORDER BY valid_from DESC LIMIT 1
            """)
        .bind("id", id)
        .bind("to", to)
        .execute(em);
  }

  /**
   * Search words: the code, and every name and short name of all times. {@code ids}: a JSON array.
   */
  void refreshSearch(String ids) {
    new Sql(
            """
            INSERT INTO organisation_search (organisation_id, words)
            SELECT o.id, CONCAT_WS(' ', o.code, GROUP_CONCAT(DISTINCT pe.name SEPARATOR ' '),
              GROUP_CONCAT(DISTINCT pe.short_name SEPARATOR ' '))
            FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) picked
            JOIN organisation o ON o.id = picked.id
            JOIN organisation_period pe ON pe.organisation_id = o.id
            GROUP BY o.id, o.code
            ON DUPLICATE KEY UPDATE words = VALUES(words)
            """)
        .bind("ids", ids)
        .execute(em);
  }
}
