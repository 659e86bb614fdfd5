package vn.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.lantoa.shared.actor.Role;

/**
 * {@code make bench}: publishing one demand to 52,000 organisations against the bare INSERT …
 * SELECT of the same rows, in one run, while somebody else keeps submitting. It measures; it never
 * fails a build for a ratio.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "lantoa.bench", matches = "true")
class PublishBench extends PublishingBench {

  private static final int PROVINCES = 34;
  private static final int COMMUNES = 3_321;
  private static final int GRASSROOTS = 48_645;
  private static final int ROWS = PROVINCES + COMMUNES + GRASSROOTS;
  private static final int REPEATS = 5;
  private static final double GOAL = 2.0;

  @Inject DataSource database;

  @Test
  void publishesToFiftyTwoThousand() throws SQLException, IOException, InterruptedException {
    long root;
    try (Connection db = database.getConnection()) {
      root = new GeneratedTree(db, "b" + unique()).make(PROVINCES, COMMUNES, GRASSROOTS);
    }
    User officer = user(Role.OFFICER, root);
    Bystander bystander = new Bystander(0);
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> previews = new ArrayList<>();
    for (int i = 0; i <= REPEATS; i++) {
      double bareMillis = bare(root, draft(officer, root));
      JsonPath draft = draft(officer, root);
      long beforePreview = System.nanoTime();
      officer
          .post(
              "/api/v1/demands/" + draft.getString("id") + "/preview", Map.of("action", "PUBLISH"))
          .then()
          .statusCode(200);
      double preview = millis(beforePreview);
      bystander.start(40);
      long before = System.nanoTime();
      int created =
          officer
              .post(
                  "/api/v1/demands/" + draft.getString("id") + "/publication",
                  draft.getString("version"),
                  "")
              .then()
              .statusCode(200)
              .extract()
              .path("created");
      double millis = millis(before);
      bystander.stop();
      assertThat(created).isEqualTo(ROWS);
      if (i > 0) {
        bare.add(bareMillis);
        ours.add(millis);
        previews.add(preview);
      }
    }
    report(median(bare), median(ours), median(previews), bystander.slowest());
  }

  /** The same rows by one statement, with nothing around it. */
  private double bare(long root, JsonPath draft) throws SQLException {
    try (Connection db = database.getConnection();
        PreparedStatement insert =
            db.prepareStatement(
                """
                INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
                  first_due_on, due_on, confirmer_id, publication_id, region_id)
                SELECT d.demand_id, c.descendant_id, '', 'LEAD', 'OPEN', d.id, d.due_on, d.due_on, o.parent_id, p.id,
                  o.region_id
                FROM organisation_closure c JOIN organisation o ON o.id = c.descendant_id
                JOIN demand_deadline d ON d.demand_id = ? JOIN publication p ON p.demand_id = ?
                WHERE c.ancestor_id = ? AND c.depth > 0
                """);
        PreparedStatement publication =
            db.prepareStatement(
                """
                INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows, published_at)
                VALUES (?, 'PUBLISH', 0, 0, 0, NOW(6))
                """)) {
      long demand = draft.getLong("id");
      publication.setLong(1, demand);
      publication.executeUpdate();
      insert.setLong(1, demand);
      insert.setLong(2, demand);
      insert.setLong(3, root);
      byHand(db, true);
      long before = System.nanoTime();
      assertThat(insert.executeUpdate()).isEqualTo(ROWS);
      double millis = millis(before);
      byHand(db, false);
      return millis;
    }
  }

  /** Bare is without what counts the rows (ADR 0031). */
  private static void byHand(Connection db, boolean on) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("SET @roll_up_by_hand = " + (on ? "TRUE" : "NULL"));
    }
  }

  private static void report(double bare, double ours, double preview, double slowestWrite)
      throws IOException {
    double ratio = ours / bare;
    String line =
        String.format(
            Locale.ROOT,
            "publish to %,d organisations: %.0f ms, bare %.0f ms, ratio %.2f, goal %.1f, %s;"
                + " preview %.0f ms; slowest write of somebody else meanwhile %.0f ms",
            ROWS,
            ours,
            bare,
            ratio,
            GOAL,
            ratio <= GOAL ? "met" : "missed",
            preview,
            slowestWrite);
    System.out.println(line);
    Path folder = Files.createDirectories(Path.of("bench", "results"));
    Files.writeString(
        folder.resolve("publish.json"),
        String.format(
            Locale.ROOT,
            "[{\"work\": \"publish to %d organisations\", \"ours\": %.1f, \"bare\": %.1f, \"ratio\": %.2f, \"goal\": %.1f, \"met\": %b}]%n",
            ROWS,
            ours,
            bare,
            ratio,
            GOAL,
            ratio <= GOAL));
  }
}
