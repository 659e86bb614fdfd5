package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.PasswordRules;
import vn.lantoa.access.api.RecoveryCodes;
import vn.lantoa.access.api.SecondFactor;
import vn.lantoa.access.api.SecondFactorProposal;
import vn.lantoa.access.internal.SessionService.Begun;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** What people do to their own sign-in: the password and the second factor. */
@ApplicationScoped
public class OwnSecurityService {

  private final EntityManager em;
  private final IdentityActor actor;
  private final AttemptGuard guard;
  private final SecondFactors secondFactors;
  private final SessionService sessions;
  private final HeldRoles roles;
  private final RequestOrigin origin;
  private final Journal journal;
  private final Set<Role> demanding;

  public OwnSecurityService(
      EntityManager em,
      IdentityActor actor,
      AttemptGuard guard,
      SecondFactors secondFactors,
      SessionService sessions,
      HeldRoles roles,
      RequestOrigin origin,
      Journal journal,
      SecondFactorConfig config) {
    this.em = em;
    this.actor = actor;
    this.guard = guard;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.roles = roles;
    this.origin = origin;
    this.journal = journal;
    this.demanding = config.requiredRoles().orElse(Set.of());
  }

  /**
   * Changes the password and ends the account's other sessions; this one gets a new secret.
   *
   * @throws ProblemException 422 where the old one is wrong or the new one breaks a rule
   */
  @Transactional
  public Begun changePassword(String current, String wanted) {
    Actor me = actor.get();
    requirePassword(me, "/currentPassword", current);
    FieldProblems problems = new FieldProblems();
    Optional<FieldProblem> broken = PasswordRules.check("/newPassword", wanted, me.userName());
    broken.ifPresent(problems::add);
    if (broken.isEmpty() && wanted.equals(current)) {
      problems.add(
          "/newPassword",
          "SAME_AS_OLD",
          "Mật khẩu mới phải khác mật khẩu đang dùng.",
          "The new password must differ from the present one.");
    }
    problems.throwIfAny();
    new Sql("UPDATE account SET password_hash = :hash, must_change_password = FALSE WHERE id = :id")
        .bind("hash", PasswordHashes.hash(wanted))
        .bind("id", me.accountId())
        .execute(em);
    Standing standing = standing();
    sessions.endAll(me.accountId(), standing.credentialId());
    journal.record(entry("user.password-change", me));
    return sessions.renew(standing);
  }

  public SecondFactor secondFactor() {
    Actor me = actor.get();
    boolean active = secondFactors.active(me.accountId());
    boolean required =
        roles.of(me.accountId()).stream().anyMatch(g -> demanding.contains(g.role()));
    return new SecondFactor(
        active, required, active ? secondFactors.codesLeft(me.accountId()) : null);
  }

  /** A secret for the authenticator app; nothing is on before it is confirmed. */
  @Transactional
  public SecondFactorProposal propose(String password) {
    Actor me = actor.get();
    requirePassword(me, "/password", password);
    byte[] secret = secondFactors.propose(me.accountId());
    if (secret == null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Xác thực hai bước đang bật. Hãy tắt trước khi thiết lập lại.",
          "The second factor is on. Switch it off before you set it up again.");
    }
    return new SecondFactorProposal(Totp.base32(secret), Totp.uri(secret, me.userName()));
  }

  /** What a confirmation gives: the codes to keep, and the session's new secret. */
  public record Confirmed(RecoveryCodes codes, Begun session) {}

  @Transactional
  public Confirmed confirm(String code) {
    Actor me = actor.get();
    if (!secondFactors.confirm(me.accountId(), code)) {
      throw wrongCode();
    }
    List<String> codes = secondFactors.newCodes(me.accountId());
    Standing standing = standing();
    sessions.endAll(me.accountId(), standing.credentialId());
    journal.record(entry("user.second-factor-on", me));
    return new Confirmed(new RecoveryCodes(codes), sessions.renew(standing));
  }

  @Transactional
  public RecoveryCodes newCodes(String code) {
    Actor me = actor.get();
    takeCode(me, code);
    journal.record(entry("user.recovery-codes-replace", me));
    return new RecoveryCodes(secondFactors.newCodes(me.accountId()));
  }

  @Transactional
  public void remove(String code) {
    Actor me = actor.get();
    takeCode(me, code);
    secondFactors.remove(me.accountId());
    sessions.endAll(me.accountId(), standing().credentialId());
    journal.record(entry("user.second-factor-off", me));
  }

  private void takeCode(Actor me, String code) {
    guard.admit(me.userName(), origin.address());
    if (!secondFactors.take(me.accountId(), code)) {
      throw wrongCode();
    }
    guard.succeeded(me.userName(), origin.address());
  }

  private void requirePassword(Actor me, String pointer, String password) {
    guard.admit(me.userName(), origin.address());
    @Nullable String hash =
        new Sql("SELECT password_hash FROM account WHERE id = :id")
            .bind("id", me.accountId())
            .first(em, r -> Optional.ofNullable(r.stringOrNull("password_hash")))
            .flatMap(h -> h)
            .orElse(null);
    if (hash == null || !PasswordHashes.matches(password, hash)) {
      throw ProblemException.invalid(
          pointer,
          "WRONG_PASSWORD",
          "Mật khẩu đang dùng không đúng.",
          "The present password is wrong.");
    }
    guard.succeeded(me.userName(), origin.address());
  }

  private Standing standing() {
    Standing standing = actor.standing();
    if (standing == null) {
      throw ProblemException.of(
          ProblemType.SESSION_REQUIRED,
          "Việc này chỉ làm được khi đăng nhập bằng mật khẩu.",
          "This is done when signed in with a password.");
    }
    return standing;
  }

  private JournalEntry entry(String action, Actor me) {
    Long home =
        roles.of(me.accountId()).stream().findFirst().map(g -> g.organisationId()).orElse(null);
    return JournalEntry.of(action, "users", me.accountId(), home);
  }

  private static ProblemException wrongCode() {
    Words words =
        Words.of(
            "Mã không đúng, đã dùng hoặc đã qua. Hãy nhập mã đang hiện trong ứng dụng.",
            "The code is wrong, used or past. Enter the one the app shows now.");
    return new ProblemException(
        ProblemType.INVALID, words, List.of(new FieldProblem("/code", "WRONG_CODE", words, null)));
  }
}
