package vn.lantoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** One thing by its id and a list of a hundred, against the bare handlers. */
final class ReadPart implements Part {

  private static final double SINGLE = 0.5;
  private static final double LIST = 0.6;
  private static final int IDS = 100;
  private static final int ROWS = 100;

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    People people = stage.people();
    people.run(
        """
        CREATE TABLE IF NOT EXISTS bench_body (name VARCHAR(20) NOT NULL, id BIGINT NOT NULL,
          body MEDIUMBLOB NOT NULL, PRIMARY KEY (name, id))
        """);
    people.run(
        """
        CREATE TABLE IF NOT EXISTS bench_row (name VARCHAR(20) NOT NULL, no INT NOT NULL,
          body BLOB NOT NULL, PRIMARY KEY (name, no))
        """);
    one(stage, table, "one obligation by id, still owed", "obligations", obligations(people, true));
    one(
        stage,
        table,
        "one obligation by id, as they come",
        "obligations",
        obligations(people, false));
    one(
        stage,
        table,
        "one document by id",
        "documents",
        people.numbers(
            """
            SELECT DISTINCT d.document_id FROM organisation_closure c
            JOIN obligation ob ON ob.organisation_id = c.descendant_id JOIN demand d ON d.id = ob.demand_id
            WHERE c.ancestor_id = ? ORDER BY d.document_id LIMIT ?
            """,
            people.commune(),
            IDS));
    list(
        stage,
        table,
        "100 obligations of a province, filtered",
        People.PROVINCE,
        people.province());
    list(stage, table, "100 obligations of a commune, filtered", People.COMMUNE, people.commune());
  }

  private static List<Long> obligations(People people, boolean owed) throws SQLException {
    return people.numbers(
        """
        SELECT ob.id FROM organisation_closure c JOIN obligation ob ON ob.organisation_id = c.descendant_id
        WHERE c.ancestor_id = ? AND %s ORDER BY MOD(ob.id, 997), ob.id LIMIT ?
        """
            .formatted(owed ? "ob.state = 'OPEN'" : "TRUE"),
        people.commune(),
        IDS);
  }

  private static void one(Stage stage, Table table, String work, String name, List<Long> ids)
      throws Exception {
    Api officer = stage.as(People.PROVINCE);
    for (Long id : ids) {
      store(stage, name, id, officer.bytes("/api/v1/" + name + "/" + id));
    }
    List<String> ours = ids.stream().map(id -> "/api/v1/" + name + "/" + id).toList();
    List<String> bare = ids.stream().map(id -> "/bare/one/" + name + "/" + id).toList();
    share(stage, table, work, officer, ours, bare, SINGLE);
  }

  private static void list(Stage stage, Table table, String work, String who, long place)
      throws Exception {
    Api asker = stage.as(who);
    String path =
        "/api/v1/obligations?organisationId=" + place + "&state=OPEN&sort=dueOn&limit=" + ROWS;
    JsonNode items = asker.get(path).get("items");
    String name = "at-" + place;
    for (int i = 0; i < items.size(); i++) {
      try (PreparedStatement insert =
          stage.db().prepareStatement("REPLACE INTO bench_row (name, no, body) VALUES (?, ?, ?)")) {
        insert.setString(1, name);
        insert.setInt(2, i);
        insert.setBytes(3, Api.JSON.writeValueAsBytes(items.get(i)));
        insert.executeUpdate();
      }
    }
    share(stage, table, work, asker, List.of(path), List.of("/bare/list/" + name), LIST);
  }

  private static void share(
      Stage stage,
      Table table,
      String work,
      Api asker,
      List<String> ours,
      List<String> bare,
      double goal)
      throws Exception {
    Cost cost = new Cost(stage);
    Turns.Measured asked = seconds -> stage.ours().perSecond(ours, asker.cookie(), seconds);
    Turns.Pair pair =
        Turns.of(
            seconds -> cost.of(asked, seconds),
            seconds -> stage.bare().perSecond(bare, "X-Nobody: 1", seconds));
    table.add(BenchRow.share(work, pair.ours(), pair.bare(), goal).with(cost.words()), asked::take);
  }

  private static void store(Stage stage, String name, long id, byte[] body) throws SQLException {
    try (PreparedStatement insert =
        stage.db().prepareStatement("REPLACE INTO bench_body (name, id, body) VALUES (?, ?, ?)")) {
      insert.setString(1, name);
      insert.setLong(2, id);
      insert.setBytes(3, body);
      insert.executeUpdate();
    }
  }
}
