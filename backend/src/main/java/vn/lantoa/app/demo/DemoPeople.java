package vn.lantoa.app.demo;

import static vn.lantoa.app.demo.DemoFiles.cell;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.Accounts;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.Role;

/** One account a role, and who of them acts for which organisation. */
final class DemoPeople {

  /** Known to everybody: demo accounts never stand in a production database. */
  static final String PASSWORD = "LanToa-2026";

  private static final LocalDate SINCE = LocalDate.of(2026, 1, 2);

  private final Accounts accounts;
  private final EntityManager em;
  private final DemoTree tree;
  private final Map<Long, Long> acting = new HashMap<>();

  DemoPeople(Accounts accounts, EntityManager em, DemoTree tree) {
    this.accounts = accounts;
    this.em = em;
    this.tree = tree;
  }

  static List<DemoAccount> list() {
    Map<String, String> names =
        DemoFiles.rows("organisations.csv").stream()
            .collect(Collectors.toMap(r -> r.get("code"), r -> r.get("name")));
    return DemoFiles.rows("accounts.csv").stream()
        .map(
            r ->
                new DemoAccount(
                    r.get("user_name"),
                    PASSWORD,
                    Role.valueOf(r.get("role")),
                    String.valueOf(names.get(r.get("organisation"))),
                    new Words(r.get("purpose_vi"), r.get("purpose_en"))))
        .toList();
  }

  void enter(DemoCalendar calendar) {
    calendar.on(SINCE, 8, 0, () -> DemoFiles.rows("accounts.csv").forEach(this::open));
  }

  /** Who acts for an organisation; null before there were accounts, and where there is none. */
  @Nullable Long officerOf(long organisation) {
    return acting.get(organisation);
  }

  private void open(CSVRecord row) {
    Role role = Role.valueOf(row.get("role"));
    long organisation = tree.id(row.get("organisation"));
    String acts = cell(row, "acts");
    Set<Act> limited =
        acts == null
            ? Set.of()
            : Arrays.stream(acts.split(" ")).map(Act::valueOf).collect(Collectors.toSet());
    List<AccountSpec.Held> roles = new ArrayList<>();
    roles.add(new AccountSpec.Held(role, organisation, limited, null, null));
    String also = cell(row, "also_reads");
    if (also != null) {
      roles.add(new AccountSpec.Held(Role.READER, tree.id(also)));
    }
    long id =
        accounts.createOrUpdate(
            new AccountSpec(
                row.get("user_name"),
                row.get("display_name"),
                null,
                PASSWORD,
                true,
                true,
                List.copyOf(roles)));
    em.flush();
    if (limited.isEmpty() && (role == Role.OFFICER || role == Role.REPORTER)) {
      acting.put(organisation, id);
    }
  }
}
