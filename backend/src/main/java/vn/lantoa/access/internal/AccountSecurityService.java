package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.access.PasswordRules;
import vn.lantoa.access.api.AccountSecurity;
import vn.lantoa.access.api.FirstPassword;
import vn.lantoa.access.internal.AdministeredAccounts.Administered;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/** What an administrator does to the sign-in of an account in reach. */
@ApplicationScoped
public class AccountSecurityService {

  private static final int FIRST_BYTES = 15;
  private static final int GROUP = 4;

  private final EntityManager em;
  private final AppClock clock;
  private final AdministeredAccounts accounts;
  private final AttemptGuard guard;
  private final SecondFactors secondFactors;
  private final SessionService sessions;
  private final SessionConfig config;
  private final SecretBox box;
  private final Journal journal;

  public AccountSecurityService(
      EntityManager em,
      AppClock clock,
      AdministeredAccounts accounts,
      AttemptGuard guard,
      SecondFactors secondFactors,
      SessionService sessions,
      SessionConfig config,
      SecretBox box,
      Journal journal) {
    this.em = em;
    this.clock = clock;
    this.accounts = accounts;
    this.guard = guard;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.config = config;
    this.box = box;
    this.journal = journal;
  }

  public AccountSecurity get(long id) {
    Administered account = accounts.require(id);
    AttemptGuard.Standing attempts = guard.of(account.userName());
    int live =
        (int)
            new Sql(
                    """
                    SELECT COUNT(*) FROM login_session WHERE account_id = :id
                      AND revoked_at IS NULL AND expires_at > :now AND last_used_at > :idle
                    """)
                .bind("id", id)
                .bind("now", clock.now())
                .bind("idle", clock.now().minus(config.idle()))
                .number(em);
    return new AccountSecurity(
        account.kind(),
        account.mustChangePassword(),
        secondFactors.active(id),
        attempts.failures(),
        attempts.blockedUntil(),
        live);
  }

  /**
   * Gives a password that is good for choosing another, and ends every session.
   *
   * @param wanted null: one is made
   */
  @Transactional
  public FirstPassword resetPassword(long id, @Nullable String wanted) {
    Administered account = accounts.require(id);
    if (account.kind() == AccountKind.MACHINE) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Tài khoản máy không có mật khẩu; hãy tạo mã truy cập cho nó.",
          "A machine's account has no password; make an access token for it.");
    }
    String password = wanted == null ? made() : wanted;
    FieldProblems problems = new FieldProblems();
    PasswordRules.check("/password", password, account.userName()).ifPresent(problems::add);
    problems.throwIfAny();
    new Sql("UPDATE account SET password_hash = :hash, must_change_password = TRUE WHERE id = :id")
        .bind("hash", PasswordHashes.hash(password))
        .bind("id", id)
        .execute(em);
    sessions.endAll(id, null);
    guard.clear(account.userName());
    journal.record(entry("user.password-reset", account));
    return new FirstPassword(password);
  }

  @Transactional
  public void unlock(long id) {
    Administered account = accounts.require(id);
    guard.clear(account.userName());
    journal.record(entry("user.unlock", account));
  }

  @Transactional
  public void removeSecondFactor(long id) {
    Administered account = accounts.require(id);
    if (secondFactors.remove(id)) {
      sessions.endAll(id, null);
      journal.record(entry("user.second-factor-off", account));
    }
  }

  @Transactional
  public void endSessions(long id) {
    Administered account = accounts.require(id);
    int ended = sessions.endAll(id, null);
    journal.record(entry("session.revoke", account).with("ended", null, ended));
  }

  private String made() {
    String text = Totp.base32(box.random(FIRST_BYTES)).toLowerCase(Locale.ROOT);
    return String.join("-", text.split("(?<=\\G.{" + GROUP + "})"));
  }

  private static JournalEntry entry(String action, Administered account) {
    return JournalEntry.of(action, "users", account.id(), account.home());
  }
}
