package vn.lantoa.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.audit.api.AuditAccountPage;
import vn.lantoa.audit.api.Named;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;

/** Accounts with a role or an office where the actor may read the journal, by name. */
@ApplicationScoped
public class AuditAccounts {

  private static final String SORT = "id";

  private final EntityManager em;
  private final Reach reach;

  public AuditAccounts(EntityManager em, Reach reach) {
    this.em = em;
    this.reach = reach;
  }

  /** A page, oldest account first. One statement. */
  public AuditAccountPage find(@Nullable String q, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Sql sql = new Sql("SELECT a.id, a.display_name FROM account a WHERE");
    String held = reach.within(sql, Permission.AUDIT_READ, "r.organisation_id", null);
    String office = reach.within(sql, Permission.AUDIT_READ, "p.organisation_id", null);
    sql.add(
        """
        (EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id AND %s)
          OR EXISTS (SELECT 1 FROM position_holding h
            JOIN organisation_position p ON p.id = h.position_id
            WHERE h.account_id = a.id AND %s))
        """
            .formatted(held, office));
    if (q != null && !q.isBlank()) {
      String words = q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      sql.add("AND (a.display_name LIKE :q OR a.user_name LIKE :q)", "q", "%" + words + "%");
    }
    List<Named> found =
        sql.addIf(after == null ? null : after.get(0), "AND a.id > :after", "after")
            .add("ORDER BY a.id LIMIT :rows", "rows", limit + 1)
            .list(em, r -> new Named(r.id("id"), r.string("display_name")));
    return new AuditAccountPage(
        Paged.page(found, limit), Paged.next(found, limit, a -> Cursor.encode(SORT, a.id())));
  }
}
