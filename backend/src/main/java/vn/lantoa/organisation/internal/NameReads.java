package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.NamedOrganisation;
import vn.lantoa.organisation.OrganisationNames;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/** Names of organisations, in sets. */
@ApplicationScoped
public class NameReads implements OrganisationNames {

  private static final String COLUMNS =
      """
      SELECT o.id, o.name, o.short_name, o.level_code, o.kind_code,
        COALESCE(o.valid_to < :today, FALSE) AS former, near.distance,
        (SELECT GROUP_CONCAT(DISTINCT CONCAT_WS('\n', pe.name, pe.short_name) SEPARATOR '\n')
         FROM organisation_period pe
         WHERE pe.organisation_id = o.id AND pe.name <> o.name) AS earlier
      """;

  private final EntityManager em;
  private final OrganisationReader reader;
  private final AsOf asOf;

  public NameReads(EntityManager em, OrganisationReader reader, AsOf asOf) {
    this.em = em;
    this.reader = reader;
    this.asOf = asOf;
  }

  @Override
  public List<NamedOrganisation> bearing(Collection<String> names) {
    Sql sql =
        select("SELECT p.id, 20 AS distance FROM organisation p WHERE p.name IN (:names)", names);
    return sql.add("ORDER BY former, o.id LIMIT 20").list(em, NameReads::read);
  }

  @Override
  public List<NamedOrganisation> around(long id, Collection<String> names) {
    Sql sql =
        select(
            """
            SELECT every.id, MIN(every.distance) AS distance FROM (
              SELECT c.descendant_id AS id, c.depth AS distance FROM organisation_closure c
              WHERE c.ancestor_id = :base AND c.depth <= 2
              UNION ALL
              SELECT c.ancestor_id, 10 + c.depth FROM organisation_closure c
              WHERE c.descendant_id = :base AND c.depth > 0
              UNION ALL
              SELECT beside.id, 10 + c.depth FROM organisation_closure c
              JOIN organisation beside ON beside.parent_id = c.ancestor_id
                AND beside.kind_code NOT IN ('COMMITTEE', 'CELL')
              WHERE c.descendant_id = :base AND c.depth > 0
              UNION ALL
              SELECT p.id, 20 FROM organisation p WHERE p.name IN (:names)) every
            GROUP BY every.id
            """,
            names);
    return sql.bind("base", id)
        .add("ORDER BY near.distance, o.id LIMIT 6000")
        .list(em, NameReads::read);
  }

  private Sql select(String near, Collection<String> names) {
    Sql sql =
        new Sql(COLUMNS)
            .add("FROM (" + near + ") near JOIN organisation o ON o.id = near.id")
            .bind("today", asOf.today())
            .bind("names", names.isEmpty() ? List.of("") : List.copyOf(names));
    return sql.add("WHERE " + reader.visible(sql));
  }

  private static NamedOrganisation read(Row r) {
    return new NamedOrganisation(
        r.number("id"),
        r.string("name"),
        r.string("short_name"),
        lines(r.stringOrNull("earlier")),
        r.string("level_code"),
        r.string("kind_code"),
        r.bool("former"),
        r.integer("distance"));
  }

  private static List<String> lines(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().filter(line -> !line.isBlank()).distinct().toList();
  }
}
