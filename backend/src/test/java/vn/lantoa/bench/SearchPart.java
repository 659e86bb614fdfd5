package vn.lantoa.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Words looked for in the names of organisations, in documents and in obligations. */
final class SearchPart implements Part {

  private static final double P95_MILLIS = 100;
  private static final int ASKED = 60;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    search(
        stage,
        table,
        "organisations",
        "SELECT name FROM organisation ORDER BY MOD(id, 997), id LIMIT 10");
    search(
        stage,
        table,
        "documents",
        "SELECT symbol FROM document WHERE symbol IS NOT NULL ORDER BY MOD(id, 97), id LIMIT 10");
    search(
        stage, table, "obligations", "SELECT title FROM demand ORDER BY MOD(id, 97), id LIMIT 10");
  }

  private static void search(Stage stage, Table table, String what, String words) throws Exception {
    List<String> paths = new ArrayList<>();
    for (String text : texts(stage, words)) {
      paths.add("/api/v1/" + what + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
    Api officer = stage.as(People.PROVINCE);
    stage.oneByOne(officer, paths, ASKED);
    Load.Outcome outcome = stage.oneByOne(officer, paths, ASKED);
    table.add(
        BenchRow.atMost("search of " + what + ", p95", "ms", outcome.quantile(0.95), P95_MILLIS)
            .with("median %.1f".formatted(outcome.quantile(0.5))),
        seconds -> stage.oneByOne(officer, paths, ASKED));
  }

  private static List<String> texts(Stage stage, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement query = stage.db().prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
