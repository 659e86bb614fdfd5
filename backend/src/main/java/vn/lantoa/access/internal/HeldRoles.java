package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lantoa.access.api.RoleSource;
import vn.lantoa.access.internal.sso.OidcConfig;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;

/**
 * The roles accounts hold today, from wherever they come: held itself, brought by an identity
 * provider, carried by an office, or delegated by somebody who still holds them.
 */
@ApplicationScoped
public class HeldRoles {

  private static final String TODAY =
      "(%1$s.valid_from IS NULL OR %1$s.valid_from <= :today)"
          + " AND (%1$s.valid_to IS NULL OR %1$s.valid_to >= :today)";

  /** What each account has of its own. */
  private static final String OWN =
      """
      SELECT 'OWN' AS source, r.account_id, r.organisation_id, r.role, r.acts, NULL AS held_acts,
        NULL AS position_name, NULL AS giver_id, r.valid_from, r.valid_to, 1 AS place,
        r.id AS row_id
      FROM role_assignment r WHERE r.account_id IN (:accounts) AND %s
      UNION ALL
      SELECT 'EXTERNAL', e.account_id, e.organisation_id, e.role, e.acts, NULL, NULL, NULL, NULL,
        NULL, 2, e.id
      FROM external_role e WHERE e.account_id IN (:accounts) AND e.seen_at > :kept
      UNION ALL
      SELECT 'POSITION', h.account_id, p.organisation_id, pr.role, pr.acts, NULL, p.name, NULL,
        h.valid_from, h.valid_to, 3, h.id
      FROM position_holding h JOIN organisation_position p ON p.id = h.position_id
      JOIN position_role pr ON pr.position_id = p.id
      WHERE h.account_id IN (:accounts) AND %s
      """
          .formatted(today("r"), today("h"));

  /** What was handed over, with the acts its giver still has; the join names what he holds. */
  private static final String DELEGATED =
      """
      UNION ALL
      SELECT 'DELEGATION', d.to_account_id, dr.organisation_id, dr.role, dr.acts, own.acts, NULL,
        d.from_account_id, d.valid_from, d.valid_to, 4, d.id
      FROM delegation d
      JOIN account giver ON giver.id = d.from_account_id AND giver.active
      JOIN delegation_role dr ON dr.delegation_id = d.id
      JOIN organisation_closure c ON c.descendant_id = dr.organisation_id
      %s
      WHERE d.to_account_id IN (:accounts) AND d.revoked_at IS NULL AND %s
      """;

  /** That something was handed over at all: what it is needs a look at what its giver holds. */
  private static final String HANDED_OVER =
      """
      UNION ALL
      SELECT 'DELEGATION', d.to_account_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 4, d.id
      FROM delegation d WHERE d.to_account_id IN (:accounts) AND d.revoked_at IS NULL AND %s
      """
          .formatted(today("d"));

  private static final String PLAIN = OWN + HANDED_OVER + "ORDER BY place, row_id";

  private static final String ALL =
      OWN
          + delegated(
              "JOIN role_assignment own ON own.account_id = giver.id AND own.role = dr.role"
                  + " AND own.organisation_id = c.ancestor_id AND "
                  + today("own"))
          + delegated(
              "JOIN external_role own ON own.account_id = giver.id AND own.role = dr.role"
                  + " AND own.organisation_id = c.ancestor_id AND own.seen_at > :kept")
          + delegated(
              "JOIN position_holding h ON h.account_id = giver.id AND "
                  + today("h")
                  + " JOIN organisation_position p ON p.id = h.position_id"
                  + " AND p.organisation_id = c.ancestor_id"
                  + " JOIN position_role own ON own.position_id = p.id AND own.role = dr.role")
          + "ORDER BY place, row_id";

  private final EntityManager em;
  private final AppClock clock;
  private final OidcConfig oidc;
  private final AsOf asOf;

  public HeldRoles(EntityManager em, AppClock clock, OidcConfig oidc, AsOf asOf) {
    this.asOf = asOf;
    this.em = em;
    this.clock = clock;
    this.oidc = oidc;
  }

  /** The grants in force today; the first is the home. The statements of {@link #held}. */
  public List<Grant> of(long accountId) {
    return held(List.of(accountId)).stream().map(HeldGrant::grant).toList();
  }

  /** Those given here, without the identity provider's. The statements of {@link #held}. */
  public List<Grant> own(long accountId) {
    return held(List.of(accountId)).stream()
        .filter(g -> g.source() != RoleSource.EXTERNAL)
        .map(HeldGrant::grant)
        .toList();
  }

  /**
   * The roles in force today of several accounts, with their sources, whatever is read. One
   * statement, and another where something was handed over to one of them.
   */
  List<HeldGrant> held(Collection<Long> accountIds) {
    if (accountIds.isEmpty()) {
      return List.of();
    }
    boolean[] handedOver = {false};
    List<HeldGrant> own =
        list(
            PLAIN,
            accountIds,
            r -> {
              boolean delegation = r.constant("source", RoleSource.class) == RoleSource.DELEGATION;
              handedOver[0] |= delegation;
              return delegation ? Optional.empty() : read(r);
            });
    return handedOver[0] ? list(ALL, accountIds, HeldRoles::read) : own;
  }

  private List<HeldGrant> list(
      String sources, Collection<Long> accountIds, Function<Row, Optional<HeldGrant>> read) {
    Sql sql =
        new Sql(sources)
            .bind("accounts", List.copyOf(accountIds))
            .bind("today", clock.today())
            .bind("kept", clock.now().minus(oidc.rolesKept()));
    return asOf.atPresent(() -> sql.list(em, read)).stream()
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Empty where the giver no longer has any of the acts that were handed over. */
  private static Optional<HeldGrant> read(Row r) {
    Set<Act> acts =
        HeldGrant.common(
            RoleAssignment.split(r.stringOrNull("acts")),
            RoleAssignment.split(r.stringOrNull("held_acts")));
    return acts == null
        ? Optional.empty()
        : Optional.of(
            new HeldGrant(
                r.number("account_id"),
                r.constant("role", Role.class),
                r.number("organisation_id"),
                acts,
                r.constant("source", RoleSource.class),
                r.stringOrNull("position_name"),
                r.numberOrNull("giver_id"),
                r.dateOrNull("valid_from"),
                r.dateOrNull("valid_to")));
  }

  private static String delegated(String held) {
    return DELEGATED.formatted(held, today("d"));
  }

  private static String today(String alias) {
    return TODAY.formatted(alias);
  }
}
