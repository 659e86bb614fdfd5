package vn.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/**
 * {@code make bench}: a list of 100 obligations for the administrator of a whole tree, for the
 * officer of one commune in it, and bare: one statement of 100 rows, the same bytes out. All in one
 * run, in turns, medians. It measures; it never fails a build for a ratio.
 */
@QuarkusTest
@TestProfile(ListReadBench.Profile.class)
@EnabledIfSystemProperty(named = "lantoa.bench", matches = "true")
class ListReadBench extends ApiTest {

  /** As in production: no statistics. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.hibernate-orm.statistics", "false", "quarkus.log.level", "ERROR");
    }
  }

  private static final int ROUNDS = Integer.getInteger("lantoa.bench.rounds", 5);
  private static final int SECONDS = Integer.getInteger("lantoa.bench.seconds", 2);
  private static final int WARM_UP = 6;
  private static final int ROWS = 100;
  private static final int DEMANDS = 6;
  private static final String LIST = "/api/v1/obligations?limit=" + ROWS;
  private static final String BARE = "/bench/bare-list/obligations";

  @Inject DataSource database;
  @Inject ObjectMapper json;

  @Test
  void listsAHundred() throws SQLException, IOException, InterruptedException, ExecutionException {
    long root;
    try (Connection db = database.getConnection()) {
      root = new GeneratedTree(db, "l" + unique()).make(2, 40, 800);
    }
    User administrator = user(Role.ADMINISTRATOR, root);
    User publisher = user(Role.OFFICER, root);
    for (int i = 0; i < DEMANDS; i++) {
      publish(publisher, root, i);
    }
    User officer = user(Role.OFFICER, commune(root));
    store(rows(administrator));
    rows(officer);
    Map<String, String> askers = new LinkedHashMap<>();
    askers.put("administrator of the root", "Cookie: lantoa_session=" + administrator.cookie());
    askers.put("officer of one commune", "Cookie: lantoa_session=" + officer.cookie());
    report(measure(askers));
  }

  private List<JsonNode> rows(User user) throws IOException {
    Response answer = user.get(LIST);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    List<JsonNode> rows = new ArrayList<>();
    json.readTree(answer.asByteArray()).get("items").forEach(rows::add);
    assertThat(rows).hasSize(ROWS);
    return rows;
  }

  private void publish(User officer, long root, int number) {
    long document = document(root, number + "-KH/TW", LocalDate.of(2026, 10, 1));
    JsonPath draft =
        officer
            .post(
                "/api/v1/demands",
                Map.of(
                    "documentId", Long.toString(document),
                    "act", "STUDY",
                    "title", "Học tập, quán triệt nghị quyết " + number,
                    "addressees", Map.of("subtreeOf", Long.toString(root)),
                    "deadlines",
                        List.of(
                            Map.of(
                                "rule",
                                Map.of("kind", "ON_DATE", "date", "2026-12-" + (10 + number))))))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    officer
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200);
  }

  /** A commune of the tree with the most organisations under it. */
  private long commune(long root) throws SQLException {
    try (Connection db = database.getConnection();
        PreparedStatement query =
            db.prepareStatement(
                """
                SELECT o.id FROM organisation_closure c JOIN organisation o
                  ON o.id = c.descendant_id AND o.level_code = 'COMMUNE'
                WHERE c.ancestor_id = ? ORDER BY (SELECT COUNT(*) FROM organisation_closure below
                  WHERE below.ancestor_id = o.id) DESC, o.id LIMIT 1
                """)) {
      query.setLong(1, root);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void store(List<JsonNode> rows) throws SQLException, IOException {
    try (Connection db = database.getConnection();
        Statement make = db.createStatement();
        PreparedStatement insert =
            db.prepareStatement("REPLACE INTO bench_row (name, no, body) VALUES (?, ?, ?)")) {
      make.execute(
          """
          CREATE TABLE IF NOT EXISTS bench_row (name VARCHAR(20) NOT NULL, no INT NOT NULL,
            body BLOB NOT NULL, PRIMARY KEY (name, no))
          """);
      for (int i = 0; i < rows.size(); i++) {
        insert.setString(1, "obligations");
        insert.setInt(2, i);
        insert.setBytes(3, json.writeValueAsBytes(rows.get(i)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Map<String, Double> measure(Map<String, String> askers)
      throws IOException, InterruptedException, ExecutionException {
    Load load =
        new Load(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    rates.put("bare", new ArrayList<>());
    load.perSecond(BARE, "X-Nobody: 1", WARM_UP / 2);
    for (Map.Entry<String, String> asker : askers.entrySet()) {
      rates.put(asker.getKey(), new ArrayList<>());
      load.perSecond(LIST, asker.getValue(), WARM_UP);
    }
    for (int i = 0; i < ROUNDS; i++) {
      rates.get("bare").add(load.perSecond(BARE, "X-Nobody: 1", SECONDS));
      for (Map.Entry<String, String> asker : askers.entrySet()) {
        rates.get(asker.getKey()).add(load.perSecond(LIST, asker.getValue(), SECONDS));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    rates.forEach((who, all) -> medians.put(who, all.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static void report(Map<String, Double> medians) throws IOException {
    double bare = medians.get("bare");
    StringBuilder lines = new StringBuilder("[");
    System.out.printf("%-28s %10s %14s%n", "list of 100 obligations", "per s", "share of bare");
    medians.forEach(
        (who, rate) -> {
          System.out.printf(Locale.ROOT, "%-28s %,10.0f %14.2f%n", who, rate, rate / bare);
          lines
              .append(lines.length() > 1 ? ",\n " : "")
              .append(
                  String.format(
                      Locale.ROOT,
                      "{\"work\": \"100 obligations, %s\", \"perSecond\": %.0f, \"ratio\": %.2f}",
                      who,
                      rate,
                      rate / bare));
        });
    Path folder = Files.createDirectories(Path.of("bench", "results"));
    Files.writeString(folder.resolve("list-read.json"), lines.append("]\n"));
  }
}
