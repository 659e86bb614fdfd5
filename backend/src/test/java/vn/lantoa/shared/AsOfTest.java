package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.testing.ApiTest;

/** Ten changes, and what the API says of each moment between them. */
@QuarkusTest
class AsOfTest extends ApiTest {

  private static final int CHANGES = 10;

  @Inject ChangeInstant change;

  private long province;
  private long document;
  private User office;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    for (int i = 0; i < CHANGES; i++) {
      organisation("Đảng ủy " + unique(), "COMMUNE", "COMMITTEE", province);
    }
    document = document(province, "88-KH/TU", LocalDate.of(2026, 10, 1));
    office = user(Role.OFFICER, province);
  }

  private List<Long> publish() {
    JsonPath draft =
        office
            .post(
                "/api/v1/demands",
                Map.of(
                    "documentId",
                    Long.toString(document),
                    "act",
                    "STUDY",
                    "title",
                    "Học tập Nghị quyết",
                    "addressees",
                    Map.of("subtreeOf", Long.toString(province), "levels", List.of("COMMUNE")),
                    "deadlines",
                    List.of(
                        Map.of(
                            "rule",
                            Map.of("kind", "BEFORE_DATE", "date", "2026-12-01"),
                            "words",
                            "trước ngày 01/12/2026"))))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    office
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200)
        .body("created", equalTo(CHANGES));
    return new Sql("SELECT id FROM obligation WHERE demand_id = :demand ORDER BY id")
        .bind("demand", Long.parseLong(draft.getString("id")))
        .list(em, r -> r.number("id"));
  }

  private Response read(String path, Object asOf) {
    return office.request().queryParam("asOf", asOf.toString()).get(path);
  }

  private Instant passing() {
    try {
      Thread.sleep(3);
      return clock.now();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step(int number, long obligation) {
    inTransaction(
        () -> {
          new Sql("UPDATE document SET title = :title, version = version + 1 WHERE id = :id")
              .bind("title", "Bản " + number)
              .bind("id", document)
              .execute(em);
          return new Sql(
                  """
                  UPDATE obligation SET state = 'ACCEPTED', done_on = DATE '2026-11-20',
                    submitted_at = :now, decided_at = :now, version = version + 1 WHERE id = :id
                  """)
              .bind("now", clock.now())
              .bind("id", obligation)
              .execute(em);
        });
  }

  @Test
  void everyMomentBetweenTenChangesIsAnsweredAsItWas() {
    List<Long> obligations = publish();
    List<Instant> moments = new ArrayList<>();
    moments.add(passing());
    for (int i = 1; i <= CHANGES; i++) {
      step(i, obligations.get(i - 1));
      moments.add(passing());
    }
    String overview = "/api/v1/dashboard/overview?organisationId=" + province;
    for (int i = 1; i <= CHANGES; i++) {
      Instant at = moments.get(i);
      read("/api/v1/documents/" + document, at)
          .then()
          .statusCode(200)
          .header("X-Lantoa-As-Of", at.toString())
          .body("title", equalTo("Bản " + i));
      read(overview, at)
          .then()
          .statusCode(200)
          .body("asOf", equalTo(at.toString()))
          .body("figures.done", equalTo(i))
          .body("figures.notDue", equalTo(CHANGES - i));
      read("/api/v1/documents", at).then().statusCode(200).body("items.title", hasItem("Bản " + i));
      assertThat(
              read("/api/v1/obligations?limit=50", at)
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath()
                  .getList("items.findAll { it.state == 'ACCEPTED' }"))
          .hasSize(i);
      long last = obligations.get(i - 1);
      read("/api/v1/obligations/" + last, at)
          .then()
          .statusCode(200)
          .body("state", equalTo("ACCEPTED"))
          .body("actions", hasSize(0));
      read("/api/v1/obligations/" + last, moments.get(i - 1))
          .then()
          .statusCode(200)
          .body("state", equalTo("OPEN"))
          .body("version", equalTo("0"));
    }
    office.get(overview).then().header("X-Lantoa-As-Of", org.hamcrest.Matchers.nullValue());
  }

  @Test
  void itIsTheRequestThatIsTurnedBackNotItsConnection() throws Exception {
    List<Long> obligations = publish();
    Instant before = passing();
    step(1, obligations.get(0));
    passing();
    String path = "/api/v1/documents/" + document;
    String then = read(path, before).jsonPath().getString("title");
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> reads = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        boolean past = i % 2 == 0;
        reads.add(
            () ->
                (past ? read(path, before) : office.get(path))
                    .jsonPath()
                    .getString("title")
                    .equals(past ? then : "Bản 1"));
      }
      for (Future<Boolean> right : people.invokeAll(reads)) {
        assertThat(right.get()).isTrue();
      }
    } finally {
      people.shutdown();
    }
  }

  @Test
  void costsNoStatementMore() {
    String path = "/api/v1/documents/" + document;
    Instant at = passing();
    office.get(path);
    read(path, at);
    long now = statements(() -> office.get(path).then().statusCode(200));
    long past = statements(() -> read(path, at).then().statusCode(200));
    assertThat(past).isEqualTo(now).isLessThanOrEqualTo(8);
  }

  @Test
  void overdueIsJudgedOnTheDayAskedFor() {
    List<Long> obligations = publish();
    Instant at = passing();
    clock.moveTo(LocalDate.of(2026, 12, 5));
    User later = user(Role.OFFICER, province);
    String path = "/api/v1/obligations/" + obligations.get(0);
    later.get(path).then().statusCode(200).body("timeliness", equalTo("OVERDUE"));
    later
        .request()
        .queryParam("asOf", at.toString())
        .get(path)
        .then()
        .statusCode(200)
        .body("timeliness", equalTo("NOT_DUE"));
  }

  @Test
  void rightsAreThoseOfNow() {
    long other = root("PROVINCE");
    long commune = organisation("Đảng ủy " + unique(), "COMMUNE", "COMMITTEE", province);
    Instant at = passing();
    inTransaction(
        () ->
            new Sql("DELETE FROM organisation_closure WHERE descendant_id = :id AND depth > 0")
                    .bind("id", commune)
                    .execute(em)
                + new Sql(
                        "INSERT INTO organisation_closure (ancestor_id, descendant_id, depth) VALUES (:a, :d, 1)")
                    .bind("a", other)
                    .bind("d", commune)
                    .execute(em));
    read("/api/v1/organisations/" + commune, at).then().statusCode(404);
    user(Role.OFFICER, other)
        .request()
        .queryParam("asOf", at.toString())
        .get("/api/v1/organisations/" + commune)
        .then()
        .statusCode(200);
  }

  /** What lay below a place then and does not now is out of sight, also for who holds the place. */
  @Test
  void aListOfOnesOwnPlaceHoldsNothingThatWasMovedAway() {
    List<Long> obligations = publish();
    Instant at = passing();
    User inspector = user(Role.INSPECTOR, province);
    String list = "/api/v1/obligations?organisationId=" + province;
    inspector
        .request()
        .queryParam("asOf", at.toString())
        .get(list)
        .then()
        .body("items", hasSize(obligations.size()));
    inTransaction(
        () ->
            new Sql(
                    """
                    DELETE FROM organisation_closure WHERE depth > 0 AND descendant_id =
                      (SELECT ob.organisation_id FROM obligation ob WHERE ob.id = :id)
                    """)
                .bind("id", obligations.get(0))
                .execute(em));
    inspector
        .request()
        .queryParam("asOf", at.toString())
        .get(list)
        .then()
        .statusCode(200)
        .body("items", hasSize(obligations.size() - 1));
  }

  @Test
  void oneChangeHasOneInstant() {
    Instant told =
        inTransaction(
            () -> {
              for (String table : List.of("document", "organisation")) {
                new Sql("UPDATE " + table + " SET changed_by = 1 WHERE id = :id")
                    .bind("id", table.equals("document") ? document : province)
                    .execute(em);
                sleep();
              }
              return change.get();
            });
    for (String table : List.of("document", "organisation")) {
      assertThat(
              new Sql("SELECT row_start FROM " + table + " WHERE id = :id")
                  .bind("id", table.equals("document") ? document : province)
                  .first(em, r -> r.instant("row_start")))
          .contains(told);
    }
  }

  @Test
  void whatIsChangedThenDeletedInOneTransactionLeavesItsHistory() {
    inTransaction(
        () -> {
          new Sql("UPDATE document SET title = 'x' WHERE id = :id")
              .bind("id", document)
              .execute(em);
          return new Sql("DELETE FROM document WHERE id = :id").bind("id", document).execute(em);
        });
    assertThat(
            new Sql("SELECT COUNT(*) FROM document FOR SYSTEM_TIME ALL WHERE id = :id")
                .bind("id", document)
                .number(em))
        .isEqualTo(2);
  }

  @Test
  void anInstantThatCannotBeAnsweredIsRefusedWithWhatToDo() {
    String path = "/api/v1/documents";
    refused(path, clock.now().plus(1, ChronoUnit.DAYS).toString(), "IN_FUTURE");
    refused(path, "yesterday", "NOT_AN_INSTANT");
    refused(path, "2026-11-21", "NOT_AN_INSTANT");
    refused(path, "2026-11-21T09:00:00 07:00", "PLUS_NOT_ENCODED");
    refused(path, "1999-01-01T00:00:00Z", "BEFORE_FIRST_RECORD")
        .then()
        .body("errors[0].detail", containsString("20"));
    refused(path + "?q=nghi+quyet", passing().toString(), "NO_SEARCH");
    for (String unrecorded : List.of("/api/v1/session", "/api/v1/access-tokens", "/api/v1/jobs")) {
      refused(unrecorded, passing().toString(), "NOT_RECORDED");
    }
    office
        .request()
        .queryParam("asOf", passing().toString())
        .body(Map.of())
        .post("/api/v1/demands")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("READ_ONLY"));
    office
        .request()
        .queryParam("asOf", passing().atOffset(java.time.ZoneOffset.ofHours(7)).toString())
        .get(path)
        .then()
        .statusCode(200);
  }

  private Response refused(String path, String asOf, String code) {
    Response answer = read(path, asOf);
    answer
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("asOf"))
        .body("errors[0].code", equalTo(code));
    return answer;
  }

  @Test
  void anUnchangedPastIsNotSentTwice() {
    Instant at = passing();
    String path = "/api/v1/documents/" + document;
    String tag = read(path, at).then().statusCode(200).extract().header("ETag");
    office
        .request()
        .header("If-None-Match", tag)
        .queryParam("asOf", at.toString())
        .get(path)
        .then()
        .statusCode(304);
    assertThat(AsOf.sql(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00.000000");
  }
}
