package vn.lantoa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.programme.ProgrammeFixture;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** A programme of a province is looked back on at the half of its term. */
@QuarkusTest
class ReviewTest extends ProgrammeFixture {

  private static final String REVIEWS = "/api/v1/programme-reviews/";

  private String programme;
  private String document;

  @BeforeEach
  void inForce() {
    programme = draft();
    added(programme, task(group(programme), "Ban hành kế hoạch chuyển đổi số"));
    added(programme, task(group(programme), "Xây dựng đề án giao thông nông thôn"));
    String path = PROGRAMMES + "/" + programme;
    Response seen = head.get(path);
    Map<String, Object> hash = object("contentHash", seen.path("contentHash"));
    head.post(path + "/approval", seen.path("version"), hash).then().statusCode(200);
    String symbol = head.post(path + "/issue-preview", object()).path("symbol");
    document =
        head.post(path + "/issue", head.get(path).path("version"), object("symbol", symbol))
            .then()
            .statusCode(200)
            .extract()
            .path("documentId");
  }

  private static Map<String, Object> review(Object... more) {
    return with(
        object("kind", "PRELIMINARY", "startsOn", "2027-01-01", "endsOn", "2027-12-31"), more);
  }

  private Response begin(Object... more) {
    return officer.post(PROGRAMMES + "/" + programme + "/reviews", review(more));
  }

  /** One of the two tasks as if it had been done in time. */
  private void oneDone() {
    inTransaction(
        () ->
            new Sql(
                    """
                    UPDATE obligation SET state = 'ACCEPTED', done_on = '2026-11-20',
                      submitted_at = NOW(6) WHERE demand_id IN (SELECT id FROM demand
                      WHERE document_id = :document) AND role = 'LEAD' ORDER BY id LIMIT 1
                    """)
                .bind("document", document)
                .execute(em));
  }

  @Test
  void figuresMoveUntilTheHeadFreezesThemAndNeverAfter() {
    String id =
        begin("results", "Đã triển khai hai nhiệm vụ")
            .then()
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .body("figures.tasks.expected", equalTo(2))
            .body("figures.tasks.done", equalTo(0))
            .body("figures.leads", hasSize(1))
            .body("figures.leads[0].organisation.id", equalTo("" + board))
            .body("mayEdit", equalTo(true))
            .body("mayFreeze", equalTo(false))
            .body("shortcomings", nullValue())
            .extract()
            .path("id");
    oneDone();
    officer.get(REVIEWS + id).then().body("figures.tasks.onTime", equalTo(1));
    officer.post(REVIEWS + id + "/freezing", "0", Map.of()).then().statusCode(403);
    head.post(REVIEWS + id + "/freezing", "0", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("FROZEN"))
        .body("mayEdit", equalTo(false));
    inTransaction(
        () ->
            new Sql(
                    """
                    UPDATE obligation SET state = 'ACCEPTED', done_on = '2026-11-20' WHERE demand_id IN
                      (SELECT id FROM demand WHERE document_id = :document)
                    """)
                .bind("document", document)
                .execute(em));
    officer
        .get(REVIEWS + id)
        .then()
        .body("figures.tasks.onTime", equalTo(1))
        .body("figures.tasks.expected", equalTo(2));
    officer
        .put(REVIEWS + id, "1", review())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    head.post(REVIEWS + id + "/freezing", "1", Map.of()).then().statusCode(409);
  }

  @Test
  void onlyWhatWasDueInTheWindowCounts() {
    begin("startsOn", "2026-01-01", "endsOn", "2026-12-31")
        .then()
        .statusCode(201)
        .body("figures.tasks.expected", equalTo(0))
        .body("figures.leads", hasSize(0));
  }

  @Test
  void itIsWrittenListedAndDeletedUntilItIsFrozen() {
    String first = begin().path("id");
    String second = begin("kind", "FINAL", "endsOn", "2030-10-31").path("id");
    String list = PROGRAMMES + "/" + programme + "/reviews";
    officer
        .get(list)
        .then()
        .body("items.id", contains(second, first))
        .body("items.kind", contains("FINAL", "PRELIMINARY"))
        .body("mayEdit", equalTo(true));
    officer
        .put(REVIEWS + first, "0", review("lessons", "Giao việc rõ người", "heldOn", "2027-07-15"))
        .then()
        .statusCode(200)
        .body("lessons", equalTo("Giao việc rõ người"))
        .body("heldOn", equalTo("2027-07-15"));
    officer.put(REVIEWS + first, "0", review()).then().statusCode(412);
    officer.request().header("If-Match", "\"0\"").delete(REVIEWS + second).then().statusCode(204);
    officer.get(list).then().body("items.id", contains(first));
  }

  @Test
  void itIsForThoseWhoMayReadTheFiguresOfTheOrganisation() {
    String id = begin().path("id");
    user(Role.OFFICER, root("PROVINCE")).get(REVIEWS + id).then().statusCode(404);
    user(Role.READER, province)
        .get(REVIEWS + id)
        .then()
        .statusCode(200)
        .body("mayEdit", equalTo(false));
    user(Role.READER, province)
        .post(PROGRAMMES + "/" + programme + "/reviews", review())
        .then()
        .statusCode(403);
  }

  @Test
  void badInputIsNamed() {
    begin("endsOn", "2026-12-31")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/endsOn"));
    begin("heldOn", "2026-12-31")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/heldOn"));
    begin("kind", "OTHER").then().statusCode(400);
    officer
        .post(PROGRAMMES + "/" + draft() + "/reviews", review())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void aReviewReadsTheSheetOfItsTargetsAndAHandfulMore() {
    String id = begin().path("id");
    assertThat(statements(() -> officer.get(REVIEWS + id))).isLessThanOrEqualTo(14);
  }
}
