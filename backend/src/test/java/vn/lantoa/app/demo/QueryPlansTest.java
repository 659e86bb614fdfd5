package vn.lantoa.app.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.obligation.internal.rollup.Folder;

/**
 * {@code backend/docs/query-plans.md} is what the database does for the hottest requests on the
 * demo data, as its log of explained statements tells.
 */
@QuarkusTest
@TestProfile(QueryPlansTest.Profile.class)
class QueryPlansTest {

  /** The demo data, each statement explained. */
  public static class Profile extends DemoDataTest.Profile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new LinkedHashMap<>(super.getConfigOverrides());
      all.put("quarkus.datasource.jdbc.new-connection-sql", "SET SESSION long_query_time = 0");
      all.put("lantoa.jobs.polling-interval", "1H");
      return all;
    }
  }

  /** A table of a plan: how it is read, by which index, and what is done with it. */
  private record Step(String id, String kind, String table, String type, String key, String extra) {

    static Step of(String line) {
      String[] cells = line.substring(EXPLAINED.length()).split("\t", -1);
      return new Step(
          cells[0], cells[1], cells[2], cells[3], cells[5], cells[cells.length - 1].strip());
    }

    @Override
    public String toString() {
      return String.format("%-4s %-20s %-14s %-7s %-34s %s", id, kind, table, type, key, extra)
          .stripTrailing();
    }
  }

  /** A statement without its values, the tables behind its names, and its plan. */
  private record Asked(String text, Map<String, String> tables, List<Step> plan) {

    String table(Step step) {
      return tables.getOrDefault(step.table(), step.table());
    }

    /** How what waits to be folded is read depends on how much that is. */
    Step told(Step step) {
      return WAITING.matcher(table(step)).matches()
          ? new Step(step.id(), step.kind(), step.table(), "-", "-", "waits to be folded")
          : step;
    }
  }

  private static final Path WRITTEN = Path.of("target", "results", "query-plans.md");
  private static final Path COMMITTED = Path.of("docs", "query-plans.md");
  private static final Path LOG = Path.of("target", "test-db", "files", "slow.log");
  private static final String EXPLAINED = "# explain: ";
  private static final int TIMES = 5;
  private static final int LATE_AT_MOST = 1;

  /** What the application does by itself each second: folding, sealing, jobs. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "scheduled_tasks|roll_up_state|journal_head|journal_chain|AS e_id|SKIP LOCKED|SELECT id FROM roll_up_");

  private static final Duration QUIET = Duration.ofMillis(100);
  private static final Pattern VALUE = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+\\b");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:FROM|JOIN)\\s+([a-z_]+)(?:\\s+FOR SYSTEM_TIME AS OF \\S+)?(?:\\s+([a-z_0-9]+))?");

  /** The name a statement gives a table, or the table's own, in a line of a plan. */
  private static final Pattern READ = Pattern.compile("^\\d+ +[A-Z ]+? +([a-z]\\w*) +\\S+ ");

  private static final Pattern WAITING = Pattern.compile("roll_up_(delta|branch)");

  /** Tables that grow with what is owed; what waits to be folded is short, and read whole. */
  private static final Pattern LARGE =
      Pattern.compile("obligation.*|organisation_(closure|term)|roll_up_(?!state|delta|branch).*");

  @Inject AgroalDataSource database;
  @Inject Folder folder;

  private final Map<String, String> requests = new LinkedHashMap<>();
  private Cookies session;

  @BeforeEach
  void demoDataFolded() throws SQLException {
    assumeTrue(Files.exists(LOG), "a server of its own keeps no log of explained statements");
    do {
      folder.fold();
    } while (number(
            "SELECT (SELECT COUNT(*) FROM roll_up_delta) + (SELECT COUNT(*) FROM roll_up_branch)")
        > 0);
    analyse();
    session =
        given()
            .contentType(ContentType.JSON)
            .header("X-Lantoa-Csrf", "1")
            .body(Map.of("userName", "vanphong.vinhlong", "password", "LanToa-2026"))
            .post("/api/v1/session")
            .then()
            .statusCode(200)
            .extract()
            .detailedCookies();
    long province = number("SELECT id FROM organisation WHERE code = 'VLG'");
    long commune = number("SELECT id FROM organisation WHERE code = 'VLG.TAN-HANH'");
    long one = number("SELECT MIN(id) FROM obligation WHERE organisation_id = " + commune);
    String list = "/api/v1/obligations?limit=100&state=OPEN&sort=dueOn&organisationId=";
    String figures = "/api/v1/dashboard/";
    requests.put("One obligation", "/api/v1/obligations/" + one);
    requests.put("A hundred obligations of a province", list + province);
    requests.put("A hundred obligations of a commune", list + commune);
    requests.put(
        "Children of a node with roll-up",
        figures + "children?limit=50&organisationId=" + province);
    requests.put("Overview of a province", figures + "overview?organisationId=" + province);
    requests.put("Organisations by words", "/api/v1/organisations?q=dang%20uy%20xa%20tan");
  }

  @Test
  void thePageOfPlansIsTrue() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Query plans

            What MariaDB does for the six hottest requests, asked by the office of a province over the demo data: a block for each statement, in their order. `QueryPlansTest` writes it anew, holds that nothing large is read whole and no reach is sorted, and that each request reads these tables; the order of tables and the choice between like indexes are the server's, by its estimates. `const`, `eq_ref`, `ref` and `range` are rows found by their index; `index` under a limit is a walk that ends when the page is full; `ALL` is a table read whole, right only where it is small and stays small: reference data, what waits to be folded, a derived table.
            """);
    for (Map.Entry<String, String> request : requests.entrySet()) {
      page.append("\n## ")
          .append(request.getKey())
          .append("\n\n`GET ")
          .append(request.getValue().replaceAll("(?<=Id=|/)\\d+", "…"))
          .append("`\n");
      for (Asked asked : statements(request.getValue())) {
        findsItsRowsByIndex(request.getKey(), asked);
        page.append("\n```\n");
        asked.plan().forEach(step -> page.append(asked.told(step)).append('\n'));
        page.append("```\n");
      }
    }
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, page);
    assertThat(tablesByRequest(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : ""))
        .as("run: cp backend/target/results/query-plans.md backend/docs/query-plans.md")
        .isEqualTo(tablesByRequest(page.toString()));
  }

  /**
   * What a page of plans says of each request's tables. In which order they are read and by which
   * of two like indexes is the server's to choose by its estimates, which differ between machines.
   */
  private static Map<String, Set<String>> tablesByRequest(String page) {
    Map<String, Set<String>> tables = new LinkedHashMap<>();
    for (String section : page.split("(?m)^## ")) {
      Set<String> named = new TreeSet<>();
      section.lines().map(READ::matcher).filter(Matcher::find).forEach(m -> named.add(m.group(1)));
      tables.put(section.lines().findFirst().orElse(""), named);
    }
    return tables;
  }

  private static void findsItsRowsByIndex(String request, Asked asked) {
    for (Step step : asked.plan()) {
      String table = asked.table(step);
      if (LARGE.matcher(table).matches()) {
        assertThat(step.type()).as(request + ": " + table + "\n" + asked).isNotEqualTo("ALL");
        assertThat(step.key()).as(request + ": " + table + "\n" + asked).isNotEqualTo("NULL");
      }
      if (table.equals("obligation")) {
        assertThat(step.extra())
            .as(request + ": a reach is walked, not sorted\n" + asked)
            .doesNotContain("filesort");
      }
    }
  }

  /**
   * What a request asks the database: it is asked several times, and what was logged most of these
   * times is its own. What else goes on meanwhile is not, and a line may come late.
   */
  private List<Asked> statements(String path) throws IOException {
    get(path);
    get(path);
    List<List<Asked>> times = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < TIMES; i++) {
      settled();
      long from = Files.size(LOG);
      get(path);
      settled();
      List<Asked> logged = logged(from);
      logged.stream().map(Asked::text).distinct().forEach(t -> seen.merge(t, 1, Integer::sum));
      times.add(logged);
    }
    List<Asked> statements =
        times.stream()
            .map(
                all ->
                    all.stream().filter(a -> seen.get(a.text()) >= TIMES - LATE_AT_MOST).toList())
            .max(Comparator.comparing(List::size))
            .orElseThrow();
    assertThat(statements).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(8);
    return statements;
  }

  /** A statement is logged after its answer: until nothing more comes. */
  private static void settled() {
    AtomicLong size = new AtomicLong(-1);
    await()
        .pollDelay(QUIET)
        .pollInterval(QUIET)
        .until(() -> size.getAndSet(Files.size(LOG)) == Files.size(LOG));
  }

  private static List<Asked> logged(long from) throws IOException {
    byte[] all = Files.readAllBytes(LOG);
    String text = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
    List<Asked> statements = new ArrayList<>();
    for (String entry : text.split("(?m)^# User@Host")) {
      List<Step> plan =
          entry.lines().filter(l -> l.startsWith(EXPLAINED)).skip(1).map(Step::of).toList();
      String sql = entry.substring(Math.max(0, entry.indexOf("SET timestamp")));
      if (!plan.isEmpty() && !BESIDE.matcher(sql).find()) {
        statements.add(new Asked(VALUE.matcher(sql).replaceAll("?"), tables(sql), plan));
      }
    }
    return statements;
  }

  private static Map<String, String> tables(String sql) {
    Map<String, String> tables = new LinkedHashMap<>();
    Matcher named = NAMED.matcher(sql);
    while (named.find()) {
      if (named.group(2) != null) {
        tables.put(named.group(2), named.group(1));
      }
    }
    return tables;
  }

  private void get(String path) {
    given().cookies(session).get(path).then().statusCode(200);
  }

  /** The figures the server plans by, counted over all pages, and left so. */
  private void analyse() throws SQLException {
    try (Connection db = database.getConnection();
        Statement statement = db.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("SHOW FULL TABLES WHERE Table_type <> 'VIEW'")) {
        while (rows.next()) {
          tables.add("`" + rows.getString(1) + "`");
        }
      }
      statement.execute("SET SESSION system_versioning_alter_history = KEEP");
      for (String table : tables) {
        statement.execute(
            "ALTER TABLE " + table + " STATS_SAMPLE_PAGES=10000, STATS_AUTO_RECALC=0");
      }
      statement.execute("ANALYZE TABLE " + String.join(", ", tables));
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection db = database.getConnection();
        Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
