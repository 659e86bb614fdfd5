package vn.lantoa.access.internal;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/** Signing in with a local account, and out again. */
@ApplicationScoped
public class SessionService {

  /** How long a session lasts. */
  public static final Duration LASTS = Duration.ofHours(12);

  /** Compared against where there is no such account, so that both refusals take as long. */
  private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

  /** A session begun: the secret goes into the cookie, only its hash is kept. */
  public record Begun(String secret, Instant expiresAt, Actor actor) {}

  private record Candidate(long id, @Nullable String hash) {}

  private final EntityManager em;
  private final AppClock clock;
  private final ActorDirectory directory;
  private final SignInPolicy policy;

  public SessionService(
      EntityManager em, AppClock clock, ActorDirectory directory, SignInPolicy policy) {
    this.em = em;
    this.clock = clock;
    this.directory = directory;
    this.policy = policy;
  }

  /**
   * Checks the password and begins a session.
   *
   * @throws ProblemException 401, the same for an unknown name and a wrong password; 403 where the
   *     mode allows no password
   */
  @Transactional
  public Begun begin(String userName, String password) {
    policy.requirePassword(userName);
    Optional<Candidate> account =
        new Sql("SELECT id, password_hash FROM account WHERE user_name = :name AND active")
            .bind("name", userName)
            .first(em, r -> new Candidate(r.number("id"), r.stringOrNull("password_hash")));
    String hash = account.map(Candidate::hash).orElse(NOBODY);
    if (!BcryptUtil.matches(password, hash) || account.isEmpty()) {
      throw ProblemException.of(
          ProblemType.BAD_CREDENTIALS,
          "Hãy kiểm tra tên đăng nhập, mật khẩu và bộ gõ tiếng Việt.",
          "Check the user name, the password and your keyboard's input method.");
    }
    String secret = Secrets.random();
    Instant expires = clock.now().plus(LASTS);
    new Sql(
            """
            INSERT INTO login_session (account_id, token_hash, created_at, expires_at)
            VALUES (:account, :hash, :now, :expires)
            """)
        .bind("account", account.get().id())
        .bind("hash", Secrets.hash(secret))
        .bind("now", clock.now())
        .bind("expires", expires)
        .execute(em);
    Actor actor =
        directory
            .find(Credential.SESSION, Secrets.hash(secret))
            .orElseThrow(ProblemException::notFound);
    return new Begun(secret, expires, actor);
  }

  /** Ends the session behind a cookie; ending it twice does nothing. */
  @Transactional
  public void end(String secret) {
    new Sql(
            "UPDATE login_session SET revoked_at = :now WHERE token_hash = :hash AND revoked_at IS NULL")
        .bind("now", clock.now())
        .bind("hash", Secrets.hash(secret))
        .execute(em);
    directory.forget();
  }
}
