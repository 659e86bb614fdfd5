package vn.lantoa.bench.data;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One account a level, with a password that everybody knows. */
final class AccountRows {

  static final String PASSWORD = "LanToa-2026";

  /** An account: what it may do, and where. */
  record Account(String userName, String displayName, Body at, List<String> roles) {}

  private static final int COST = 10;
  private static final LocalDateTime SINCE = LocalDateTime.of(2026, 1, 2, 1, 0);

  private AccountRows() {}

  static List<Account> write(Db db, Tree tree) throws SQLException {
    List<Account> accounts = accounts(tree);
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> roles = new ArrayList<>();
    for (Account a : accounts) {
      long id = rows.size() + 1L;
      byte[] salt = "lantoa-data-%04d".formatted(id).getBytes(StandardCharsets.US_ASCII);
      rows.add(
          new Object[] {
            id, a.userName, a.displayName, BcryptUtil.bcryptHash(PASSWORD, COST, salt), SINCE
          });
      a.roles.forEach(role -> roles.add(new Object[] {id, a.at.id, role}));
    }
    db.insert("account (id, user_name, display_name, password_hash, created_at)", rows);
    db.insert("role_assignment (account_id, organisation_id, role)", roles);
    return accounts;
  }

  private static List<Account> accounts(Tree tree) {
    Body province = tree.provinces().get(0);
    Body commune = tree.communes().get(0);
    Body cell = cell(commune);
    return List.of(
        new Account("quantri", "Quản trị", tree.root(), List.of("OFFICER", "ADMINISTRATOR")),
        new Account("vanphong.tinh1", "Văn phòng cấp tỉnh", province, List.of("OFFICER")),
        new Account("bithu.tinh1", "Bí thư cấp tỉnh", province, List.of("HEAD")),
        new Account("vanphong.xa1", "Văn phòng Đảng ủy xã", commune, List.of("OFFICER")),
        new Account("chibo1", "Bí thư chi bộ", cell, List.of("REPORTER")),
        new Account("bandoc.tinh1", "Người đọc", province, List.of("READER")));
  }

  /** The first cell below a grassroots committee. */
  private static Body cell(Body at) {
    Body below = at;
    while (!below.kind.equals("CELL")) {
      below =
          below.children.stream()
              .filter(b -> !b.children.isEmpty())
              .findFirst()
              .orElse(below.children.get(below.children.size() - 1));
    }
    return below;
  }
}
