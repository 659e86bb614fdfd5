package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.Holding;
import vn.lantoa.access.api.Person;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Reads who held which office when. */
@ApplicationScoped
public class Holdings {

  static final String SORT = "-from";

  private static final String COLUMNS =
      """
      SELECT h.id, h.position_id, h.account_id, a.display_name, h.valid_from, h.valid_to, h.version
      FROM position_holding h JOIN account a ON a.id = h.account_id
      """;

  private final EntityManager em;
  private final AppClock clock;

  public Holdings(EntityManager em, AppClock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Who holds each office today. One statement. */
  Map<Long, List<Holding>> today(Collection<Long> positions) {
    Map<Long, List<Holding>> found = new HashMap<>();
    if (!positions.isEmpty()) {
      new Sql(COLUMNS)
          .add("WHERE h.position_id IN (:ids)", "ids", positions)
          .add("AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to >= :today)")
          .bind("today", clock.today())
          .add("ORDER BY h.valid_from, h.id")
          .list(
              em,
              r ->
                  found
                      .computeIfAbsent(r.number("position_id"), p -> new ArrayList<>())
                      .add(read(r)));
    }
    return found;
  }

  /** One more than the limit, newest first. One statement. */
  List<Holding> of(long position, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql = new Sql(COLUMNS).add("WHERE h.position_id = :position", "position", position);
    if (after != null) {
      sql.add("AND (h.valid_from < :from OR (h.valid_from = :from AND h.id < :after))")
          .bind("from", after.get(0))
          .bind("after", after.get(1));
    }
    return sql.add("ORDER BY h.valid_from DESC, h.id DESC LIMIT :rows", "rows", limit + 1)
        .list(em, Holdings::read);
  }

  /** One holding of an office. One statement. */
  Optional<Holding> find(long position, long id) {
    return new Sql(COLUMNS)
        .add("WHERE h.id = :id", "id", id)
        .add("AND h.position_id = :position", "position", position)
        .first(em, Holdings::read);
  }

  private static Holding read(Row r) {
    return new Holding(
        r.id("id"),
        new Person(r.id("account_id"), r.string("display_name")),
        r.date("valid_from"),
        r.dateOrNull("valid_to"),
        r.id("version"));
  }
}
