package vn.lantoa.app.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code backend/docs/query-plans.md} is what the database does for the hottest reads on the demo
 * data, as its log of explained statements tells.
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
      return all;
    }
  }

  private static final Path WRITTEN = Path.of("target", "results", "query-plans.md");
  private static final Path COMMITTED = Path.of("docs", "query-plans.md");
  private static final Path LOG = Path.of("target", "test-db", "files", "slow.log");
  private static final String EXPLAINED = "# explain: ";

  @Inject AgroalDataSource database;

  @Test
  void thePageOfPlansIsTrue() throws IOException, SQLException {
    assumeTrue(Files.exists(LOG), "a server of its own keeps no log of explained statements");
    long province = organisation("VLG");
    analyse();
    Cookies session = signIn();
    Map<String, String> reads = new LinkedHashMap<>();
    reads.put("My work", "/api/v1/my-work");
    reads.put("One obligation", "/api/v1/obligations/" + obligation(province));
    reads.put(
        "A hundred obligations of a subtree",
        "/api/v1/obligations?limit=100&organisationId="
            + province
            + "&timeliness=OVERDUE,DUE_SOON");
    reads.put("Overview of a province", "/api/v1/dashboard/overview?organisationId=" + province);
    reads.put("Its children by month", "/api/v1/dashboard/heat-map?organisationId=" + province);
    reads.put("Organisations by words", "/api/v1/organisations?q=dang%20bo%20xa%20tan");
    StringBuilder page =
        new StringBuilder(
            """
            # Query plans

            What MariaDB does for the six hottest reads, each asked by the office of a province over the demo data a second time; `QueryPlansTest` keeps it true and writes it anew. `ref` of a key found means rows by index, `index` with a limit a walk that ends when the page is full, `ALL` a table read whole: right only for tables of a few rows (reference data, a derived table).
            """);
    for (Map.Entry<String, String> read : reads.entrySet()) {
      get(session, read.getValue());
      long from = Files.size(LOG);
      get(session, read.getValue());
      page.append("\n## ")
          .append(read.getKey())
          .append("\n\n`GET ")
          .append(read.getValue().replaceAll("\\d{2,}", "…"))
          .append("`\n");
      statements(from).forEach(page::append);
    }
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, page);
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("run: cp backend/target/results/query-plans.md backend/docs/query-plans.md")
        .isEqualTo(page.toString());
  }

  /** The statements logged since: the plan of each, and how it begins. */
  private static List<String> statements(long from) throws IOException {
    byte[] all = Files.readAllBytes(LOG);
    String text =
        new String(
            all, (int) from, (int) (all.length - from), java.nio.charset.StandardCharsets.UTF_8);
    List<String> statements = new ArrayList<>();
    for (String entry : text.split("(?m)^# User@Host")) {
      List<String> plan =
          entry.lines().filter(l -> l.startsWith(EXPLAINED)).map(QueryPlansTest::row).toList();
      String sql = entry.substring(Math.max(0, entry.indexOf("SET timestamp")));
      if (plan.size() > 1 && sql.toUpperCase(java.util.Locale.ROOT).contains("SELECT")) {
        statements.add("\n```\n" + String.join("\n", plan) + "\n```\n");
      }
    }
    assertThat(statements).isNotEmpty();
    return statements;
  }

  /** Without what differs from run to run: how many rows were thought of. */
  private static String row(String line) {
    String[] cells = line.substring(EXPLAINED.length()).split("\t", -1);
    return String.format(
            "%-3s %-20s %-22s %-7s %-34s %s",
            cells[0], cells[1], cells[2], cells[3], cells[5], cells[cells.length - 1])
        .stripTrailing();
  }

  private Cookies signIn() {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Lantoa-Csrf", "1")
        .body(Map.of("userName", "vanphong.vinhlong", "password", "LanToa-2026"))
        .post("/api/v1/session")
        .then()
        .statusCode(200)
        .extract()
        .detailedCookies();
  }

  private static void get(Cookies session, String path) {
    given().cookies(session).get(path).then().statusCode(200);
  }

  private long organisation(String code) throws SQLException {
    return number("SELECT id FROM organisation WHERE code = '" + code + "'");
  }

  private long obligation(long province) throws SQLException {
    return number("SELECT MIN(id) FROM obligation WHERE organisation_id = " + province);
  }

  /** The figures the server plans by, of the data as it stands. */
  private void analyse() throws SQLException {
    try (Connection db = database.getConnection();
        Statement statement = db.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("SHOW FULL TABLES WHERE Table_type <> 'VIEW'")) {
        while (rows.next()) {
          tables.add("`" + rows.getString(1) + "`");
        }
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
