package vn.lantoa.access.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.SessionService.Begun;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Signing in with a local account: attempts counted, the password, then the second factor. */
@ApplicationScoped
public class LocalSignIn {

  private record Candidate(long id, @Nullable String hash) {}

  private final EntityManager em;
  private final SignInPolicy policy;
  private final AttemptGuard guard;
  private final SecondFactors secondFactors;
  private final SessionService sessions;
  private final RequestOrigin origin;
  private final Journal journal;

  public LocalSignIn(
      EntityManager em,
      SignInPolicy policy,
      AttemptGuard guard,
      SecondFactors secondFactors,
      SessionService sessions,
      RequestOrigin origin,
      Journal journal) {
    this.em = em;
    this.policy = policy;
    this.guard = guard;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.origin = origin;
    this.journal = journal;
  }

  /**
   * Begins a session.
   *
   * @param code of the second factor, or a recovery code; null: not asked for yet
   * @param before the secret of the cookie the request came with
   * @throws ProblemException 401, the same for an unknown name and a wrong password; 401 where a
   *     code is missing or wrong; 403 where the mode allows no password; 429 where it comes too
   *     early
   */
  @Transactional(Transactional.TxType.NEVER)
  public Begun begin(
      String userName, String password, @Nullable String code, @Nullable String before) {
    policy.requirePassword(userName);
    String from = origin.address();
    guard.purge();
    boolean shuts = guard.admit(userName, from);
    Optional<Candidate> account = candidate(userName);
    String hash = account.map(Candidate::hash).orElse(PasswordHashes.NOBODY);
    if (!PasswordHashes.matches(password, hash) || account.isEmpty()) {
      account.filter(a -> shuts).ifPresent(this::noteShut);
      throw wrong();
    }
    long id = account.get().id();
    checkCode(id, userName, from, code, shuts);
    guard.succeeded(userName, from);
    if (PasswordHashes.outdated(hash)) {
      replaceHash(id, hash, PasswordHashes.hash(password));
    }
    return sessions.begin(id, before);
  }

  private void checkCode(
      long id, String userName, String from, @Nullable String code, boolean shuts) {
    if (!secondFactors.active(id)) {
      return;
    }
    if (code == null || code.isBlank()) {
      guard.unfinished(userName, from);
      throw ProblemException.of(
          ProblemType.SECOND_FACTOR_REQUIRED,
          "Hãy nhập mã sáu chữ số trong ứng dụng xác thực, hoặc một mã dự phòng.",
          "Enter the six digits of the authenticator app, or a recovery code.");
    }
    if (!secondFactors.take(id, code)) {
      candidate(userName).filter(a -> shuts).ifPresent(this::noteShut);
      throw ProblemException.of(
          ProblemType.SECOND_FACTOR_WRONG,
          "Mã không đúng, đã dùng hoặc đã qua. Hãy nhập mã đang hiện; kiểm tra giờ của điện thoại.",
          "The code is wrong, used or past. Enter the one shown now; check the phone's clock.");
    }
  }

  private Optional<Candidate> candidate(String userName) {
    return new Sql(
            "SELECT id, password_hash FROM account WHERE user_name = :name AND active AND kind = 'PERSON'")
        .bind("name", userName)
        .first(em, r -> new Candidate(r.number("id"), r.stringOrNull("password_hash")));
  }

  private void noteShut(Candidate account) {
    QuarkusTransaction.requiringNew()
        .run(() -> journal.record(JournalEntry.of("user.lock-out", "users", account.id(), null)));
  }

  private void replaceHash(long id, String old, String hash) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                new Sql(
                        "UPDATE account SET password_hash = :hash WHERE id = :id AND password_hash = :old")
                    .bind("hash", hash)
                    .bind("id", id)
                    .bind("old", old)
                    .execute(em));
  }

  private static ProblemException wrong() {
    return ProblemException.of(
        ProblemType.BAD_CREDENTIALS,
        "Hãy kiểm tra tên đăng nhập, mật khẩu và bộ gõ tiếng Việt.",
        "Check the user name, the password and your keyboard's input method.");
  }
}
