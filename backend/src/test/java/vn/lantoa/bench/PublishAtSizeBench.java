package vn.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.lantoa.shared.actor.Role;

/**
 * {@code make bench}: one demand to 260,000 organisations, published, amended and withdrawn by
 * jobs, while somebody else keeps receiving. It measures; it never fails a build for a time.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "lantoa.bench", matches = "true")
class PublishAtSizeBench extends PublishingBench {

  private static final int PROVINCES = 34;
  private static final int COMMUNES = 3_321;
  private static final int GRASSROOTS = 48_645;
  private static final int CELLS = 208_000;
  private static final int ROWS = PROVINCES + COMMUNES + GRASSROOTS + CELLS;
  private static final long PAUSE = 200;

  @Inject DataSource database;

  private final List<String> results = new ArrayList<>();

  @Test
  void publishesAmendsAndWithdrawsByJobs() throws SQLException, IOException, InterruptedException {
    long root;
    try (Connection db = database.getConnection()) {
      root = new GeneratedTree(db, "s" + unique()).make(PROVINCES, COMMUNES, GRASSROOTS, CELLS);
    }
    User officer = user(Role.OFFICER, root);
    JsonPath draft = draft(officer, root);
    String path = "/api/v1/demands/" + draft.getString("id");
    preview(officer, path, Map.of("action", "PUBLISH"));
    measure("publish", officer, path, "/publication", "");
    Map<String, Object> proposal =
        Map.of(
            "documentId", draft.getString("document.id"),
            "act", "STUDY",
            "title", "Học tập, quán triệt",
            "addressees", Map.of("subtreeOf", Long.toString(root)),
            "deadlines", List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2027-01-31"))));
    preview(officer, path, Map.of("action", "AMEND", "proposal", proposal));
    measure(
        "amend", officer, path, "/amendment", Map.of("proposal", proposal, "reason", "Lùi hạn"));
    measure("withdraw", officer, path, "/withdrawal", Map.of("reason", "Không còn cần"));
    Path folder = Files.createDirectories(Path.of("bench", "results"));
    Files.writeString(
        folder.resolve("publish-at-size.json"), "[" + String.join(",\n", results) + "]\n");
  }

  private void preview(User officer, String path, Object body) {
    for (int i = 0; i < 3; i++) {
      long before = System.nanoTime();
      officer.post(path + "/preview", body).then().statusCode(200);
      say("preview", millis(before), 0);
    }
  }

  private void measure(String work, User officer, String path, String step, Object body)
      throws InterruptedException {
    Bystander bystander = new Bystander(PAUSE);
    bystander.start(200);
    long before = System.nanoTime();
    String version = officer.get(path).path("version");
    Response accepted = officer.post(path + step, version, body);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    double answered = millis(before);
    String job = "/api/v1/jobs/" + accepted.path("id");
    String state;
    do {
      LockSupport.parkNanos(200_000_000);
      state = officer.get(job).path("state");
    } while (state.equals("QUEUED") || state.equals("RUNNING"));
    double millis = millis(before);
    bystander.stop();
    assertThat(state).as(officer.get(job).asString()).isEqualTo("DONE");
    assertThat(
            officer.get(path + "/publications").<Integer>path("[0].created")
                + officer.get(path + "/publications").<Integer>path("[0].changed")
                + officer.get(path + "/publications").<Integer>path("[0].withdrawn"))
        .isEqualTo(ROWS);
    say(work + " (answered after " + Math.round(answered) + " ms)", millis, bystander.slowest());
  }

  private void say(String work, double millis, double slowest) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s, %,d obligations: %.0f ms; slowest write of somebody else meanwhile %.0f ms",
            work,
            ROWS,
            millis,
            slowest));
    results.add(
        String.format(
            Locale.ROOT,
            "{\"work\": \"%s %d obligations\", \"ours\": %.1f, \"bystander\": %.1f}",
            work,
            ROWS,
            millis,
            slowest));
  }
}
