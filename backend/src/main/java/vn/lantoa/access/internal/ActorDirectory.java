package vn.lantoa.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.time.AppClock;

/**
 * Who stands behind a session cookie or a bearer token, with the roles in force today. Kept for up
 * to five seconds: that long a revocation may take. Of many requests of one session at once, one
 * looks.
 */
@ApplicationScoped
public class ActorDirectory {

  /** What a request shows to say who it is. */
  public enum Credential {
    SESSION,
    TOKEN
  }

  /** Found at a tick; the first request that sees it age looks again, and the others go on. */
  private record Known(Standing standing, long foundAt, AtomicBoolean lookedAgain) {}

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final Duration YOUNG = Duration.ofSeconds(4);
  private static final int LOCKS = 256;

  private final SessionStandings sessions;
  private final TokenStandings tokens;
  private final AppClock clock;
  private final Cache<String, Known> known;
  private final Cache<String, Actor> elsewhere;
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

  public ActorDirectory(SessionStandings sessions, TokenStandings tokens, AppClock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
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

  /**
   * The actor where it was looked up within the last seconds; asks no database. Null also for the
   * one request that is to look again while others go on with what is known.
   */
  @Nullable Standing recent(Credential credential, String tokenHash) {
    Known found = known.getIfPresent(tokenHash);
    if (found == null || found.standing().credential() != credential) {
      return null;
    }
    boolean due = !young(found) && found.lookedAgain().compareAndSet(false, true);
    return due ? null : found.standing();
  }

  private boolean young(Known found) {
    return clock.ticks() - found.foundAt() < YOUNG.toNanos();
  }

  /** The same as {@link #find}; whoever comes while somebody looks waits and is told the same. */
  @ActivateRequestContext
  Optional<Standing> look(Credential credential, String tokenHash, String address) {
    synchronized (locks[Math.floorMod(tokenHash.hashCode(), LOCKS)]) {
      Known found = known.getIfPresent(tokenHash);
      return found != null && found.standing().credential() == credential && young(found)
          ? Optional.of(found.standing())
          : find(credential, tokenHash, address);
    }
  }

  /**
   * Who is behind a session's or token's hash. Two statements, three where the token has a subtree;
   * one more a minute for a token, which notes the use.
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
    standing.ifPresent(s -> known.put(tokenHash, new Known(s, clock.ticks(), new AtomicBoolean())));
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

  /** Forgets everybody: after a change of roles or a revocation on this node. */
  public void forget() {
    known.invalidateAll();
    elsewhere.invalidateAll();
  }

  /** Forgets whoever signs out on this node. */
  void forget(String tokenHash) {
    known.invalidate(tokenHash);
  }
}
