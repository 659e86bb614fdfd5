package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.CarriedRole;
import vn.lantoa.access.api.Holding;
import vn.lantoa.access.api.Position;
import vn.lantoa.access.api.PositionInput;
import vn.lantoa.access.api.PositionPage;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.IfMatch;

/** Offices of organisations and the roles they carry, kept by the administrator of the subtree. */
@ApplicationScoped
public class PositionService {

  private static final String SORT = "name";

  private record Bare(long id, long organisationId, String name, long version) {}

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Holdings holdings;
  private final IfMatch ifMatch;
  private final Journal journal;
  private final ActorDirectory directory;
  private final GrantedWidth width;
  private final RootAdministrators roots;

  public PositionService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      Organisations organisations,
      Holdings holdings,
      IfMatch ifMatch,
      Journal journal,
      ActorDirectory directory,
      GrantedWidth width,
      RootAdministrators roots) {
    this.width = width;
    this.roots = roots;
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.organisations = organisations;
    this.holdings = holdings;
    this.ifMatch = ifMatch;
    this.journal = journal;
    this.directory = directory;
  }

  /** The offices of an organisation by name. */
  public PositionPage list(long organisation, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    requireReadable(organisation);
    Sql sql =
        new Sql("SELECT id, organisation_id, name, version FROM organisation_position")
            .add("WHERE organisation_id = :organisation", "organisation", organisation);
    if (after != null) {
      sql.add("AND (name > :name OR (name = :name AND id > :after))")
          .bind("name", after.get(0))
          .bind("after", after.get(1));
    }
    List<Bare> rows =
        sql.add("ORDER BY name, id LIMIT :rows", "rows", limit + 1)
            .list(
                em,
                r ->
                    new Bare(
                        r.number("id"),
                        r.number("organisation_id"),
                        r.string("name"),
                        r.number("version")));
    return new PositionPage(
        full(Paged.page(rows, limit)),
        Paged.next(rows, limit, p -> Cursor.encode(SORT, p.name(), p.id())));
  }

  /** One office; 404 out of reach. */
  public Position get(long id) {
    return full(List.of(bare(id))).get(0);
  }

  @Transactional
  public Position create(long organisation, PositionInput input) {
    reach.require(Permission.USER_ADMINISTER, Permission.ORGANISATION_READ, organisation);
    requireGrantable(organisation, input);
    requireFree(organisation, input.name(), 0);
    long id =
        new Sql(
                """
                INSERT INTO organisation_position (organisation_id, name, changed_by)
                VALUES (:organisation, :name, :me) RETURNING id
                """)
            .bind("organisation", organisation)
            .bind("name", input.name())
            .bind("me", actor.accountId())
            .number(em);
    carry(id, input.roles());
    journal.record(
        JournalEntry.of("position.create", "positions", id, organisation)
            .with("name", null, input.name())
            .with("roles", null, written(input.roles())));
    return get(id);
  }

  /** Replaces name and roles; whoever holds the office has the new roles at once. */
  @Transactional
  public Position update(long id, PositionInput input) {
    Position before = administered(id);
    long organisation = Long.parseLong(before.organisation().id());
    ifMatch.check(Long.parseLong(before.version()));
    requireGrantable(organisation, input);
    requireFree(organisation, input.name(), id);
    Set<Long> led = administers(before) ? roots.kept(List.of(organisation)) : Set.of();
    int changed =
        new Sql(
                """
                UPDATE organisation_position SET name = :name, version = version + 1, changed_by = :me
                WHERE id = :id AND version = :version
                """)
            .bind("name", input.name())
            .bind("me", actor.accountId())
            .bind("id", id)
            .bind("version", Long.parseLong(before.version()))
            .execute(em);
    if (changed == 0) {
      throw ProblemException.stale(Long.parseLong(before.version()) + 1);
    }
    new Sql("DELETE FROM position_role WHERE position_id = :id").bind("id", id).execute(em);
    carry(id, input.roles());
    roots.require(led);
    journal.record(
        JournalEntry.of("position.update", "positions", id, organisation)
            .with("name", before.name(), input.name())
            .with("roles", written(before.roles()), written(input.roles())));
    directory.forget();
    return get(id);
  }

  /** The office, where the actor administers its organisation; else 404 or 403. */
  Position administered(long id) {
    Bare position = bare(id);
    reach.require(
        Permission.USER_ADMINISTER, Permission.ORGANISATION_READ, position.organisationId());
    return full(List.of(position)).get(0);
  }

  void requireReadable(long organisation) {
    if (!reach.covers(Permission.ORGANISATION_READ, organisation)) {
      throw ProblemException.notFound();
    }
  }

  /** 404 out of reach, by the same one statement as where there is none. */
  private Bare bare(long id) {
    Sql sql =
        new Sql("SELECT p.id, p.organisation_id, p.name, p.version FROM organisation_position p")
            .add("WHERE p.id = :id", "id", id);
    String read = reach.holds(sql, Permission.ORGANISATION_READ, "p.organisation_id", null);
    String kept = reach.holds(sql, Permission.USER_ADMINISTER, "p.organisation_id", null);
    sql.add("AND (%s OR %s)".formatted(read, kept));
    return sql.first(
            em,
            r ->
                new Bare(
                    r.number("id"),
                    r.number("organisation_id"),
                    r.string("name"),
                    r.number("version")))
        .orElseThrow(ProblemException::notFound);
  }

  private void carry(long id, List<CarriedRole> roles) {
    Sql sql = new Sql("INSERT INTO position_role (position_id, role, acts) VALUES");
    for (int i = 0; i < roles.size(); i++) {
      CarriedRole role = roles.get(i);
      String acts = RoleAssignment.join(role.acts() == null ? List.of() : role.acts());
      sql.add(
          "%s(%d, %s, %s)"
              .formatted(
                  i == 0 ? "" : ", ",
                  id,
                  sql.placeholder(role.role().name()),
                  acts == null ? "NULL" : sql.placeholder(acts)));
    }
    sql.execute(em);
  }

  static boolean administers(Position office) {
    return office.roles().stream().anyMatch(r -> r.role() == Role.ADMINISTRATOR);
  }

  /** Each role once, and none wider than what the actor administers there. */
  private void requireGrantable(long organisation, PositionInput input) {
    FieldProblems problems = new FieldProblems();
    Set<Act> mine = width.at(organisation);
    Set<Role> seen = new HashSet<>();
    for (int i = 0; i < input.roles().size(); i++) {
      CarriedRole role = input.roles().get(i);
      if (!seen.add(role.role())) {
        problems.add(
            "/roles/" + i + "/role",
            "TWICE",
            "Vai trò này đã có ở chức vụ. Hãy gộp các loại việc vào một dòng.",
            "The office carries this role already. Put its acts into one line.");
      }
      GrantedWidth.check("/roles/" + i, mine, role.acts(), problems);
    }
    problems.throwIfAny();
  }

  /** Whoever gives an office away gives its roles: none wider than what the actor administers. */
  void requireGrantable(Position office) {
    FieldProblems problems = new FieldProblems();
    Set<Act> mine = width.at(Long.parseLong(office.organisation().id()));
    for (CarriedRole role : office.roles()) {
      GrantedWidth.check("", mine, role.acts(), problems);
    }
    if (!problems.isEmpty()) {
      throw ProblemException.forbidden();
    }
  }

  private void requireFree(long organisation, String name, long except) {
    long taken =
        new Sql(
                """
                SELECT COUNT(*) FROM organisation_position
                WHERE organisation_id = :organisation AND name = :name AND id <> :id
                """)
            .bind("organisation", organisation)
            .bind("name", name)
            .bind("id", except)
            .number(em);
    if (taken > 0) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Tổ chức này đã có chức vụ “%s”. Hãy đặt tên khác.",
          "The organisation has an office \"%s\" already. Choose another name.",
          name);
    }
  }

  private List<Position> full(List<Bare> rows) {
    List<Long> ids = rows.stream().map(Bare::id).toList();
    Map<Long, List<CarriedRole>> roles = roles(ids);
    Map<Long, List<Holding>> holders = holdings.today(ids);
    Map<Long, OrganisationRef> refs =
        organisations.refs(rows.stream().map(Bare::organisationId).distinct().toList());
    return rows.stream()
        .map(
            p ->
                new Position(
                    Long.toString(p.id()),
                    Objects.requireNonNull(refs.get(p.organisationId())),
                    p.name(),
                    roles.getOrDefault(p.id(), List.of()),
                    holders.getOrDefault(p.id(), List.of()),
                    Long.toString(p.version())))
        .toList();
  }

  private Map<Long, List<CarriedRole>> roles(Collection<Long> ids) {
    Map<Long, List<CarriedRole>> found = new HashMap<>();
    if (!ids.isEmpty()) {
      new Sql(
              "SELECT position_id, role, acts FROM position_role WHERE position_id IN (:ids) ORDER BY role")
          .bind("ids", ids)
          .list(
              em,
              r -> {
                Set<Act> acts = RoleAssignment.split(r.stringOrNull("acts"));
                return found
                    .computeIfAbsent(r.number("position_id"), p -> new ArrayList<>())
                    .add(
                        new CarriedRole(
                            r.constant("role", Role.class),
                            acts.isEmpty() ? null : List.copyOf(acts)));
              });
    }
    return found;
  }

  private static String written(List<CarriedRole> roles) {
    return roles.stream()
        .map(r -> r.role() + (r.acts() == null ? "" : "(" + RoleAssignment.join(r.acts()) + ")"))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
