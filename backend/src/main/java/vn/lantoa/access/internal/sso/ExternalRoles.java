package vn.lantoa.access.internal.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.RoleAssignment;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * What the last token of an account said of its roles. A request with a token goes by the token;
 * this copy is for what has none, and lapses ({@link OidcConfig#rolesKept()}).
 */
@ApplicationScoped
public class ExternalRoles {

  /** Written again at most that often where nothing changed. */
  private static final Duration RENEWED = Duration.ofMinutes(30);

  private record Kept(Grant grant, Instant seenAt) {}

  private final EntityManager em;
  private final AppClock clock;
  private final Journal journal;

  public ExternalRoles(EntityManager em, AppClock clock, Journal journal) {
    this.em = em;
    this.clock = clock;
    this.journal = journal;
  }

  /** Keeps what a token says; one statement where it says nothing new. */
  void keep(long account, List<Grant> grants) {
    List<Kept> before =
        new Sql(
                "SELECT organisation_id, role, acts, seen_at FROM external_role WHERE account_id = :id")
            .bind("id", account)
            .list(em, ExternalRoles::kept);
    Set<Grant> known = before.stream().map(Kept::grant).collect(Collectors.toSet());
    boolean changed = !known.equals(new HashSet<>(grants));
    Instant old = clock.now().minus(RENEWED);
    if (changed || before.stream().anyMatch(kept -> kept.seenAt().isBefore(old))) {
      replace(account, known, grants, changed);
    }
  }

  @Transactional
  void replace(long account, Set<Grant> before, List<Grant> grants, boolean changed) {
    new Sql("DELETE FROM external_role WHERE account_id = :id").bind("id", account).execute(em);
    for (Grant grant : grants) {
      new Sql(
              """
              INSERT INTO external_role (account_id, organisation_id, role, acts, seen_at)
              VALUES (:account, :organisation, :role, :acts, :now)
              """)
          .bind("account", account)
          .bind("organisation", grant.organisationId())
          .bind("role", grant.role())
          .bind("acts", RoleAssignment.join(grant.acts()))
          .bind("now", clock.now())
          .execute(em);
    }
    if (changed) {
      journal.record(
          JournalEntry.of("user.external-roles", "users", account, null)
              .with("roles", words(before), words(grants)));
    }
  }

  private static @Nullable String words(Collection<Grant> grants) {
    return grants.isEmpty()
        ? null
        : grants.stream().map(ExternalRoles::words).sorted().collect(Collectors.joining(", "));
  }

  private static String words(Grant grant) {
    String acts = RoleAssignment.join(grant.acts());
    return grant.role() + "@" + grant.organisationId() + (acts == null ? "" : ":" + acts);
  }

  private static Kept kept(Row r) {
    return new Kept(
        Grant.own(
            r.constant("role", Role.class),
            r.number("organisation_id"),
            RoleAssignment.split(r.stringOrNull("acts"))),
        r.instant("seen_at"));
  }
}
