package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.DelegatedRole;
import vn.lantoa.access.api.Delegation;
import vn.lantoa.access.api.DelegationPage;
import vn.lantoa.access.api.DelegationSide;
import vn.lantoa.access.api.DelegationState;
import vn.lantoa.access.api.Person;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Reads the delegations somebody gave or received. */
@ApplicationScoped
public class DelegationReads {

  private static final String COLUMNS =
      """
      SELECT d.id, d.from_account_id, giver.display_name AS giver, d.to_account_id,
        receiver.display_name AS receiver, d.valid_from, d.valid_to, d.reason, d.created_at,
        d.revoked_at, d.version
      FROM delegation d JOIN account giver ON giver.id = d.from_account_id
      JOIN account receiver ON receiver.id = d.to_account_id
      """;

  private record Handed(Role role, long organisationId, Set<Act> acts) {}

  private final EntityManager em;
  private final AppClock clock;
  private final Organisations organisations;

  public DelegationReads(EntityManager em, AppClock clock, Organisations organisations) {
    this.em = em;
    this.clock = clock;
    this.organisations = organisations;
  }

  /** Newest first. Three statements. */
  DelegationPage page(long me, @Nullable DelegationSide side, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-id", 1);
    List<Delegation> rows =
        read(
            new Sql(COLUMNS)
                .add("WHERE " + mine(side), "me", me)
                .addIf(after == null ? null : after.get(0), "AND d.id < :after", "after")
                .add("ORDER BY d.id DESC LIMIT :rows", "rows", limit + 1));
    return new DelegationPage(
        Paged.page(rows, limit), Paged.next(rows, limit, d -> Cursor.encode("-id", d.id())));
  }

  Optional<Delegation> find(long me, long id) {
    return read(
            new Sql(COLUMNS).add("WHERE " + mine(null), "me", me).add("AND d.id = :id", "id", id))
        .stream()
        .findFirst();
  }

  private static String mine(@Nullable DelegationSide side) {
    if (side == null) {
      return "(d.from_account_id = :me OR d.to_account_id = :me)";
    }
    return side == DelegationSide.GIVEN ? "d.from_account_id = :me" : "d.to_account_id = :me";
  }

  private List<Delegation> read(Sql sql) {
    List<Delegation> bare = sql.list(em, this::bare);
    Map<Long, List<Handed>> roles = roles(bare.stream().map(d -> Long.valueOf(d.id())).toList());
    Map<Long, OrganisationRef> refs =
        organisations.refs(
            roles.values().stream()
                .flatMap(List::stream)
                .map(Handed::organisationId)
                .distinct()
                .toList());
    return bare.stream()
        .map(d -> with(d, roles.getOrDefault(Long.valueOf(d.id()), List.of()), refs))
        .toList();
  }

  private static Delegation with(
      Delegation d, List<Handed> roles, Map<Long, OrganisationRef> refs) {
    List<DelegatedRole> handed =
        roles.stream()
            .map(
                h ->
                    new DelegatedRole(
                        h.role(),
                        Objects.requireNonNull(refs.get(h.organisationId())),
                        h.acts().isEmpty() ? null : List.copyOf(h.acts())))
            .toList();
    return new Delegation(
        d.id(),
        d.giver(),
        d.receiver(),
        handed,
        d.from(),
        d.to(),
        d.reason(),
        d.state(),
        d.createdAt(),
        d.revokedAt(),
        d.version());
  }

  private Delegation bare(Row r) {
    return new Delegation(
        r.id("id"),
        new Person(r.id("from_account_id"), r.string("giver")),
        new Person(r.id("to_account_id"), r.string("receiver")),
        List.of(),
        r.date("valid_from"),
        r.date("valid_to"),
        r.string("reason"),
        state(r.date("valid_from"), r.date("valid_to"), r.instantOrNull("revoked_at")),
        r.instant("created_at"),
        r.instantOrNull("revoked_at"),
        r.id("version"));
  }

  private DelegationState state(LocalDate from, LocalDate to, @Nullable Instant revoked) {
    LocalDate today = clock.today();
    if (revoked != null) {
      return DelegationState.REVOKED;
    }
    if (to.isBefore(today)) {
      return DelegationState.ENDED;
    }
    return from.isAfter(today) ? DelegationState.PLANNED : DelegationState.IN_FORCE;
  }

  private Map<Long, List<Handed>> roles(Collection<Long> ids) {
    Map<Long, List<Handed>> found = new HashMap<>();
    if (!ids.isEmpty()) {
      new Sql(
              """
              SELECT delegation_id, role, organisation_id, acts FROM delegation_role
              WHERE delegation_id IN (:ids) ORDER BY role, organisation_id
              """)
          .bind("ids", ids)
          .list(
              em,
              r ->
                  found
                      .computeIfAbsent(r.number("delegation_id"), d -> new ArrayList<>())
                      .add(
                          new Handed(
                              r.constant("role", Role.class),
                              r.number("organisation_id"),
                              RoleAssignment.split(r.stringOrNull("acts")))));
    }
    return found;
  }
}
