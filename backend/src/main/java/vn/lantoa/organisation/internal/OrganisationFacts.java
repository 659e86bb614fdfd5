package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.api.OrganisationInput;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;

/** What the database knows that decides about an input, asked in one statement. */
@ApplicationScoped
public class OrganisationFacts {

  /**
   * The answers.
   *
   * @param circle the wanted parent lies below the organisation
   * @param secondFrom when the second period begins; null where there is one period
   * @param lastFrom when the last period began; null for a new organisation
   */
  record Facts(
      boolean levelKnown,
      boolean kindKnown,
      boolean peerGroupKnown,
      @Nullable Long codeHolder,
      @Nullable Long externalIdHolder,
      boolean mayEdit,
      boolean mayRead,
      boolean mayEditParent,
      boolean mayReadParent,
      boolean circle,
      @Nullable LocalDate secondFrom,
      @Nullable LocalDate lastFrom) {

    static Facts read(Row r) {
      return new Facts(
          r.bool("level_known"),
          r.bool("kind_known"),
          r.bool("peer_known"),
          r.numberOrNull("code_holder"),
          r.numberOrNull("external_holder"),
          r.bool("may_edit"),
          r.bool("may_read"),
          r.bool("may_edit_parent"),
          r.bool("may_read_parent"),
          r.bool("circle"),
          r.dateOrNull("second_from"),
          r.dateOrNull("last_from"));
    }
  }

  private final EntityManager em;
  private final Reach reach;

  public OrganisationFacts(EntityManager em, Reach reach) {
    this.em = em;
    this.reach = reach;
  }

  /** {@code id} is null for a new organisation, {@code parent} for a root. */
  Facts about(@Nullable Long id, OrganisationInput input, @Nullable Long parent) {
    Sql sql =
        new Sql(
            """
            SELECT EXISTS (SELECT 1 FROM organisation_level WHERE code = :level) AS level_known,
              EXISTS (SELECT 1 FROM organisation_kind WHERE code = :kind) AS kind_known,
              EXISTS (SELECT 1 FROM peer_group WHERE code = :peer) AS peer_known,
              (SELECT id FROM organisation WHERE code = :code) AS code_holder,
              (SELECT id FROM organisation WHERE external_id = :external) AS external_holder,
              EXISTS (SELECT 1 FROM organisation_closure
                WHERE ancestor_id = :self AND descendant_id = :parent) AS circle,
              (SELECT MAX(valid_from) FROM organisation_period
                WHERE organisation_id = :self) AS last_from,
              (SELECT MIN(pe.valid_from) FROM organisation_period pe
                WHERE pe.organisation_id = :self AND pe.valid_from >
                  (SELECT MIN(valid_from) FROM organisation_period
                    WHERE organisation_id = :self)) AS second_from
            """);
    right(sql, Permission.ORGANISATION_EDIT, ":self", "may_edit");
    right(sql, Permission.ORGANISATION_READ, ":self", "may_read");
    right(sql, Permission.ORGANISATION_EDIT, ":parent", "may_edit_parent");
    right(sql, Permission.ORGANISATION_READ, ":parent", "may_read_parent");
    return sql.bind("level", input.level())
        .bind("kind", input.kind())
        .bind("peer", OrganisationNode.peerGroup(input))
        .bind("code", input.code())
        .bind("external", input.externalId() == null ? "" : input.externalId())
        .bind("self", id == null ? 0L : id)
        .bind("parent", parent == null ? 0L : parent)
        .first(em, Facts::read)
        .orElseThrow();
  }

  private void right(Sql sql, Permission permission, String id, String alias) {
    sql.add(", (" + reach.within(sql, permission, id, null) + ") AS " + alias);
  }
}
