package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.PasswordRules;
import vn.lantoa.access.api.HeldRole;
import vn.lantoa.access.api.HeldRoleInput;
import vn.lantoa.access.api.User;
import vn.lantoa.access.api.UserInput;
import vn.lantoa.access.api.UserPage;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.IfMatch;

/**
 * Accounts as an administrator keeps them: those with a role inside the administrator's subtree.
 */
@ApplicationScoped
public class UserService {

  /** In place of a value that the journal must not hold. */
  private static final String CHANGED = "CHANGED";

  private final EntityManager em;
  private final Reach reach;
  private final AccountService accounts;
  private final ActorDirectory directory;
  private final SessionService sessions;
  private final Organisations organisations;
  private final IfMatch ifMatch;

  private final Journal journal;
  private final AdministeredAccounts administered;
  private final GrantedWidth width;
  private final RootAdministrators roots;

  public UserService(
      EntityManager em,
      Reach reach,
      AccountService accounts,
      ActorDirectory directory,
      SessionService sessions,
      Organisations organisations,
      IfMatch ifMatch,
      Journal journal,
      AdministeredAccounts administered,
      GrantedWidth width,
      RootAdministrators roots) {
    this.administered = administered;
    this.width = width;
    this.roots = roots;
    this.journal = journal;
    this.em = em;
    this.reach = reach;
    this.accounts = accounts;
    this.directory = directory;
    this.sessions = sessions;
    this.organisations = organisations;
    this.ifMatch = ifMatch;
  }

  public UserPage list(
      @Nullable String q, @Nullable Long organisationId, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "userName", 1);
    Sql sql =
        new Sql(
            """
            SELECT a.id, a.user_name FROM account a WHERE EXISTS (
              SELECT 1 FROM role_assignment held WHERE held.account_id = a.id
            """);
    reach.restrict(sql, Permission.USER_ADMINISTER, "held.organisation_id", null);
    sql.addIf(
        organisationId,
        """
        AND EXISTS (SELECT 1 FROM organisation_closure c
          WHERE c.ancestor_id = :under AND c.descendant_id = held.organisation_id)
        """,
        "under");
    sql.add(")");
    if (q != null && !q.isBlank()) {
      sql.add("AND (a.user_name LIKE :q OR a.display_name LIKE :q)", "q", "%" + escape(q) + "%");
    }
    List<Long> ids =
        sql.addIf(after == null ? null : after.get(0), "AND a.user_name > :after", "after")
            .add("ORDER BY a.user_name LIMIT :rows", "rows", limit + 1)
            .list(em, r -> r.number("id"));
    List<User> users = read(Paged.page(ids, limit));
    String next =
        ids.size() > limit
            ? Cursor.encode("userName", users.get(users.size() - 1).userName())
            : null;
    return new UserPage(users, next);
  }

  public User get(long id) {
    requireKept(id);
    return read(List.of(id)).stream().findFirst().orElseThrow(ProblemException::notFound);
  }

  /** 404 where no role of the account lies in reach. One statement. */
  void requireKept(long id) {
    Sql administered =
        new Sql("SELECT COUNT(*) FROM role_assignment held WHERE held.account_id = :id")
            .bind("id", id);
    reach.restrict(administered, Permission.USER_ADMINISTER, "held.organisation_id", null);
    if (administered.number(em) == 0) {
      throw ProblemException.notFound();
    }
  }

  @Transactional
  public User create(UserInput input) {
    if (input.password() == null && input.kind() != AccountKind.MACHINE) {
      throw ProblemException.invalid(
          "/password",
          "REQUIRED",
          "Tài khoản mới cần mật khẩu ban đầu.",
          "A new account needs a first password.");
    }
    if (!accounts.existing(List.of(input.userName())).isEmpty()) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Tên đăng nhập này đã có. Hãy chọn tên khác.",
          "This user name is taken. Choose another.");
    }
    long id = accounts.createOrUpdate(spec(input));
    accounts.requirePasswordChange(List.of(input.userName()));
    em.flush();
    Account made = Objects.requireNonNull(em.find(Account.class, id));
    journal.record(
        JournalEntry.of("user.create", "users", id, made.home()).between(Map.of(), made.fields()));
    em.clear();
    return get(id);
  }

  @Transactional
  public User update(long id, UserInput input) {
    ifMatch.check(Long.parseLong(get(id).version()));
    Account account = Objects.requireNonNull(em.find(Account.class, id));
    if (account.erasedAt != null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Dữ liệu cá nhân của tài khoản này đã xóa; hãy tạo tài khoản mới.",
          "The personal data of this account is erased; make a new account.");
    }
    Long taken = accounts.existing(List.of(input.userName())).get(input.userName());
    if (taken != null && taken != id) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Tên đăng nhập này đã có. Hãy chọn tên khác.",
          "This user name is taken. Choose another.");
    }
    administered.require(id);
    Set<Long> led = roots.kept(account.administers());
    em.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    Map<String, Object> before = account.fields();
    boolean personal = account.isOtherPerson(input.userName(), input.displayName(), input.email());
    accounts.apply(account, spec(input));
    if (input.password() != null) {
      accounts.requirePasswordChange(List.of(input.userName()));
      sessions.endAll(id, null);
    }
    em.flush();
    roots.require(led);
    journal.record(
        JournalEntry.of("user.update", "users", id, account.home())
            .between(before, account.fields())
            .with("personalData", null, personal ? CHANGED : null)
            .with("password", null, input.password() == null ? null : CHANGED));
    em.clear();
    directory.forget();
    return get(id);
  }

  private AccountSpec spec(UserInput input) {
    FieldProblems problems = new FieldProblems();
    if (input.roles().isEmpty()) {
      problems.add(
          "/roles",
          "REQUIRED",
          "Cần ít nhất một vai trò tại một tổ chức.",
          "At least one role at an organisation is needed.");
    }
    List<AccountSpec.Held> held = new ArrayList<>();
    for (int i = 0; i < input.roles().size(); i++) {
      held.add(role(input.roles().get(i), "/roles/" + i, problems));
    }
    if (input.password() != null && input.kind() == AccountKind.MACHINE) {
      problems.add(
          "/password",
          "NOT_FOR_MACHINES",
          "Tài khoản máy không có mật khẩu; hãy tạo mã truy cập cho nó.",
          "A machine's account has no password; make an access token for it.");
    } else if (input.password() != null) {
      PasswordRules.check("/password", input.password(), input.userName()).ifPresent(problems::add);
    }
    RolePeriods.check(held, problems);
    problems.throwIfAny();
    return new AccountSpec(
        input.userName(),
        input.displayName(),
        input.email(),
        input.password(),
        input.active() == null || input.active(),
        false,
        input.kind() == null ? AccountKind.PERSON : input.kind(),
        held);
  }

  private AccountSpec.Held role(HeldRoleInput input, String pointer, FieldProblems problems) {
    long organisation = id(input.organisationId());
    GrantedWidth.check(pointer, width.at(organisation), input.acts(), problems);
    if (input.from() != null && input.to() != null && input.to().isBefore(input.from())) {
      problems.add(
          pointer + "/to",
          "BEFORE_START",
          "Ngày kết thúc phải không trước ngày bắt đầu.",
          "The end must not lie before the start.");
    }
    return new AccountSpec.Held(
        input.role(),
        organisation,
        input.acts() == null ? Set.of() : Set.copyOf(input.acts()),
        input.from(),
        input.to());
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private List<User> read(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Account> found =
        em.createQuery(
                "select distinct a from Account a left join fetch a.roles where a.id in (:ids) order by a.userName",
                Account.class)
            .setParameter("ids", ids)
            .getResultList();
    List<Long> places =
        found.stream()
            .flatMap(a -> a.roles.stream())
            .map(r -> r.organisationId)
            .distinct()
            .toList();
    Map<Long, OrganisationRef> refs = new LinkedHashMap<>(organisations.refs(places));
    return found.stream().map(a -> user(a, refs)).toList();
  }

  private static User user(Account a, Map<Long, OrganisationRef> refs) {
    List<HeldRole> roles = a.roles.stream().map(r -> held(r, refs)).toList();
    return new User(
        Long.toString(Objects.requireNonNull(a.id)),
        a.erasedAt == null ? a.userName : "",
        a.displayName,
        a.email,
        a.kind,
        a.active,
        roles,
        a.erasedAt,
        Long.toString(a.version));
  }

  private static HeldRole held(RoleAssignment r, Map<Long, OrganisationRef> refs) {
    Set<Act> acts = RoleAssignment.split(r.acts);
    return new HeldRole(
        r.role,
        Objects.requireNonNull(refs.get(r.organisationId)),
        acts.isEmpty() ? null : List.copyOf(acts),
        r.validFrom,
        r.validTo);
  }

  private static String escape(String q) {
    return q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
