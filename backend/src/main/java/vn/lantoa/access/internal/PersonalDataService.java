package vn.lantoa.access.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.User;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.personal.PersonalTraces;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;

/**
 * Erases a person: the account's row stays for the ids of journal and history, everything that
 * names the person goes. Some twenty statements, whatever there is to erase: one a table.
 */
@ApplicationScoped
public class PersonalDataService {

  /** Where an account signs in from and by what: nothing of it is needed once it is erased. */
  private static final List<String> DROPPED =
      List.of(
          "login_session", "external_identity", "external_role", "second_factor", "recovery_code");

  private record Names(
      long version,
      boolean active,
      boolean erased,
      String userName,
      String shown,
      @Nullable String email) {

    List<String> all() {
      return Stream.of(userName, shown, email)
          .filter(Objects::nonNull)
          .filter(name -> !name.isBlank())
          .distinct()
          .toList();
    }
  }

  private final EntityManager em;
  private final AppClock clock;
  private final CurrentActor actor;
  private final IfMatch ifMatch;
  private final AdministeredAccounts administered;
  private final AttemptGuard guard;
  private final UserService users;
  private final ActorDirectory directory;
  private final Journal journal;
  private final List<PersonalTraces> traces;

  public PersonalDataService(
      EntityManager em,
      AppClock clock,
      CurrentActor actor,
      IfMatch ifMatch,
      AdministeredAccounts administered,
      AttemptGuard guard,
      UserService users,
      ActorDirectory directory,
      Journal journal,
      @All List<PersonalTraces> traces) {
    this.em = em;
    this.clock = clock;
    this.actor = actor;
    this.ifMatch = ifMatch;
    this.administered = administered;
    this.guard = guard;
    this.users = users;
    this.directory = directory;
    this.journal = journal;
    this.traces = traces;
  }

  /**
   * Erases names, contacts, addresses and ways to sign in of a switched-off account, for good.
   *
   * @throws ProblemException 409 for one's own account, one that is active, one erased before
   */
  @Transactional
  public User erase(long id, String reason) {
    Long home = administered.require(id).home();
    Names names = names(id);
    ifMatch.check(names.version());
    refuse(id, names);
    blank(id);
    DROPPED.forEach(table -> drop(table, id));
    guard.clear(names.userName());
    traces.forEach(place -> place.erase(id, names.all()));
    journal.record(JournalEntry.of("user.erase", "users", id, home).because(reason));
    em.clear();
    directory.forget();
    return users.get(id);
  }

  private Names names(long id) {
    return new Sql(
            """
            SELECT version, active, erased_at, user_name, display_name, email FROM account
            WHERE id = :id FOR UPDATE
            """)
        .bind("id", id)
        .first(
            em,
            r ->
                new Names(
                    r.number("version"),
                    r.bool("active"),
                    r.instantOrNull("erased_at") != null,
                    r.string("user_name"),
                    r.string("display_name"),
                    r.stringOrNull("email")))
        .orElseThrow(ProblemException::notFound);
  }

  private void refuse(long id, Names names) {
    if (id == actor.get().accountId()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Không thể tự xóa dữ liệu của tài khoản đang dùng. Hãy nhờ người quản trị khác.",
          "Nobody erases the account they are using. Ask another administrator.");
    }
    if (names.erased()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Dữ liệu cá nhân của tài khoản này đã xóa từ trước.",
          "The personal data of this account is erased already.");
    }
    if (names.active()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Tài khoản còn hoạt động. Hãy ngừng tài khoản trước khi xóa dữ liệu cá nhân.",
          "The account is active. Switch it off before its personal data is erased.");
    }
  }

  private void blank(long id) {
    new Sql(
            """
            UPDATE account SET user_name = CONCAT('~', id), display_name = '', email = NULL,
              password_hash = NULL, erased_at = :now, version = version + 1 WHERE id = :id
            """)
        .bind("now", clock.now())
        .bind("id", id)
        .execute(em);
    new Sql(
            """
            UPDATE access_token SET name = '', last_used_address = NULL,
              revoked_at = COALESCE(revoked_at, :now) WHERE account_id = :id
            """)
        .bind("now", clock.now())
        .bind("id", id)
        .execute(em);
    new Sql("UPDATE delegation SET reason = '' WHERE from_account_id = :id OR to_account_id = :id")
        .bind("id", id)
        .execute(em);
  }

  private void drop(String table, long id) {
    new Sql("DELETE FROM " + table + " WHERE account_id = :id").bind("id", id).execute(em);
  }
}
