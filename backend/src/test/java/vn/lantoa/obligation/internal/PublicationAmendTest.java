package vn.lantoa.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** What is amended and withdrawn in several parts is what was previewed, and counted as it is. */
@QuarkusTest
class PublicationAmendTest extends PublicationFixture {

  @Test
  void doesWhatWasPreviewed() {
    JsonPath demand = published();
    String id = demand.getString("id");
    String path = "/api/v1/demands/" + id;
    User clerk = user(Role.REPORTER, cells.get(3));
    String submitted = "/api/v1/obligations/" + obligation(demand, cells.get(3));
    clerk.post(submitted + "/receipt", "0", "").then().statusCode(200);
    clerk
        .post(submitted + "/submission", "1", Map.of("doneOn", "2026-11-20"))
        .then()
        .statusCode(200);

    Map<String, Object> cellsOnly =
        Map.of("subtreeOf", Long.toString(root), "levels", List.of("CELL"));
    Map<String, Object> fewer = input(demand.getLong("document.id"), "2027-01-31", cellsOnly);
    JsonPath preview = preview(path, Map.of("action", "AMEND", "proposal", fewer));
    assertCounts(preview, 0, ROWS - 1, 1, 0);
    assertThat(preview.getString("rows[0].effect")).as("the highest level").isEqualTo("WITHDRAW");
    assertThat(preview.getString("rows[0].organisation.id")).isEqualTo(Long.toString(cells.get(0)));
    assertThat(preview.getList("rows.effect")).hasSize(ROWS).contains("CHANGE");
    amend(path, fewer);
    assertThat(owed(id, "state = 'WITHDRAWN' AND due_on = '2026-12-31'")).isEqualTo(1);
    assertThat(owed(id, "state = 'OPEN' AND due_on = '2027-01-31'")).isEqualTo(ROWS - 2);
    assertThat(owed(id, "state = 'SUBMITTED' AND due_on = '2027-01-31'")).isEqualTo(1);
    assertThat(cells(id)).isEqualTo("2027-01-31 AWAITING 1, 2027-01-31 OPEN " + (ROWS - 2));
    assertCounted();

    Map<String, Object> all = input(demand.getLong("document.id"), "2027-02-28", everybody());
    assertCounts(preview(path, Map.of("action", "AMEND", "proposal", all)), 1, ROWS - 1, 0, 0);
    amend(path, all);
    assertThat(owed(id, "state <> 'WITHDRAWN' AND due_on = '2027-02-28'")).isEqualTo(ROWS);
    assertThat(cells(id)).isEqualTo("2027-02-28 AWAITING 1, 2027-02-28 OPEN " + (ROWS - 1));
    assertCounts(preview(path, Map.of("action", "AMEND", "proposal", all)), 0, 0, 0, ROWS);

    preview = preview(path, Map.of("action", "WITHDRAW"));
    assertCounts(preview, 0, 0, ROWS, 0);
    assertThat(preview.getString("rows[0].organisation.id")).isEqualTo(Long.toString(cells.get(0)));
    officer
        .post(path + "/withdrawal", demand(id).getString("version"), Map.of("reason", "Thôi"))
        .then()
        .statusCode(200);
    assertThat(owed(id, "state = 'WITHDRAWN'")).isEqualTo(ROWS);
    assertThat(cells(id)).isEmpty();
    assertCounted();
  }

  private JsonPath preview(String path, Object body) {
    return officer.post(path + "/preview", body).then().statusCode(200).extract().jsonPath();
  }

  private static void assertCounts(
      JsonPath preview, int create, int change, int withdraw, int unchanged) {
    assertThat(
            List.of(
                preview.getInt("create"),
                preview.getInt("change"),
                preview.getInt("withdraw"),
                preview.getInt("unchanged")))
        .containsExactly(create, change, withdraw, unchanged);
  }

  private void amend(String path, Map<String, Object> proposal) {
    officer
        .post(
            path + "/amendment",
            demand(path.substring(path.lastIndexOf('/') + 1)).getString("version"),
            Map.of("proposal", proposal, "reason", "Điều chỉnh"))
        .then()
        .statusCode(200);
  }

  /** What the roll-up has of a demand below the root, folded or not: date, kind, how many. */
  private String cells(String demand) {
    return inTransaction(
        () ->
            String.join(
                ", ",
                new Sql(
                        """
                        SELECT CONCAT(due_key, ' ', kind, ' ', SUM(n)) AS cell FROM (
                          SELECT due_key, 'OPEN' AS kind, n_open AS n FROM roll_up_demand
                          WHERE organisation_id = :root AND demand_id = :demand
                          UNION ALL
                          SELECT due_key, 'AWAITING', n_awaiting FROM roll_up_demand
                          WHERE organisation_id = :root AND demand_id = :demand
                          UNION ALL
                          SELECT due_key, kind, n FROM roll_up_delta WHERE demand_id = :demand) x
                        GROUP BY due_key, kind HAVING SUM(n) <> 0 ORDER BY due_key, kind
                        """)
                    .bind("root", root)
                    .bind("demand", demand)
                    .list(em, r -> r.string("cell"))));
  }
}
