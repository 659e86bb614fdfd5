package vn.lantoa.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.api.Organisation;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/** Reads rows of organisations: one statement, two more only where a former body is among them. */
@ApplicationScoped
public class OrganisationRows {

  static final String COLUMNS =
      """
      SELECT o.id, o.external_id, o.code, o.name, o.short_name, o.level_code, o.kind_code,
        o.peer_group, o.head_position, o.valid_from, o.valid_to, o.version,
        p.id AS parent_id, p.name AS parent_name, p.short_name AS parent_short_name,
        p.level_code AS parent_level, p.valid_to AS parent_valid_to,
        EXISTS (SELECT 1 FROM organisation child WHERE child.parent_id = o.id) AS has_children,
        EXISTS (SELECT 1 FROM organisation_succession s WHERE s.predecessor_id = o.id) AS succeeded
      """;

  static final String PARENT = "LEFT JOIN organisation p ON p.id = o.parent_id";
  static final String TABLES = "FROM organisation o " + PARENT;

  private final EntityManager em;
  private final Organisations organisations;
  private final AsOf asOf;

  public OrganisationRows(EntityManager em, Organisations organisations, AsOf asOf) {
    this.em = em;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /** A row as read, before what needs another statement is put in. */
  private record Line(
      Organisation body, @Nullable Long parentId, boolean parentFormer, boolean succeeded) {}

  /** Runs a statement that selects {@link #COLUMNS} and {@code may_edit}. */
  List<Organisation> read(Sql sql) {
    LocalDate today = asOf.today();
    List<Line> lines = sql.list(em, r -> line(r, today));
    Map<Long, List<Long>> successors = successors(lines);
    Set<Long> named = new LinkedHashSet<>();
    successors.values().forEach(named::addAll);
    lines.stream().filter(Line::parentFormer).forEach(l -> named.add(parentId(l)));
    if (named.isEmpty()) {
      return lines.stream().map(Line::body).toList();
    }
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    return lines.stream().map(line -> complete(line, successors, refs)).toList();
  }

  private static long parentId(Line line) {
    return Objects.requireNonNull(line.parentId());
  }

  private Map<Long, List<Long>> successors(List<Line> lines) {
    List<Long> succeeded =
        lines.stream().filter(Line::succeeded).map(l -> Long.valueOf(l.body().id())).toList();
    Map<Long, List<Long>> successors = new LinkedHashMap<>();
    if (!succeeded.isEmpty()) {
      new Sql(
              """
              SELECT predecessor_id, successor_id FROM organisation_succession
              WHERE predecessor_id IN (:ids) ORDER BY effective_on, id
              """)
          .bind("ids", succeeded)
          .list(
              em,
              r ->
                  successors
                      .computeIfAbsent(r.number("predecessor_id"), k -> new ArrayList<>())
                      .add(r.number("successor_id")));
    }
    return successors;
  }

  private static Line line(Row r, LocalDate today) {
    LocalDate parentEnd = r.dateOrNull("parent_valid_to");
    OrganisationRef parent =
        r.numberOrNull("parent_id") == null
            ? null
            : new OrganisationRef(
                r.id("parent_id"),
                r.string("parent_name"),
                r.string("parent_short_name"),
                r.string("parent_level"),
                null);
    Organisation body =
        new Organisation(
            r.id("id"),
            r.stringOrNull("external_id"),
            r.string("code"),
            r.string("name"),
            r.string("short_name"),
            r.string("level_code"),
            r.string("kind_code"),
            r.string("peer_group"),
            parent,
            r.stringOrNull("head_position"),
            r.date("valid_from"),
            r.dateOrNull("valid_to"),
            null,
            r.bool("has_children"),
            r.bool("may_edit"),
            r.string("version"));
    return new Line(
        body,
        r.numberOrNull("parent_id"),
        parentEnd != null && parentEnd.isBefore(today),
        r.bool("succeeded"));
  }

  private static Organisation complete(
      Line line, Map<Long, List<Long>> successors, Map<Long, OrganisationRef> refs) {
    Organisation o = line.body();
    List<OrganisationRef> heirs =
        successors.getOrDefault(Long.valueOf(o.id()), List.of()).stream()
            .distinct()
            .map(id -> Objects.requireNonNull(refs.get(id)))
            .toList();
    return new Organisation(
        o.id(),
        o.externalId(),
        o.code(),
        o.name(),
        o.shortName(),
        o.level(),
        o.kind(),
        o.peerGroup(),
        line.parentFormer() ? refs.get(parentId(line)) : o.parent(),
        o.headPosition(),
        o.validFrom(),
        o.validTo(),
        heirs.isEmpty() ? null : heirs,
        o.hasChildren(),
        o.mayEdit(),
        o.version());
  }
}
