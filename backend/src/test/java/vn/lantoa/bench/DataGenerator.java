package vn.lantoa.bench;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.lantoa.embedded.EmbeddedDatabase;
import vn.lantoa.embedded.Folders;
import vn.lantoa.embedded.ServerSettings;
import vn.lantoa.obligation.internal.rollup.Building;

/**
 * {@code make data SIZE=demo|province|merged|nation}: a tree of that size with obligations, the
 * same every time, in a data folder of its own that {@code make run DATA_DIR=…} opens. Set-based.
 */
public final class DataGenerator {

  /** Provinces, communes, grassroots organisations, and demands published to all of them. */
  private record Size(int provinces, int communes, int grassroots, int demands) {}

  private static final Map<String, Size> SIZES =
      Map.of(
          "demo", new Size(1, 60, 540, 5),
          "province", new Size(1, 120, 6_879, 85),
          "merged", new Size(1, 330, 20_669, 85),
          "nation", new Size(34, 3_321, 312_645, 49));

  private static final String USER = "quantri";
  private static final String PASSWORD = "LanToa-2026";

  private DataGenerator() {}

  /** Arguments: the size, and a folder (default {@code data-<size>}). */
  public static void main(String[] arguments) throws SQLException {
    String name = arguments.length > 0 ? arguments[0] : "province";
    Size size = SIZES.get(name);
    if (size == null) {
      System.err.println("SIZE is one of demo, province, merged, nation.");
      System.exit(1);
      return;
    }
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "data-" + name).toAbsolutePath();
    long start = System.nanoTime();
    // the folder `make run` keeps its database in
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(
            folder.resolve("database"),
            Folders.cache(),
            0,
            ServerSettings.keeping().withBufferPool("1G"))) {
      Flyway.configure()
          .dataSource(database.jdbcUrl(), database.username(), database.password())
          .load()
          .migrate();
      try (Connection db =
          DriverManager.getConnection(
              database.jdbcUrl(), database.username(), database.password())) {
        fill(db, size);
      }
    }
    System.out.printf(
        "%s is in %s after %d s: make run DATA_DIR=%s LANTOA_DEMO=false, sign in as %s / %s%n",
        name, folder, (System.nanoTime() - start) / 1_000_000_000, folder, USER, PASSWORD);
  }

  private static void fill(Connection db, Size size) throws SQLException {
    if (count(db, "SELECT COUNT(*) FROM organisation") > 0) {
      throw new IllegalStateException("The folder holds data already. Remove it, or name another.");
    }
    // nothing is counted row by row: the roll-up is built from all of it at the end
    run(db, "SET @roll_up_by_hand = TRUE");
    long root =
        new GeneratedTree(db, "g").make(size.provinces(), size.communes(), size.grassroots());
    say("organisations", count(db, "SELECT COUNT(*) FROM organisation"));
    account(db, root);
    for (int i = 1; i <= size.demands(); i++) {
      demand(db, root, i, size.demands());
      if (i % 10 == 0 || i == size.demands()) {
        say("obligations", count(db, "SELECT COUNT(*) FROM obligation"));
      }
    }
    long start = System.nanoTime();
    say("cells of the roll-up", Building.run(db));
    System.out.printf("roll-up built in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    new StudyData(db, root).make();
    say("sittings", count(db, "SELECT COUNT(*) FROM study_sitting"));
  }

  private static void account(Connection db, long root) throws SQLException {
    run(
        db,
        "INSERT INTO account (user_name, display_name, password_hash, created_at) VALUES (?, 'Quản trị', ?, NOW(6))",
        USER,
        BcryptUtil.bcryptHash(PASSWORD));
    for (String role : new String[] {"OFFICER", "ADMINISTRATOR"}) {
      run(
          db,
          "INSERT INTO role_assignment (account_id, organisation_id, role) SELECT id, ?, ? FROM account",
          root,
          role);
    }
  }

  /**
   * A plan with one demand of everybody; what was due is done by most, late by some, owed by a few.
   */
  private static void demand(Connection db, long root, int number, int of) throws SQLException {
    LocalDate issued = LocalDate.of(2026, 1, 5).plusDays(300L * number / of);
    LocalDate due = issued.plusDays(60);
    run(
        db,
        """
        INSERT INTO document (type_code, symbol, symbol_written, number, issuer_id, issuing_body, holder_id,
          series, document_key, issued_on, title)
        VALUES ('KH', ?, ?, ?, ?, 'SECRETARIAT', ?, '2026', ?, ?, ?)
        """,
        number + "-KH/TW",
        number + "-KH/TW",
        number,
        root,
        root,
        "g|" + number,
        issued,
        "Kế hoạch thực hiện nhiệm vụ năm 2026, đợt " + number);
    long document = count(db, "SELECT MAX(id) FROM document");
    run(
        db,
        "INSERT INTO document_search (document_id, words) SELECT id, CONCAT(symbol, ' ', title) FROM document WHERE id = ?",
        document);
    run(
        db,
        "INSERT INTO document_audience (document_id, organisation_id) VALUES (?, ?)",
        document,
        root);
    run(
        db,
        """
        INSERT INTO demand (document_id, act, title, addressees, confirmer, state, published_at)
        VALUES (?, ELT(1 + MOD(?, 4), 'STUDY', 'PROGRAMME', 'REPORT', 'TASK'), ?, ?, 'DIRECT_SUPERIOR', 'PUBLISHED', ?)
        """,
        document,
        number,
        "Nhiệm vụ đợt " + number,
        "{\"subtreeOf\":"
            + root
            + ",\"includeRoot\":false,\"levels\":[],\"kinds\":[],\"organisations\":[],\"exceptions\":[],\"coordinators\":[]}",
        issued.atTime(2, 0));
    long demand = count(db, "SELECT MAX(id) FROM demand");
    run(
        db,
        "INSERT INTO demand_deadline (demand_id, rule, printed_on, due_on, exclusive) VALUES (?, ?, ?, ?, FALSE)",
        demand,
        "ON:" + due,
        due,
        due);
    run(
        db,
        "INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows, published_at) VALUES (?, 'PUBLISH', 0, 0, 0, ?)",
        demand,
        issued.atTime(2, 0));
    boolean past = due.isBefore(LocalDate.of(2026, 11, 21));
    run(
        db,
        """
        INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, first_due_on, due_on,
          confirmer_id, publication_id, done_on, submitted_at, decided_at)
        SELECT dd.demand_id, o.id, 'LEAD', IF(?, ELT(1 + MOD(o.id * 31 + dd.demand_id, 20), 'OPEN', 'RECEIVED',
            'SUBMITTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED',
            'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED'),
            'OPEN') AS state, dd.id, dd.due_on, dd.due_on, o.parent_id, p.id,
          IF(?, dd.due_on - INTERVAL (MOD(o.id * 17, 40) - 4) DAY, NULL),
          IF(?, dd.due_on - INTERVAL (MOD(o.id * 17, 40) - 5) DAY, NULL),
          IF(?, dd.due_on - INTERVAL (MOD(o.id * 17, 40) - 8) DAY, NULL)
        FROM organisation o JOIN demand_deadline dd ON dd.demand_id = ? JOIN publication p ON p.demand_id = dd.demand_id
        WHERE o.id <> ?
        """,
        past,
        past,
        past,
        past,
        demand,
        root);
  }

  private static void run(Connection db, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static long count(Connection db, String sql) throws SQLException {
    try (Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void say(String what, long number) {
    System.out.printf("%,d %s%n", number, what);
  }
}
