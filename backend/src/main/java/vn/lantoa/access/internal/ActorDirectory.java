package vn.lantoa.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Row;
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
  private final Cache<String, Actor> known =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(KEPT).build();

  public ActorDirectory(EntityManager em, AppClock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** The actor where it was looked up within the last seconds; asks no database. */
  public @Nullable Actor recent(String tokenHash) {
    return known.getIfPresent(tokenHash);
  }

  /**
   * The actor behind a token's hash; empty where it is unknown, expired or revoked. One statement.
   */
  @ActivateRequestContext
  public Optional<Actor> find(Credential credential, String tokenHash) {
    Optional<Actor> actor = load(credential, tokenHash);
    actor.ifPresent(a -> known.put(tokenHash, a));
    return actor;
  }

  /** Forgets everybody: after a change of roles, a sign-out or a revocation on this node. */
  public void forget() {
    known.invalidateAll();
  }

  private Optional<Actor> load(Credential credential, String tokenHash) {
    String table = credential == Credential.SESSION ? "login_session" : "access_token";
    List<Line> lines =
        new Sql(
                """
                SELECT a.id, a.user_name, a.display_name, r.organisation_id, r.role, r.acts
                FROM %s t
                JOIN account a ON a.id = t.account_id AND a.active
                LEFT JOIN role_assignment r ON r.account_id = a.id
                  AND (r.valid_from IS NULL OR r.valid_from <= :today)
                  AND (r.valid_to IS NULL OR r.valid_to >= :today)
                WHERE t.token_hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now
                ORDER BY r.id
                """
                    .formatted(table))
            .bind("hash", tokenHash)
            .bind("now", clock.now())
            .bind("today", clock.today())
            .list(em, Line::read);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Grant> grants = new ArrayList<>();
    lines.forEach(line -> line.addTo(grants));
    Line first = lines.get(0);
    return Optional.of(
        new Actor(first.id(), first.userName(), first.displayName(), List.copyOf(grants)));
  }

  private record Line(
      long id,
      String userName,
      String displayName,
      @Nullable Long organisationId,
      @Nullable String role,
      @Nullable String acts) {

    static Line read(Row r) {
      return new Line(
          r.number("id"),
          r.string("user_name"),
          r.string("display_name"),
          r.numberOrNull("organisation_id"),
          r.stringOrNull("role"),
          r.stringOrNull("acts"));
    }

    void addTo(List<Grant> grants) {
      if (role != null && organisationId != null) {
        grants.add(new Grant(Role.valueOf(role), organisationId, RoleAssignment.split(acts)));
      }
    }
  }
}
