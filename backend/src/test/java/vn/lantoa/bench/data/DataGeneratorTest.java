package vn.lantoa.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.obligation.internal.rollup.Building;

/** The smallest set: of its size, the same every time, and nothing in it that the rules refuse. */
class DataGeneratorTest {

  private static final String NAME = "lantoa_generated_";
  private static final Size DEMO = Size.of("demo");

  private static Connection connection;
  private static Db db;
  private static Filling filling;
  private static String lines;

  @BeforeAll
  static void fill() throws SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    connection = empty("1");
    db = new Db(connection);
    filling = fill("1", connection, out);
    lines = out.toString(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void drop() throws SQLException {
    db.run("DROP DATABASE " + NAME + "1");
    connection.close();
  }

  private static String url(String number) {
    return SharedTestDatabase.get()
        .jdbcUrl()
        .replaceFirst("(jdbc:mariadb:(?:[a-z]+:)?//[^/?]+)/[^?]*", "$1/" + NAME + number);
  }

  private static Connection open(String number) throws SQLException {
    SharedTestDatabase server = SharedTestDatabase.get();
    return DriverManager.getConnection(url(number), server.username(), server.password());
  }

  private static Connection empty(String number) throws SQLException {
    SharedTestDatabase server = SharedTestDatabase.get();
    try (Connection c = server.connect()) {
      new Db(c).run("CREATE OR REPLACE DATABASE " + NAME + number);
    }
    Flyway.configure()
        .dataSource(url(number), server.username(), server.password())
        .load()
        .migrate();
    return open(number);
  }

  private static Filling fill(String number, Connection c, ByteArrayOutputStream out)
      throws SQLException {
    Filling made =
        new Filling(
            c,
            () -> open(number),
            DEMO,
            new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), DEMO.obligations()));
    made.run();
    return made;
  }

  @Test
  void isOfTheSizePromised() throws SQLException {
    Map<String, Long> counts = filling.counts();
    Percentage near = Percentage.withPercentage(5);
    assertThat(counts.get("organisation")).isCloseTo(DEMO.organisations(), near);
    assertThat(counts.get("obligation")).isCloseTo(DEMO.obligations(), near);
    assertThat(counts.get("document")).isEqualTo(DEMO.papers() + DEMO.programmes());
    assertThat(counts.get("programme")).isEqualTo(DEMO.programmes());
    assertThat(counts.get("target_value")).isEqualTo(DEMO.values());
    assertThat(counts.get("programme_task"))
        .isCloseTo((long) DEMO.programmes() * DEMO.tasks(), Percentage.withPercentage(10));
  }

  @Test
  void largerSetsPlanWhatTheyPromise() {
    for (String name : List.of("province", "merged")) {
      Size size = Size.of(name);
      Tree tree = new Tree(size);
      assertThat(tree.all()).as(name).hasSize(size.organisations());
      long tasks = new ProgrammePlan(size, tree).obligations();
      long asked =
          new PaperPlan(size, tree)
              .make(tasks).stream().flatMap(p -> p.asks.stream()).mapToLong(a -> a.count).sum();
      assertThat(tasks + asked)
          .as(name)
          .isCloseTo(size.obligations(), Percentage.withPercentage(5));
    }
  }

  @Test
  void isTheSameEveryTime() throws SQLException {
    try (Connection second = empty("2")) {
      fill("2", second, new ByteArrayOutputStream());
      Map<String, String> again = sums(new Db(second));
      assertThat(again).hasSizeGreaterThan(60);
      sums(db).forEach((table, sum) -> assertThat(again.get(table)).as(table).isEqualTo(sum));
      new Db(second).run("DROP DATABASE " + NAME + "2");
    }
  }

  /** A checksum of each table, with its history; the calendar is written by a migration. */
  private static Map<String, String> sums(Db of) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    for (String table :
        of.texts(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history' AND table_name NOT LIKE 'calendar%'")) {
      String columns =
          String.join(
              ", ",
              of.texts(
                  "SELECT CONCAT('COALESCE(`', column_name, '`, ''-'')') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position",
                  table));
      String rows =
          of.number(
                      "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ? AND table_type = 'SYSTEM VERSIONED'",
                      table)
                  > 0
              ? "UNIX_TIMESTAMP(row_start), " + columns
              : columns;
      sums.put(
          table,
          of.text(
              "SELECT CONCAT(COUNT(*), ' ', COALESCE(SUM(CRC32(CONCAT_WS('|', %s))), 0)) FROM %s"
                  .formatted(rows, table),
              1));
    }
    return sums;
  }

  @Test
  void rollUpIsACountFromZero() throws SQLException {
    String cells =
        "SELECT CONCAT(COUNT(*), ' ', SUM(CRC32(CONCAT_WS('|', organisation_id, demand_id, due_key, turns_on, n_open, n_awaiting, n_claimed, n_on_time, n_late, n_regular, n_waived)))) FROM roll_up_demand";
    String before = db.text(cells, 1);
    Building.run(connection);
    assertThat(db.text(cells, 1)).isEqualTo(before);
    assertThat(
            db.number(
                "SELECT SUM(n_open + n_awaiting + n_claimed + n_on_time + n_late + n_regular + n_waiting + n_unset + n_waived) FROM roll_up_demand WHERE organisation_id = 1"))
        .isEqualTo(db.number("SELECT COUNT(*) FROM obligation WHERE role = 'LEAD'"))
        .isPositive();
    assertThat(db.number("SELECT COUNT(*) FROM roll_up_delta")).isZero();
    assertThat(db.number("SELECT COUNT(*) FROM roll_up_branch")).isZero();
  }

  @Test
  void closureIsTheTree() throws SQLException {
    String walk =
        """
        WITH RECURSIVE walk (ancestor, descendant, depth) AS (
          SELECT id, id, 0 FROM organisation
          UNION ALL SELECT w.ancestor, o.id, w.depth + 1 FROM walk w JOIN organisation o ON o.parent_id = w.descendant)
        """;
    assertThat(
            db.texts(
                walk
                    + "SELECT descendant FROM walk EXCEPT SELECT descendant_id FROM organisation_closure"))
        .isEmpty();
    assertThat(
            db.texts(
                walk
                    + "SELECT CONCAT_WS(' ', ancestor, descendant, depth) FROM walk EXCEPT SELECT CONCAT_WS(' ', ancestor_id, descendant_id, depth) FROM organisation_closure"))
        .isEmpty();
    assertThat(db.number(walk + "SELECT COUNT(*) FROM walk"))
        .isEqualTo(db.number("SELECT COUNT(*) FROM organisation_closure"));
    assertThat(db.texts("SELECT DISTINCT level_code FROM organisation")).hasSize(7);
  }

  @Test
  void nothingStandsThatTheRulesRefuse() throws SQLException {
    none(
        "a deadline that is not of its demand",
        "SELECT ob.id FROM obligation ob JOIN demand_deadline d ON d.id = ob.deadline_id WHERE d.demand_id <> ob.demand_id OR (ob.occurrence = '' AND NOT ob.first_due_on <=> d.due_on)");
    none(
        "something done before its document or after its report",
        "SELECT ob.id FROM obligation ob JOIN demand d ON d.id = ob.demand_id JOIN document p ON p.id = d.document_id WHERE ob.done_on < p.issued_on OR ob.done_on > DATE(ob.submitted_at) OR ob.submitted_at > '2026-11-22'");
    none(
        "a state without what belongs to it",
        """
        SELECT id FROM obligation WHERE (state IN ('SUBMITTED', 'ACCEPTED') AND (done_on IS NULL OR submitted_at IS NULL))
          OR (state = 'SUBMITTED' AND (confirm_by IS NULL OR confirmer_id IS NULL))
          OR (state = 'RETURNED' AND repair_due_on IS NULL) OR (state = 'WAIVED') <> (waived_from IS NOT NULL)
        """);
    none(
        "a demand without its passage",
        "SELECT id FROM demand WHERE provision_id IS NULL OR provision_id NOT IN (SELECT id FROM provision)");
    none(
        "a publication that says another number",
        "SELECT p.id FROM publication p WHERE p.created_rows <> (SELECT COUNT(*) FROM obligation ob WHERE ob.demand_id = p.demand_id)");
    none(
        "work of a body that ended",
        "SELECT ob.id FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id WHERE o.valid_to IS NOT NULL");
    for (String key :
        db.texts(
            "SELECT CONCAT_WS(' ', table_name, column_name, referenced_table_name, referenced_column_name) FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL")) {
      String[] k = key.split(" ");
      none(
          key,
          "SELECT c.%2$s FROM %1$s c LEFT JOIN %3$s p ON p.%4$s = c.%2$s WHERE c.%2$s IS NOT NULL AND p.%4$s IS NULL"
              .formatted(k[0], k[1], k[2], k[3]));
    }
  }

  private static void none(String what, String sql) throws SQLException {
    assertThat(db.texts(sql)).as(what).isEmpty();
  }

  @Test
  void everyDateIsWhatItsRuleComesTo() throws SQLException {
    List<String> rows =
        db.texts(
            "SELECT DISTINCT CONCAT_WS(' ', rule, COALESCE(due_on, '-')) FROM demand_deadline WHERE rule NOT LIKE 'EVERY%'");
    assertThat(rows).hasSizeGreaterThan(40);
    for (String row : rows) {
      String[] parts = row.split(" ");
      Object due = DeadlineRule.decode(parts[0]).resolve().dueOn();
      assertThat(due == null ? "-" : due.toString()).as(row).isEqualTo(parts[1]);
    }
  }

  @Test
  void keysForeignKeysAndTriggersAreBack() throws SQLException {
    try (Connection plain = empty("3")) {
      Db bare = new Db(plain);
      for (String table : List.of("obligation", "organisation_closure")) {
        String made =
            db.text("SHOW CREATE TABLE " + table, 2).replaceFirst(" AUTO_INCREMENT=\\d+", "");
        assertThat(made).isEqualTo(bare.text("SHOW CREATE TABLE " + table, 2));
      }
      String triggers =
          "SELECT CONCAT(trigger_name, CRC32(action_statement)) FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1";
      assertThat(db.texts(triggers)).isEqualTo(bare.texts(triggers)).hasSizeGreaterThan(5);
      bare.run("DROP DATABASE " + NAME + "3");
    }
    assertThat(db.texts("SHOW TABLES LIKE 'made%'")).isEmpty();
  }

  @Test
  void unitsDifferAndTextsAreFound() throws SQLException {
    assertThat(db.texts("SELECT DISTINCT state FROM obligation"))
        .contains("OPEN", "RECEIVED", "SUBMITTED", "ACCEPTED");
    List<String> late =
        db.texts(
            """
            SELECT SUM(ob.done_on > ob.due_on OR (ob.done_on IS NULL AND ob.due_on < '2026-11-21')) / COUNT(*)
            FROM organisation k JOIN organisation_closure c ON c.ancestor_id = k.id
            JOIN obligation ob ON ob.organisation_id = c.descendant_id
            WHERE k.level_code = 'COMMUNE' AND k.kind_code = 'COMMITTEE' AND k.valid_to IS NULL AND ob.due_on < '2026-11-21'
            GROUP BY k.id ORDER BY 1
            """);
    assertThat(late).hasSize(DEMO.communes());
    assertThat(Double.parseDouble(late.get(0))).isLessThan(0.1);
    assertThat(Double.parseDouble(late.get(late.size() - 1))).isGreaterThan(0.2);
    assertThat(
            db.number(
                "SELECT COUNT(*) FROM document_search WHERE MATCH(words) AGAINST ('+zwhanh +zwdong' IN BOOLEAN MODE)"))
        .isPositive();
    assertThat(db.number("SELECT COUNT(DISTINCT act) FROM demand")).isEqualTo(8);
    assertThat(db.number("SELECT COUNT(parent_id) FROM target")).isGreaterThan(10);
  }

  @Test
  void saysHowFarItIsAndRefusesAFullDatabase() {
    assertThat(lines.lines().count()).isGreaterThan(6);
    assertThat(lines.lines().map(l -> Integer.parseInt(l.substring(0, 3).strip())).toList())
        .isSorted()
        .endsWith(100);
    assertThat(filling.accounts())
        .hasSize(6)
        .first()
        .asString()
        .startsWith("quantri / LanToa-2026");
    assertThatThrownBy(() -> fill("1", connection, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds data already");
  }
}
