package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/**
 * References to organisations; a former body's says what it is now, over any number of successions.
 */
@ApplicationScoped
public class OrganisationDirectory implements Organisations {

  /** A district split into thirty communes names the first of them. */
  private static final int NAMED_SUCCESSORS = 3;

  private static final int LONGEST_CHAIN = 10;

  private final EntityManager em;
  private final AsOf asOf;

  public OrganisationDirectory(EntityManager em, AsOf asOf) {
    this.em = em;
    this.asOf = asOf;
  }

  @Override
  public Map<Long, OrganisationRef> refs(Collection<Long> ids) {
    Map<Long, OrganisationRef> found = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    List<Long> former = new ArrayList<>();
    new Sql(
            """
            SELECT o.id, o.name, o.short_name, o.level_code, NULL AS now_name,
              COALESCE(o.valid_to < :today, FALSE) AS former
            FROM organisation o WHERE o.id IN (:ids) ORDER BY o.id
            """)
        .bind("today", asOf.today())
        .bind("ids", List.copyOf(ids))
        .list(
            em,
            r -> {
              if (r.bool("former")) {
                former.add(r.number("id"));
              }
              return found.put(r.number("id"), ref(r));
            });
    if (!former.isEmpty()) {
      // following successions costs more than all the rest, and few need it
      refs("SELECT o.id FROM organisation o WHERE o.id IN (:ids)", "o.id")
          .bind("ids", former)
          .list(em, r -> found.put(r.number("id"), ref(r)));
    }
    return found;
  }

  @Override
  public List<OrganisationRef> path(long id) {
    return refs(
            "SELECT c.ancestor_id AS id FROM organisation_closure c WHERE c.descendant_id = :id",
            "(SELECT c.depth FROM organisation_closure c"
                + " WHERE c.descendant_id = :id AND c.ancestor_id = o.id) DESC")
        .bind("id", id)
        .list(em, OrganisationDirectory::ref);
  }

  /** {@code picked} selects the ids, {@code order} sorts by columns of {@code organisation o}. */
  private Sql refs(String picked, String order) {
    return new Sql(
            """
            WITH RECURSIVE picked AS (%s),
            chain (start_id, id, hops) AS (
              SELECT o.id, o.id, 0 FROM picked JOIN organisation o ON o.id = picked.id
              WHERE o.valid_to < :today
              UNION ALL
              SELECT chain.start_id, s.successor_id, chain.hops + 1
              FROM chain
              JOIN organisation former ON former.id = chain.id AND former.valid_to < :today
              JOIN organisation_succession s
                ON s.predecessor_id = chain.id AND s.effective_on <= :today
              WHERE chain.hops < :longest
            )
            SELECT o.id, o.name, o.short_name, o.level_code,
              (SELECT GROUP_CONCAT(DISTINCT heir.name ORDER BY heir.name SEPARATOR '; ' LIMIT %d)
                FROM chain JOIN organisation heir ON heir.id = chain.id
                WHERE chain.start_id = o.id AND chain.hops > 0
                  AND (heir.valid_to IS NULL OR heir.valid_to >= :today)) AS now_name
            FROM picked JOIN organisation o ON o.id = picked.id
            ORDER BY %s
            """
                .formatted(picked, NAMED_SUCCESSORS, order))
        .bind("today", asOf.today())
        .bind("longest", LONGEST_CHAIN);
  }

  private static OrganisationRef ref(Row r) {
    return new OrganisationRef(
        r.id("id"),
        r.string("name"),
        emptyAsNull(r.stringOrNull("short_name")),
        r.string("level_code"),
        r.stringOrNull("now_name"));
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
