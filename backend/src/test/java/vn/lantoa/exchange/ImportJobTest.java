package vn.lantoa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.organisation.TreeFixture.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.TreeFixture;

/** Long tables are applied as jobs: the same rows as directly, or none. */
@QuarkusTest
class ImportJobTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Inject OrganisationRegister register;
  private TreeFixture tree;

  @BeforeEach
  void plant() {
    tree = new TreeFixture(register);
  }

  /** A table of cells under An Bình, children before their parents. */
  private String table(int rows) {
    StringBuilder text = new StringBuilder("Mã;Tên;Tên viết tắt;Cấp;Loại;Đơn vị cấp trên (mã)\n");
    for (int i = rows; i >= 1; i--) {
      String parent = i <= 10 ? "AB" : "R" + i % 10;
      parent = parent.equals("R0") ? "R10" : parent;
      text.append(
          "%s.R%d;Tổ chức %d;TC %d;%s;%s;%s.%s%n"
              .formatted(
                  tree.mark,
                  i,
                  i,
                  i,
                  i <= 10 ? "GRASSROOTS" : "CELL",
                  i <= 10 ? "COMMITTEE" : "CELL",
                  tree.mark,
                  parent));
    }
    return text.toString();
  }

  private String check(int rows) {
    Response made =
        tree.administrator()
            .contentType(ContentType.MULTIPART)
            .multiPart(
                "file",
                "bang.csv",
                table(rows).getBytes(StandardCharsets.UTF_8),
                "application/octet-stream")
            .queryParam("kind", "ORGANISATIONS")
            .post("/api/v1/imports");
    assertThat(made.<Integer>path("create")).as(made.asString()).isEqualTo(rows);
    return made.path("id");
  }

  private Response apply(String id, String prefer) {
    return tree.administrator()
        .header("Prefer", prefer)
        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
        .post("/api/v1/imports/" + id + "/application");
  }

  private Response job(Response accepted) {
    return tree.administrator().get("/api/v1/jobs/" + accepted.path("id"));
  }

  private void awaitState(Response accepted, String state) {
    await().atMost(LONG).until(() -> job(accepted).path("state").equals(state));
  }

  /** What stands under An Bình, without the mark of this tree. */
  private List<String> written() {
    return rows(
        """
        SELECT REPLACE(o.code, ?, ''), o.name, o.short_name, o.level_code, o.kind_code,
          REPLACE(p.code, ?, ''),
          (SELECT GROUP_CONCAT(c.depth ORDER BY c.depth) FROM organisation_closure c
            WHERE c.descendant_id = o.id),
          (SELECT COUNT(*) FROM organisation_period e WHERE e.organisation_id = o.id)
        FROM organisation o JOIN organisation p ON p.id = o.parent_id
        WHERE o.code LIKE CONCAT(?, '.R%') ORDER BY o.name
        """,
        tree.mark, tree.mark, tree.mark);
  }

  @Test
  void aJobWritesWhatADirectApplicationWrites() {
    Response direct = apply(check(600), "return=representation");
    assertThat(direct.statusCode()).isEqualTo(200);
    assertThat(direct.<String>path("state")).isEqualTo("APPLIED");
    List<String> wanted = written();
    assertThat(wanted).hasSize(600);
    tree = new TreeFixture(register);
    String id = check(600);
    Response accepted = apply(id, "respond-async");
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    assertThat(accepted.header("Location")).isEqualTo("/api/v1/jobs/" + accepted.path("id"));
    assertThat(accepted.header("Retry-After")).isEqualTo("1");
    assertThat(accepted.<String>path("kind")).isEqualTo("import");
    assertThat(accepted.<Integer>path("total")).isEqualTo(600);
    awaitState(accepted, "DONE");
    assertThat(job(accepted).<Integer>path("done")).isEqualTo(600);
    assertThat(job(accepted).<String>path("result")).isEqualTo("/api/v1/imports/" + id);
    assertThat(written()).isEqualTo(wanted);
    assertThat(apply(id, "respond-async").statusCode()).isEqualTo(409);
    assertThat(
            rows(
                """
                SELECT COUNT(*), COUNT(DISTINCT account_id) FROM journal_entry
                WHERE subject = 'imports' AND subject_id = ?
                """,
                id))
        .containsExactly("2|1");
  }

  @Test
  void aLongTableIsAJobByItself() {
    Response accepted = apply(check(1001), "");
    assertThat(accepted.statusCode()).isEqualTo(202);
    awaitState(accepted, "DONE");
    assertThat(written()).hasSize(1001);
  }

  /** As a killed process looks to the database: its connection is gone in the middle. */
  @Test
  void cutOffInTheMiddleNothingIsWrittenAndItCanBeAppliedAgain() throws Exception {
    String id = check(6000);
    Response accepted = apply(id, "");
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> job(accepted).<Integer>path("done") >= 1500);
    cutTheLongestTransaction();
    awaitState(accepted, "FAILED");
    assertThat(job(accepted).<Integer>path("done")).isLessThan(6000);
    assertThat(written()).isEmpty();
    assertThat(rows("SELECT state FROM import_file WHERE id = ?", id)).containsExactly("CHECKED");
    Response again = apply(id, "");
    assertThat(again.<String>path("id")).isNotEqualTo(accepted.<String>path("id"));
    awaitState(again, "DONE");
    assertThat(written()).hasSize(6000);
  }

  private static void cutTheLongestTransaction() throws Exception {
    try (var connection = SharedTestDatabase.get().connect();
        var statement = connection.createStatement()) {
      var found =
          statement.executeQuery(
              """
              SELECT trx_mysql_thread_id FROM information_schema.innodb_trx
              WHERE trx_mysql_thread_id > 0 ORDER BY trx_rows_modified DESC LIMIT 1
              """);
      assertThat(found.next()).isTrue();
      statement.execute("KILL CONNECTION " + found.getLong(1));
    }
  }
}
