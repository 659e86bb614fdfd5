package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lantoa.access.internal.sso.OidcConfig;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/**
 * A tree is never left without an administrator: an open account that holds the role at the root
 * for every act, today and without an end, itself, by an office or by the identity provider.
 */
@ApplicationScoped
public class RootAdministrators {

  private static final String HAS_ONE =
      """
      EXISTS (SELECT 1 FROM account a WHERE a.active AND (
        EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id
          AND r.organisation_id = o.id AND r.role = 'ADMINISTRATOR' AND r.acts IS NULL
          AND (r.valid_from IS NULL OR r.valid_from <= :today) AND r.valid_to IS NULL)
        OR EXISTS (SELECT 1 FROM external_role e WHERE e.account_id = a.id
          AND e.organisation_id = o.id AND e.role = 'ADMINISTRATOR' AND e.acts IS NULL
          AND e.seen_at > :kept)
        OR EXISTS (SELECT 1 FROM position_holding h
          JOIN organisation_position p ON p.id = h.position_id AND p.organisation_id = o.id
          JOIN position_role pr ON pr.position_id = p.id AND pr.role = 'ADMINISTRATOR'
            AND pr.acts IS NULL
          WHERE h.account_id = a.id AND h.valid_from <= :today AND h.valid_to IS NULL)))
      """;

  private final EntityManager em;
  private final AppClock clock;
  private final OidcConfig oidc;

  public RootAdministrators(EntityManager em, AppClock clock, OidcConfig oidc) {
    this.em = em;
    this.clock = clock;
    this.oidc = oidc;
  }

  /**
   * Which of the organisations are roots with an administrator. Holds them until the end of the
   * transaction, so that two changes at once see each other. One statement at most.
   */
  Set<Long> kept(Collection<Long> organisations) {
    return organisations.isEmpty() ? Set.of() : having(organisations, " FOR UPDATE");
  }

  /**
   * Asked after the change: each of the roots still has one. One statement at most.
   *
   * @throws ProblemException 409 where one has none
   */
  void require(Set<Long> roots) {
    if (!roots.isEmpty() && having(roots, "").size() < roots.size()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Đây là người quản trị cuối cùng của cả cây tổ chức. Hãy giao vai trò quản trị không thời"
              + " hạn ở tổ chức gốc cho một người khác trước.",
          "This is the last administrator of the whole tree. First give somebody else the"
              + " administrator's role at its root, without an end.");
    }
  }

  private Set<Long> having(Collection<Long> organisations, String lock) {
    return new TreeSet<>(
        new Sql("SELECT o.id FROM organisation o WHERE o.id IN (:ids) AND o.parent_id IS NULL AND")
            .bind("ids", List.copyOf(organisations))
            .add(HAS_ONE + lock)
            .bind("today", clock.today())
            .bind("kept", clock.now().minus(oidc.rolesKept()))
            .list(em, r -> r.number("id")));
  }
}
