package vn.lantoa.app.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.Accounts;
import vn.lantoa.access.PasswordRules;
import vn.lantoa.app.api.DemoAccountBody;
import vn.lantoa.app.api.Setup;
import vn.lantoa.app.api.SetupInput;
import vn.lantoa.app.api.SetupState;
import vn.lantoa.app.demo.DemoData;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.OrganisationSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;

/** The first run: open to everybody while nobody can sign in, closed for good afterwards. */
@ApplicationScoped
public class SetupService {

  private static final String FIRST_CODE = "ROOT";

  private final EntityManager em;
  private final Accounts accounts;
  private final OrganisationRegister organisations;
  private final DemoData demo;
  private final AppClock clock;
  private final Language language;
  private final String version;
  private final Journal journal;

  public SetupService(
      EntityManager em,
      Accounts accounts,
      OrganisationRegister organisations,
      DemoData demo,
      AppClock clock,
      Language language,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.accounts = accounts;
    this.organisations = organisations;
    this.demo = demo;
    this.clock = clock;
    this.language = language;
    this.version = version;
  }

  public Setup get() {
    boolean empty = accounts.none();
    boolean shown = !empty && hasDemoAccounts();
    return new Setup(
        empty ? SetupState.EMPTY : SetupState.READY,
        shown,
        empty && demo.available() ? true : null,
        version,
        shown ? demoAccounts() : null);
  }

  private boolean hasDemoAccounts() {
    return new Sql("SELECT COUNT(*) FROM account WHERE demo AND active").number(em) > 0;
  }

  private List<DemoAccountBody> demoAccounts() {
    return demo.accounts().stream()
        .map(
            a ->
                new DemoAccountBody(
                    a.userName(),
                    a.password(),
                    a.role(),
                    a.organisationName(),
                    language.say(a.purpose())))
        .toList();
  }

  /**
   * Loads the demo data into an empty database.
   *
   * @throws ProblemException 409 where somebody can sign in already
   */
  public void demo() {
    requireEmpty();
    demo.load();
    QuarkusTransaction.requiringNew()
        .run(() -> journal.record(JournalEntry.of("setup.demo", "setup", null, null)));
  }

  /** Makes the topmost organisation and its first administrator. */
  @Transactional
  public void blank(SetupInput input) {
    requireEmpty();
    FieldProblems problems = new FieldProblems();
    String name = required(problems, "/organisationName", input.organisationName());
    String level = required(problems, "/level", input.level());
    String userName = required(problems, "/userName", input.userName());
    String displayName = required(problems, "/displayName", input.displayName());
    String password = required(problems, "/password", input.password());
    if (!level.isEmpty() && !organisations.levels().containsKey(level)) {
      problems.add(
          "/level", "UNKNOWN_CODE", "Không có cấp “%s”.", "There is no level \"%s\".", level);
    }
    if (!password.isEmpty()) {
      PasswordRules.check("/password", password, userName).ifPresent(problems::add);
    }
    problems.throwIfAny();
    OrganisationSpec root =
        new OrganisationSpec(
            FIRST_CODE,
            null,
            name,
            name.length() > 100 ? name.substring(0, 100) : name,
            level,
            "COMMITTEE",
            "OTHER",
            null,
            null,
            clock.today(),
            null);
    long id = Objects.requireNonNull(organisations.createAll(List.of(root), null).get(FIRST_CODE));
    List<AccountSpec.Held> roles =
        List.of(
            new AccountSpec.Held(Role.ADMINISTRATOR, id), new AccountSpec.Held(Role.OFFICER, id));
    long account =
        accounts.createOrUpdate(
            new AccountSpec(userName, displayName, null, password, true, false, roles));
    journal.record(
        JournalEntry.of("setup.blank", "setup", null, id)
            .with("organisationId", null, id)
            .with("accountId", null, account)
            .with("level", null, level));
  }

  private static String required(FieldProblems problems, String pointer, @Nullable String value) {
    if (value == null || value.isBlank()) {
      problems.add(pointer, "REQUIRED", "%s: cần có giá trị.", "%s: a value is required.", pointer);
      return "";
    }
    return value;
  }

  private void requireEmpty() {
    if (!accounts.none()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Hệ thống đã được thiết lập. Hãy đăng nhập.",
          "It has been set up already. Sign in.");
    }
  }
}
