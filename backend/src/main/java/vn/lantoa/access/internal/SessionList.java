package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.OwnSession;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;

/** Where somebody is signed in now. */
@ApplicationScoped
public class SessionList {

  /** More than anybody has; the newest are shown. */
  private static final int SHOWN = 100;

  private final EntityManager em;
  private final AppClock clock;
  private final IdentityActor actor;
  private final SessionConfig config;
  private final SessionService sessions;
  private final ActorDirectory directory;
  private final Language language;
  private final Journal journal;
  private final AdministeredAccounts accounts;

  public SessionList(
      EntityManager em,
      AppClock clock,
      IdentityActor actor,
      SessionConfig config,
      SessionService sessions,
      ActorDirectory directory,
      Language language,
      Journal journal,
      AdministeredAccounts accounts) {
    this.accounts = accounts;
    this.em = em;
    this.clock = clock;
    this.actor = actor;
    this.config = config;
    this.sessions = sessions;
    this.directory = directory;
    this.language = language;
    this.journal = journal;
  }

  /** One's own sessions that are alive, last used first. */
  public List<OwnSession> list() {
    return alive(actor.accountId());
  }

  private List<OwnSession> alive(long account) {
    Instant now = clock.now();
    Long current = current();
    return new Sql(
            """
            SELECT id, created_at, last_used_at, expires_at, address, user_agent FROM login_session
            WHERE account_id = :account AND revoked_at IS NULL AND expires_at > :now
              AND last_used_at > :idle
            ORDER BY last_used_at DESC, id DESC LIMIT :rows
            """)
        .bind("account", account)
        .bind("now", now)
        .bind("idle", now.minus(config.idle()))
        .bind("rows", SHOWN)
        .list(
            em,
            r ->
                new OwnSession(
                    r.id("id"),
                    r.instant("created_at"),
                    r.instant("last_used_at"),
                    r.instant("expires_at"),
                    r.stringOrNull("address"),
                    language.say(Devices.describe(r.stringOrNull("user_agent"))),
                    Long.valueOf(r.number("id")).equals(current)));
  }

  /** The sessions of an account in an administrator's reach that are alive, last used first. */
  public List<OwnSession> listOf(long account) {
    return alive(accounts.require(account).id());
  }

  /** Ends one of one's own sessions; somebody else's is not found. */
  @Transactional
  public void end(long id) {
    Actor me = actor.get();
    int ended =
        new Sql(
                """
                UPDATE login_session SET revoked_at = :now
                WHERE id = :id AND account_id = :me AND revoked_at IS NULL
                """)
            .bind("now", clock.now())
            .bind("id", id)
            .bind("me", me.accountId())
            .execute(em);
    if (ended == 0) {
      throw ProblemException.notFound();
    }
    journal.record(entry(me));
    directory.forget();
  }

  /** Ends all but the session of the request. */
  @Transactional
  public void endOthers() {
    Actor me = actor.get();
    int ended = sessions.endAll(me.accountId(), current());
    journal.record(entry(me).with("ended", null, ended));
  }

  private static JournalEntry entry(Actor me) {
    Long home = me.grants().isEmpty() ? null : me.grants().get(0).organisationId();
    return JournalEntry.of("session.revoke", "users", me.accountId(), home);
  }

  private @Nullable Long current() {
    Standing standing = actor.standing();
    return standing == null ? null : standing.credentialId();
  }
}
