package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.PendingStep;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** Sessions begun, given a new secret, and ended. */
@ApplicationScoped
public class SessionService {

  /** A session begun: the secret goes into the cookie, only its hash is kept. */
  public record Begun(
      String secret, Instant expiresAt, Actor actor, @Nullable PendingStep pending) {}

  private final EntityManager em;
  private final AppClock clock;
  private final ActorDirectory directory;
  private final SessionConfig config;
  private final RequestOrigin origin;
  private final Journal journal;

  public SessionService(
      EntityManager em,
      AppClock clock,
      ActorDirectory directory,
      SessionConfig config,
      RequestOrigin origin,
      Journal journal) {
    this.em = em;
    this.clock = clock;
    this.directory = directory;
    this.config = config;
    this.origin = origin;
    this.journal = journal;
  }

  /**
   * Begins a session for an account whose sign-in was checked.
   *
   * @param before the secret of the cookie the request came with: that session ends
   */
  @Transactional
  Begun begin(long accountId, @Nullable String before) {
    if (before != null) {
      revoke(before);
    }
    String secret = Secrets.random();
    Instant now = clock.now();
    Instant expires = now.plus(config.lasts());
    new Sql(
            """
            INSERT INTO login_session (account_id, token_hash, created_at, expires_at, last_used_at,
              address, user_agent)
            VALUES (:account, :hash, :now, :expires, :now, :address, :agent)
            """)
        .bind("account", accountId)
        .bind("hash", Secrets.hash(secret))
        .bind("now", now)
        .bind("expires", expires)
        .bind("address", origin.address())
        .bind("agent", origin.userAgent())
        .execute(em);
    Standing standing = standing(secret).orElseThrow(ProblemException::notFound);
    journal.record(
        JournalEntry.of("session.create", "users", accountId, home(standing)).by(accountId));
    return begun(secret, standing);
  }

  /** The same session under a new secret, after what it may do has changed; others of it end. */
  @Transactional
  Begun renew(Standing current) {
    String secret = Secrets.random();
    new Sql("UPDATE login_session SET token_hash = :hash WHERE id = :id")
        .bind("hash", Secrets.hash(secret))
        .bind("id", current.credentialId())
        .execute(em);
    directory.forget();
    Standing standing = standing(secret).orElseThrow(ProblemException::notFound);
    return begun(secret, standing);
  }

  private static Begun begun(String secret, Standing standing) {
    return new Begun(secret, standing.expiresAt(), standing.actor(), standing.pending());
  }

  private Optional<Standing> standing(String secret) {
    return directory.find(Credential.SESSION, Secrets.hash(secret), origin.address());
  }

  private static @Nullable Long home(Standing standing) {
    return standing.actor().grants().stream().findFirst().map(g -> g.organisationId()).orElse(null);
  }

  /** Ends every session of an account but one. Joins the caller's transaction. */
  @Transactional
  public int endAll(long accountId, @Nullable Long except) {
    int ended =
        new Sql(
                """
                UPDATE login_session SET revoked_at = :now
                WHERE account_id = :account AND revoked_at IS NULL AND id <> :except
                """)
            .bind("now", clock.now())
            .bind("account", accountId)
            .bind("except", except == null ? 0L : except)
            .execute(em);
    directory.forget();
    return ended;
  }

  /** Ends the session behind a cookie; ending it twice does nothing. */
  @Transactional
  public void end(String secret) {
    Optional<Standing> standing = standing(secret);
    revoke(secret);
    standing.ifPresent(this::noteEnd);
    directory.forget(Secrets.hash(secret));
  }

  private void noteEnd(Standing ended) {
    long account = ended.actor().accountId();
    journal.record(JournalEntry.of("session.end", "users", account, home(ended)).by(account));
  }

  private void revoke(String secret) {
    new Sql(
            "UPDATE login_session SET revoked_at = :now WHERE token_hash = :hash AND revoked_at IS NULL")
        .bind("now", clock.now())
        .bind("hash", Secrets.hash(secret))
        .execute(em);
  }
}
