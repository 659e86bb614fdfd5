package vn.lantoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of 10,000 new organisations: judged, then written. */
final class ImportPart implements Part {

  private static final int ROWS = 10_000;
  private static final double SECONDS = 10;
  private static final long ASK_AGAIN_MILLIS = 100;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    Api administrator = stage.as(People.ROOT);
    String csv = csv(parents(stage));
    long begin = System.nanoTime();
    JsonNode judged =
        administrator.upload("/api/v1/imports?kind=ORGANISATIONS", "to-chuc.csv", csv);
    double verdicts = (System.nanoTime() - begin) / 1e9;
    if (judged.get("create").asInt() != ROWS) {
      throw new IllegalStateException("not every row is to be created: " + judged);
    }
    table.add(BenchRow.atMost("import of 10,000 organisations, verdicts", "s", verdicts, SECONDS));
    begin = System.nanoTime();
    JsonNode answer =
        administrator.post(
            "/api/v1/imports/" + judged.get("id").asText() + "/application", Map.of());
    while (answer.has("kind") && answer.has("done") && open(answer)) {
      Thread.sleep(ASK_AGAIN_MILLIS);
      answer = administrator.get("/api/v1/jobs/" + answer.get("id").asText());
    }
    double applied = (System.nanoTime() - begin) / 1e9;
    JsonNode after = administrator.get("/api/v1/imports/" + judged.get("id").asText());
    if (!after.has("appliedAt")) {
      throw new IllegalStateException("not applied: " + answer);
    }
    table.add(BenchRow.atMost("import of 10,000 organisations, applied", "s", applied, SECONDS));
  }

  private static boolean open(JsonNode job) {
    return List.of("QUEUED", "RUNNING").contains(job.get("state").asText());
  }

  private static List<String> parents(Stage stage) throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement query =
        stage
            .db()
            .prepareStatement(
                """
                SELECT o.code FROM organisation_closure c JOIN organisation o ON o.id = c.descendant_id
                WHERE c.ancestor_id = ? AND o.level_code = 'COMMUNE' ORDER BY o.id LIMIT 50
                """)) {
      query.setLong(1, stage.people().province());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          codes.add(row.getString(1));
        }
      }
    }
    return codes;
  }

  private static String csv(List<String> parents) {
    StringBuilder csv = new StringBuilder("code,name,level,kind,parentCode\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(
          "bench-%d,Chi bộ khu phố %d,CELL,CELL,%s\n"
              .formatted(i, i, parents.get(i % parents.size())));
    }
    return csv.toString();
  }
}
