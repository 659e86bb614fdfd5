package vn.lantoa.access.internal.sso;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.lantoa.access.internal.ActorDirectory;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * Sessions of the identity provider that were signed out: their tokens live on for minutes, and are
 * refused here meanwhile.
 */
@ApplicationScoped
public class ExternalSessions {

  /** Longer than any provider lets an access token live. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final EntityManager em;
  private final AppClock clock;
  private final SecurityIdentity identity;
  private final ActorDirectory directory;

  public ExternalSessions(
      EntityManager em, AppClock clock, SecurityIdentity identity, ActorDirectory directory) {
    this.em = em;
    this.clock = clock;
    this.identity = identity;
    this.directory = directory;
  }

  /** Whether a session was signed out; one statement. A token without a session never was. */
  boolean ended(String session) {
    return !session.isEmpty()
        && new Sql("SELECT COUNT(*) FROM external_sign_out WHERE session_id = :session")
                .bind("session", session)
                .number(em)
            > 0;
  }

  /** Ends the session of the token this request came with; none of a token without a session. */
  @Transactional
  public void endCurrent() {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim("sid") instanceof String session) {
      end(session);
    }
  }

  /** Ends a session; ending it twice does nothing. Forgets those whose tokens are long dead. */
  @Transactional
  public void end(String session) {
    new Sql("DELETE FROM external_sign_out WHERE ended_at < :then")
        .bind("then", clock.now().minus(REMEMBERED))
        .execute(em);
    new Sql(
            """
            INSERT INTO external_sign_out (session_id, ended_at) VALUES (:session, :now)
            ON DUPLICATE KEY UPDATE ended_at = ended_at
            """)
        .bind("session", session)
        .bind("now", clock.now())
        .execute(em);
    directory.forget();
  }
}
