package vn.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/**
 * {@code make bench}: one obligation and one document by id, signed in, with rights, against the
 * bare handler; and without rights or sign-in, to tell what those cost. All in one run, in turns,
 * medians. It measures; it never fails a build for a ratio.
 */
@QuarkusTest
@TestProfile(SingleReadBench.Profile.class)
@EnabledIfSystemProperty(named = "lantoa.bench", matches = "true")
class SingleReadBench extends ApiTest {

  /** As in production: no statistics. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings =
          new HashMap<>(
              Map.of("quarkus.hibernate-orm.statistics", "false", "quarkus.log.level", "ERROR"));
      String driver = "quarkus.datasource.jdbc.additional-jdbc-properties.";
      if (Boolean.getBoolean("lantoa.bench.prepared")) {
        settings.put(driver + "useServerPrepStmts", "true");
      }
      return settings;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(UnboundReach.class);
    }
  }

  private static final int ROUNDS = Integer.getInteger("lantoa.bench.rounds", 5);
  private static final int SECONDS = Integer.getInteger("lantoa.bench.seconds", 2);
  private static final int WARM_UP = 6;
  private static final double GOAL = 0.5;

  @Inject DataSource database;

  private record Result(String work, double ours, double bare, double free) {
    double ratio() {
      return ours / bare;
    }
  }

  @Test
  void readsOneThing() throws SQLException, IOException, InterruptedException, ExecutionException {
    long root;
    try (Connection db = database.getConnection()) {
      root = new GeneratedTree(db, "s" + unique()).make(1, 20, 100);
    }
    User officer = user(Role.OFFICER, root);
    JsonPath demand = published(officer, root);
    String obligation =
        officer.get("/api/v1/obligations?demandId=" + demand.getString("id")).path("items[20].id");
    List<Result> results = new ArrayList<>();
    results.add(measure(officer, "obligations", obligation));
    results.add(measure(officer, "documents", demand.getString("document.id")));
    report(results);
  }

  private JsonPath published(User officer, long root) {
    long document = document(root, "7-KH/TW", LocalDate.of(2026, 10, 1));
    JsonPath draft =
        officer
            .post(
                "/api/v1/demands",
                Map.of(
                    "documentId", Long.toString(document),
                    "act", "STUDY",
                    "title", "Học tập, quán triệt nghị quyết và xây dựng chương trình hành động",
                    "addressees", Map.of("subtreeOf", Long.toString(root)),
                    "deadlines",
                        List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2026-12-31")))))
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
    return draft;
  }

  private Result measure(User officer, String name, String id)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    Response answer = officer.get("/api/v1/" + name + "/" + id);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    store(name, id, answer.asByteArray());
    Load load =
        new Load(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    String cookie = "Cookie: lantoa_session=" + officer.cookie();
    String ours = "/api/v1/" + name + "/" + id;
    String bare = "/bench/bare/" + name + "/" + id;
    String free = "/bench/free/" + name + "/" + id;
    assertThat(anonymous().get(bare).asString()).isEqualTo(answer.asString());
    load.perSecond(bare, cookie, WARM_UP / 2);
    load.perSecond(ours, cookie, WARM_UP);
    load.perSecond(free, "X-Nobody: 1", WARM_UP / 2);
    List<Double> oursRates = new ArrayList<>();
    List<Double> bareRates = new ArrayList<>();
    List<Double> freeRates = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      bareRates.add(load.perSecond(bare, "X-Nobody: 1", SECONDS));
      oursRates.add(load.perSecond(ours, cookie, SECONDS));
      freeRates.add(load.perSecond(free, "X-Nobody: 1", SECONDS));
    }
    return new Result(
        "one of " + name + " by id", median(oursRates), median(bareRates), median(freeRates));
  }

  private void store(String name, String id, byte[] body) throws SQLException {
    try (Connection db = database.getConnection();
        Statement make = db.createStatement();
        PreparedStatement insert =
            db.prepareStatement("REPLACE INTO bench_body (name, id, body) VALUES (?, ?, ?)")) {
      make.execute(
          """
          CREATE TABLE IF NOT EXISTS bench_body (name VARCHAR(20) NOT NULL, id BIGINT NOT NULL,
            body MEDIUMBLOB NOT NULL, PRIMARY KEY (name, id))
          """);
      insert.setString(1, name);
      insert.setString(2, id);
      insert.setBytes(3, body);
      insert.executeUpdate();
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void report(List<Result> results) throws IOException {
    StringBuilder json = new StringBuilder("[");
    System.out.printf(
        "%-28s %10s %10s %7s %6s %6s   %s%n",
        "work", "ours/s", "bare/s", "ratio", "goal", "met", "without sign-in and rights");
    for (Result r : results) {
      double rest = (r.bare() - r.ours()) / r.bare();
      double rights = (1 / r.ours() - 1 / r.free()) / (1 / r.ours() - 1 / r.bare());
      System.out.printf(
          Locale.ROOT,
          "%-28s %,10.0f %,10.0f %7.2f %6.1f %6s   %,.0f/s: of the %.0f µs beyond bare, sign-in"
              + " and rights are %.0f %%%n",
          r.work(),
          r.ours(),
          r.bare(),
          r.ratio(),
          GOAL,
          r.ratio() >= GOAL ? "met" : "missed",
          r.free(),
          (1 / r.ours() - 1 / r.bare()) * 1e6,
          rights * 100);
      assertThat(rest).isLessThan(1);
      json.append(json.length() > 1 ? ",\n " : "")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"work\": \"%s\", \"ours\": %.0f, \"bare\": %.0f, \"ratio\": %.2f, \"goal\":"
                      + " %.1f, \"met\": %b, \"withoutRights\": %.0f, \"rightsShareOfRest\": %.2f}",
                  r.work(),
                  r.ours(),
                  r.bare(),
                  r.ratio(),
                  GOAL,
                  r.ratio() >= GOAL,
                  r.free(),
                  rights));
    }
    Path folder = Files.createDirectories(Path.of("bench", "results"));
    Files.writeString(folder.resolve("single-read.json"), json.append("]\n"));
  }
}
