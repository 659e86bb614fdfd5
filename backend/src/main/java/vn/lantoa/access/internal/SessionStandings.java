package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.PendingStep;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Sessions that are alive, by the hash of their secret. */
@ApplicationScoped
public class SessionStandings {

  private static final long NOTED_EVERY = 60;

  private record Found(
      long session,
      Instant expiresAt,
      Instant lastUsedAt,
      long account,
      String userName,
      String displayName,
      boolean mustChange,
      boolean secondFactor) {}

  private final EntityManager em;
  private final AppClock clock;
  private final HeldRoles roles;
  private final SessionConfig config;
  private final SessionUses uses;
  private final Set<Role> demanding;

  public SessionStandings(
      EntityManager em,
      AppClock clock,
      HeldRoles roles,
      SessionConfig config,
      SessionUses uses,
      SecondFactorConfig secondFactor) {
    this.em = em;
    this.clock = clock;
    this.roles = roles;
    this.config = config;
    this.uses = uses;
    this.demanding = secondFactor.requiredRoles().orElse(Set.of());
  }

  Optional<Standing> find(String tokenHash) {
    Instant now = clock.now();
    Optional<Found> found =
        new Sql(
                """
                SELECT s.id, s.expires_at, s.last_used_at, a.id AS account_id, a.user_name,
                  a.display_name, a.must_change_password, f.account_id AS second_factor
                FROM login_session s
                JOIN account a ON a.id = s.account_id AND a.active
                LEFT JOIN second_factor f ON f.account_id = a.id AND f.confirmed_at IS NOT NULL
                WHERE s.token_hash = :hash AND s.revoked_at IS NULL AND s.expires_at > :now
                """)
            .bind("hash", tokenHash)
            .bind("now", now)
            .first(em, SessionStandings::read)
            .filter(f -> uses.last(f.session(), f.lastUsedAt()).isAfter(now.minus(config.idle())));
    found.ifPresent(f -> note(f, now));
    return found.map(this::standing);
  }

  private static Found read(Row r) {
    return new Found(
        r.number("id"),
        r.instant("expires_at"),
        r.instant("last_used_at"),
        r.number("account_id"),
        r.string("user_name"),
        r.string("display_name"),
        r.bool("must_change_password"),
        r.numberOrNull("second_factor") != null);
  }

  private Standing standing(Found f) {
    List<Grant> grants = roles.of(f.account());
    PendingStep pending = pending(f, grants);
    List<Grant> usable = pending == null ? grants : List.of();
    return new Standing(
        new Actor(f.account(), f.userName(), f.displayName(), usable),
        Credential.SESSION,
        f.session(),
        f.expiresAt(),
        pending,
        null);
  }

  private @Nullable PendingStep pending(Found f, List<Grant> grants) {
    if (f.mustChange()) {
      return PendingStep.CHANGE_PASSWORD;
    }
    boolean demanded = grants.stream().anyMatch(g -> demanding.contains(g.role()));
    return demanded && !f.secondFactor() ? PendingStep.SET_UP_SECOND_FACTOR : null;
  }

  private void note(Found f, Instant now) {
    if (uses.last(f.session(), f.lastUsedAt()).isBefore(now.minusSeconds(NOTED_EVERY))) {
      uses.note(f.session(), now);
    }
  }
}
