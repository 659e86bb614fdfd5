package vn.lantoa.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
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

  private final SessionStandings sessions;
  private final TokenStandings tokens;
  private final Cache<String, Standing> known;
  private final Cache<String, Actor> elsewhere;

  public ActorDirectory(SessionStandings sessions, TokenStandings tokens, AppClock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.known = kept(clock);
    this.elsewhere = kept(clock);
  }

  private static <T> Cache<String, T> kept(AppClock clock) {
    return Caffeine.newBuilder()
        .maximumSize(50_000)
        .expireAfterWrite(KEPT)
        .ticker(clock::ticks)
        .build();
  }

  /** The actor where it was looked up within the last seconds; asks no database. */
  @Nullable Standing recent(Credential credential, String tokenHash) {
    Standing standing = known.getIfPresent(tokenHash);
    return standing != null && standing.credential() == credential ? standing : null;
  }

  /**
   * Who is behind a session's or token's hash. Two statements, three where the token has a subtree;
   * one more a minute, which notes the use.
   *
   * @param address where it is used from
   * @return empty where there is no such session, or it has ended
   * @throws vn.lantoa.shared.problem.ProblemException 401 saying what is wrong with the token
   */
  @ActivateRequestContext
  Optional<Standing> find(Credential credential, String tokenHash, String address) {
    Optional<Standing> standing =
        credential == Credential.SESSION
            ? sessions.find(tokenHash)
            : Optional.of(tokens.find(tokenHash, address));
    standing.ifPresent(s -> known.put(tokenHash, s));
    return standing;
  }

  /** The actor an identity provider's token was found to belong to within the last seconds. */
  public @Nullable Actor recent(String tokenHash) {
    return elsewhere.getIfPresent(tokenHash);
  }

  /** Keeps an actor found elsewhere for the same few seconds. */
  public void remember(String tokenHash, Actor actor) {
    elsewhere.put(tokenHash, actor);
  }

  /** Forgets everybody: after a change of roles, a sign-out or a revocation on this node. */
  public void forget() {
    known.invalidateAll();
    elsewhere.invalidateAll();
  }
}
