package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.Accounts;
import vn.lantoa.access.PasswordRules;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.OrganisationState;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.text.VietnameseText;

/**
 * Judges and writes tables of new accounts. An account that exists is left as it is: its roles may
 * lie where the importer administers nothing.
 */
@ApplicationScoped
public class AccountImport {

  /** Each first password costs a slow hash. */
  static final int MAX_ROWS = 300;

  static final Map<String, Words> ROLES = roles();
  static final Map<String, Words> ACTS = acts();

  private static final CodeList ROLE_LIST = new CodeList(ROLES);
  private static final CodeList ACT_LIST = new CodeList(ACTS);
  private static final int CODE = 60;
  private static final int USER_NAME = 100;
  private static final int TEXT = 200;

  /** Accounts between two looks at the progress: hashing a password takes a tenth of a second. */
  private static final int HASHED_AT_ONCE = 5;

  private final OrganisationRegister register;
  private final Accounts accounts;

  public AccountImport(OrganisationRegister register, Accounts accounts) {
    this.register = register;
    this.accounts = accounts;
  }

  private static Map<String, Words> roles() {
    Map<String, Words> roles = new LinkedHashMap<>();
    roles.put(Role.READER.name(), new Words("Người xem", "Reader"));
    roles.put(Role.REPORTER.name(), new Words("Người báo cáo", "Reporter"));
    roles.put(Role.OFFICER.name(), new Words("Chuyên viên", "Officer"));
    roles.put(Role.HEAD.name(), new Words("Người đứng đầu", "Head"));
    roles.put(Role.INSPECTOR.name(), new Words("Kiểm tra", "Inspector"));
    roles.put(Role.ADMINISTRATOR.name(), new Words("Quản trị", "Administrator"));
    return roles;
  }

  private static Map<String, Words> acts() {
    Map<String, Words> acts = new LinkedHashMap<>();
    acts.put(Act.STUDY.name(), new Words("Học tập", "Study"));
    acts.put(Act.BRIEFING.name(), new Words("Thông tin kết quả", "Briefing"));
    acts.put(Act.PROGRAMME.name(), new Words("Chương trình hành động", "Programme"));
    acts.put(Act.TASK.name(), new Words("Nhiệm vụ", "Task"));
    acts.put(Act.REPORT.name(), new Words("Báo cáo", "Report"));
    acts.put(Act.COMMUNICATE.name(), new Words("Tuyên truyền", "Communicate"));
    acts.put(Act.OPINION.name(), new Words("Góp ý", "Opinion"));
    acts.put(Act.REMEDY.name(), new Words("Khắc phục hạn chế", "Remedy"));
    return acts;
  }

  Judgement judge(List<TableRow> rows) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (TableRow row : rows) {
      String code = row.get(Column.ORGANISATION_CODE);
      String name = row.get(Column.USER_NAME);
      if (code != null && code.length() <= CODE) {
        codes.add(code);
      }
      if (name != null && name.length() <= USER_NAME) {
        names.add(name);
      }
    }
    Map<String, OrganisationState> states = register.states(codes);
    Set<Long> administered =
        register.reached(
            Permission.USER_ADMINISTER,
            states.values().stream().map(OrganisationState::id).toList());
    Set<String> existing = accounts.existing(names).keySet();
    Map<String, Integer> seen = Cells.seen();
    List<JudgedRow> judged = new ArrayList<>();
    List<AccountSpec> create = new ArrayList<>();
    for (TableRow row : rows) {
      Findings findings = new Findings();
      AccountSpec spec = spec(row, findings, states, administered, existing, seen);
      boolean exists = existing.contains(row.get(Column.USER_NAME));
      Verdict verdict =
          findings.refuse() || spec == null
              ? Verdict.REFUSED
              : exists ? Verdict.UNCHANGED : Verdict.CREATE;
      judged.add(new JudgedRow(row, verdict, findings));
      if (spec != null && verdict == Verdict.CREATE) {
        create.add(spec);
      }
    }
    return new Judged(judged, create);
  }

  private static @Nullable AccountSpec spec(
      TableRow row,
      Findings findings,
      Map<String, OrganisationState> states,
      Set<Long> administered,
      Set<String> existing,
      Map<String, Integer> seen) {
    Cells cells = new Cells(row, findings);
    String userName = userName(cells, findings, seen);
    if (existing.contains(userName)) {
      findings.warn(
          Column.USER_NAME,
          "ACCOUNT_EXISTS",
          "Tài khoản đã có nên được giữ nguyên. Muốn sửa, hãy mở trang tài khoản.",
          "The account exists and is left as it is. To change it, use the accounts page.");
    }
    String displayName = cells.required(Column.DISPLAY_NAME, TEXT);
    String email = cells.text(Column.EMAIL, TEXT);
    String role = cells.code(Column.ROLE, ROLE_LIST);
    cells.requiredCode(Column.ROLE);
    OrganisationState place = place(row, cells, findings, states, administered);
    Set<Act> acts = acts(row, findings);
    String password = row.get(Column.PASSWORD);
    if (!existing.contains(userName)) {
      checkPassword(password, userName, findings);
    }
    if (role == null || place == null) {
      return null;
    }
    AccountSpec.Held held = new AccountSpec.Held(Role.valueOf(role), place.id(), acts, null, null);
    return new AccountSpec(userName, displayName, email, password, true, false, List.of(held));
  }

  private static String userName(Cells cells, Findings findings, Map<String, Integer> seen) {
    String userName = cells.required(Column.USER_NAME, USER_NAME);
    cells.once(Column.USER_NAME, userName, seen);
    if (!userName.isEmpty() && !userName.matches("[a-z0-9][a-z0-9._@-]*")) {
      String proposal =
          VietnameseText.fold(userName)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9._@-]+", ".")
              .replaceAll("^[._@-]+", "");
      findings.propose(
          Column.USER_NAME,
          "BAD_FORMAT",
          proposal.isEmpty() ? null : proposal,
          Words.of(
              "Tên đăng nhập chỉ gồm chữ thường không dấu, số và . _ - @.",
              "A user name has only lower-case letters without marks, digits and . _ - @."));
    }
    return userName;
  }

  private static @Nullable OrganisationState place(
      TableRow row,
      Cells cells,
      Findings findings,
      Map<String, OrganisationState> states,
      Set<Long> administered) {
    OrganisationState place = states.get(cells.required(Column.ORGANISATION_CODE, CODE));
    if (row.get(Column.ORGANISATION_CODE) != null
        && (place == null || !administered.contains(place.id()))) {
      findings.error(
          Column.ORGANISATION_CODE,
          "UNKNOWN_ORGANISATION",
          "Mã tổ chức không có, hoặc nằm ngoài phạm vi bạn quản trị.",
          "There is no such organisation where you administer.");
    }
    return place;
  }

  private static Set<Act> acts(TableRow row, Findings findings) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    String text = row.get(Column.ACTS);
    if (text == null) {
      return acts;
    }
    for (String part : Arrays.stream(text.split("[;,]")).map(String::strip).toList()) {
      if (!part.isEmpty()) {
        TableRow one = new TableRow(row.number(), Map.of(Column.ACTS.key, part));
        String act = new Cells(one, findings).code(Column.ACTS, ACT_LIST);
        if (act != null) {
          acts.add(Act.valueOf(act));
        }
      }
    }
    return acts;
  }

  private static void checkPassword(@Nullable String password, String userName, Findings findings) {
    if (password == null) {
      findings.error(
          Column.PASSWORD,
          "BAD_PASSWORD",
          "Tài khoản mới cần mật khẩu ban đầu từ %d đến %d ký tự.",
          "A new account needs a first password of %d to %d characters.",
          PasswordRules.SHORTEST,
          PasswordRules.LONGEST);
      return;
    }
    PasswordRules.check("", password, userName)
        .ifPresent(
            p -> findings.error(Column.PASSWORD, "BAD_PASSWORD", p.detail().vi(), p.detail().en()));
  }

  private final class Judged implements Judgement {

    private final List<JudgedRow> rows;
    private final List<AccountSpec> create;

    Judged(List<JudgedRow> rows, List<AccountSpec> create) {
      this.rows = rows;
      this.create = create;
    }

    @Override
    public List<JudgedRow> rows() {
      return rows;
    }

    @Override
    public void write(long accountId, JobProgress progress) {
      new Batches(progress, create.size()).each(create, HASHED_AT_ONCE, some -> open(some));
    }

    /** First passwords stand in a table that others read: good for choosing another only. */
    private void open(List<AccountSpec> some) {
      some.forEach(accounts::createOrUpdate);
      accounts.requirePasswordChange(some.stream().map(AccountSpec::userName).toList());
    }
  }
}
