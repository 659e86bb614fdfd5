package vn.lantoa.movement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.movement.api.Movement;
import vn.lantoa.movement.api.MovementPage;
import vn.lantoa.movement.api.MovementState;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.target.TargetNames;
import vn.lantoa.target.TargetNames.TargetName;

/**
 * Movements read: in reach, and by everybody below whoever launched them. Six statements at most.
 */
@ApplicationScoped
public class MovementReads {

  private static final String SORT = "-id";

  private record Line(
      long id,
      long organisation,
      @Nullable Long document,
      String name,
      String purpose,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      MovementState state,
      @Nullable String result,
      @Nullable Instant endedAt,
      boolean mayEdit,
      String version) {}

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Documents documents;
  private final TargetNames targets;
  private final AsOf asOf;

  public MovementReads(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      Organisations organisations,
      Documents documents,
      TargetNames targets,
      AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.organisations = organisations;
    this.documents = documents;
    this.targets = targets;
    this.asOf = asOf;
  }

  /** The newest first. */
  public MovementPage list(
      @Nullable Long organisation,
      @Nullable MovementState state,
      int limit,
      @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Sql sql = select();
    readable(sql)
        .addIf(organisation, "AND m.organisation_id = :organisation", "organisation")
        .addIf(state, "AND m.state = :state", "state")
        .addIf(after == null ? null : Cursor.number(after.get(0)), "AND m.id < :after", "after")
        .add("ORDER BY m.id DESC LIMIT :rows", "rows", limit + 1);
    List<Line> lines = sql.list(em, MovementReads::line);
    return new MovementPage(
        complete(Paged.page(lines, limit)),
        Paged.next(lines, limit, l -> Cursor.encode(SORT, l.id())));
  }

  /** One that may be read, or 404. */
  public Movement get(long id) {
    Sql sql = select();
    readable(sql).add("AND m.id = :id", "id", id);
    return complete(sql.list(em, MovementReads::line)).stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private Sql select() {
    Sql sql = new Sql("SELECT m.*,");
    String edit =
        asOf.past()
            ? "FALSE"
            : reach.holds(sql, Permission.DOCUMENT_EDIT, "m.organisation_id", null);
    return sql.add("m.state = 'RUNNING' AND " + edit + " AS may_edit")
        .add("FROM emulation_movement m WHERE");
  }

  private Sql readable(Sql sql) {
    Set<Long> own = new HashSet<>(Set.of(0L));
    actor.get().grantsFor(Permission.DOCUMENT_READ).stream()
        .map(Grant::organisationId)
        .forEach(own::add);
    return sql.add(
            "(%s OR m.organisation_id IN (SELECT c.ancestor_id FROM organisation_closure c WHERE c.descendant_id IN (:own)))"
                .formatted(reach.within(sql, Permission.DOCUMENT_READ, "m.organisation_id", null)))
        .bind("own", own);
  }

  private static Line line(Row r) {
    return new Line(
        r.number("id"),
        r.number("organisation_id"),
        r.numberOrNull("document_id"),
        r.string("name"),
        r.string("purpose"),
        r.date("starts_on"),
        r.dateOrNull("ends_on"),
        r.constant("state", MovementState.class),
        r.stringOrNull("result"),
        r.instantOrNull("ended_at"),
        r.bool("may_edit"),
        r.id("version"));
  }

  private List<Movement> complete(List<Line> lines) {
    Map<Long, List<Long>> served = served(lines.stream().map(Line::id).toList());
    Set<Long> ids = new LinkedHashSet<>();
    served.values().forEach(ids::addAll);
    Map<String, TargetName> names =
        targets.readable(ids).stream().collect(Collectors.toMap(TargetName::id, n -> n));
    Map<Long, OrganisationRef> places =
        organisations.refs(lines.stream().map(Line::organisation).collect(Collectors.toSet()));
    Map<Long, DocumentRef> papers =
        documents.refs(
            lines.stream()
                .map(Line::document)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return lines.stream()
        .map(
            l ->
                new Movement(
                    Long.toString(l.id()),
                    Objects.requireNonNull(places.get(l.organisation())),
                    l.name(),
                    l.purpose(),
                    l.document() == null ? null : papers.get(l.document()),
                    l.startsOn(),
                    l.endsOn(),
                    l.state(),
                    l.result(),
                    l.endedAt(),
                    served.getOrDefault(l.id(), List.of()).stream()
                        .map(id -> names.get(id.toString()))
                        .filter(Objects::nonNull)
                        .toList(),
                    l.mayEdit(),
                    l.version()))
        .toList();
  }

  /** Ids of the targets by movement, in their order. */
  private Map<Long, List<Long>> served(List<Long> movements) {
    Map<Long, List<Long>> served = new HashMap<>();
    if (!movements.isEmpty()) {
      new Sql(
              """
              SELECT movement_id, target_id FROM emulation_movement_target
              WHERE movement_id IN (:ids) ORDER BY movement_id, position
              """)
          .bind("ids", movements)
          .list(
              em,
              r ->
                  served
                      .computeIfAbsent(r.number("movement_id"), k -> new ArrayList<>())
                      .add(r.number("target_id")));
    }
    return served;
  }
}
