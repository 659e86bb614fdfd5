package vn.lantoa.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * Who stands behind a session cookie or a bearer token, with the roles in force today. Kept for up
 * to five seconds: that long a revocation may take.
 */
@ApplicationScoped
public class ActorDirectory {

  /** What a request shows to say who it is. */
  public enum Credential {
    SESSION,
    TOKEN
  }

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final EntityManager em;
  private final AppClock clock;
  private final HeldRoles roles;
  private final Cache<String, Actor> known =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(KEPT).build();

  public ActorDirectory(EntityManager em, AppClock clock, HeldRoles roles) {
    this.em = em;
    this.clock = clock;
    this.roles = roles;
  }

  /** The actor where it was looked up within the last seconds; asks no database. */
  public @Nullable Actor recent(String tokenHash) {
    return known.getIfPresent(tokenHash);
  }

  /**
   * The actor behind a token's hash; empty where it is unknown, expired or revoked. Two statements.
   */
  @ActivateRequestContext
  public Optional<Actor> find(Credential credential, String tokenHash) {
    Optional<Actor> actor = load(credential, tokenHash);
    actor.ifPresent(a -> known.put(tokenHash, a));
    return actor;
  }

  /** Keeps an actor found elsewhere for the same few seconds. */
  public void remember(String tokenHash, Actor actor) {
    known.put(tokenHash, actor);
  }

  /** Forgets everybody: after a change of roles, a sign-out or a revocation on this node. */
  public void forget() {
    known.invalidateAll();
  }

  private Optional<Actor> load(Credential credential, String tokenHash) {
    String table = credential == Credential.SESSION ? "login_session" : "access_token";
    return new Sql(
            """
            SELECT a.id, a.user_name, a.display_name FROM %s t
            JOIN account a ON a.id = t.account_id AND a.active
            WHERE t.token_hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now
            """
                .formatted(table))
        .bind("hash", tokenHash)
        .bind("now", clock.now())
        .first(
            em,
            r ->
                new Actor(
                    r.number("id"),
                    r.string("user_name"),
                    r.string("display_name"),
                    roles.of(r.number("id"))));
  }
}
