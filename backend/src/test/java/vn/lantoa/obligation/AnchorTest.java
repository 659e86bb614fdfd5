package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.obligation.internal.OccurrenceScheduler;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Dates counted from anchors, and demands that come round. The day is 2026-11-21. */
@QuarkusTest
class AnchorTest extends ApiTest {

  @Inject OccurrenceScheduler occurrences;

  private long province;
  private long document;
  private User office;
  private User clerk;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    long commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    document = document(province, "87-KH/TU", LocalDate.of(2026, 10, 1));
    office = user(Role.OFFICER, province);
    clerk = user(Role.REPORTER, commune);
  }

  private Map<String, Object> input(Map<String, Object> rule) {
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", Long.toString(document));
    input.put("act", "REPORT");
    input.put("title", "Báo cáo kết quả thực hiện");
    input.put(
        "addressees", Map.of("subtreeOf", Long.toString(province), "levels", List.of("COMMUNE")));
    input.put("deadlines", List.of(Map.of("rule", rule)));
    return input;
  }

  private String draft(Map<String, Object> rule) {
    return office.post("/api/v1/demands", input(rule)).then().statusCode(201).extract().path("id");
  }

  private String version(String id) {
    return office.get("/api/v1/demands/" + id).jsonPath().getString("version");
  }

  private String published(Map<String, Object> rule, int rows) {
    String id = draft(rule);
    office
        .post("/api/v1/demands/" + id + "/publication", version(id), "")
        .then()
        .statusCode(200)
        .body("created", equalTo(rows));
    return id;
  }

  private JsonPath mine() {
    String id = clerk.get("/api/v1/obligations?view=MINE").jsonPath().getString("items[0].id");
    return clerk.get("/api/v1/obligations/" + id).then().statusCode(200).extract().jsonPath();
  }

  private static final Map<String, Object> AFTER_SESSION =
      Map.of("kind", "AFTER_ANCHOR", "count", 10, "unit", "DAYS", "anchor", "SESSION");

  @Test
  void whatHasNoAnchorWaitsAndIsDatedOnceItIsSet() {
    String id = published(AFTER_SESSION, 2);
    String demand = "/api/v1/demands/" + id;
    JsonPath waiting = mine();
    assertThat(waiting.getString("dueOn")).isNull();
    assertThat(waiting.getString("undatedReason")).isEqualTo("WAITING");
    assertThat(waiting.getString("waitsFor")).isEqualTo("SESSION");
    office
        .get(demand + "/anchors")
        .then()
        .statusCode(200)
        .body("source", equalTo(List.of("MISSING")));

    Map<String, Object> session = Map.of("on", "2026-11-05", "reason", "Hội nghị ngày 05/11");
    office
        .post(demand + "/anchors/SESSION/preview", session)
        .then()
        .statusCode(200)
        .body("changed", equalTo(2))
        .body("becomeOverdue", equalTo(2))
        .body("rows", hasSize(2))
        .body("rows[0].dueOn", equalTo("2026-11-16"))
        .body("levels[0].trace.vi", hasItem("ngày tổ chức hội nghị: 05/11/2026"));
    assertThat(mine().getString("dueOn")).isNull();
    office
        .put(demand + "/anchors/SESSION", version(id), Map.of("on", "2026-11-05"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reason"));
    office
        .put(demand + "/anchors/SESSION", version(id), session)
        .then()
        .statusCode(200)
        .body("becomeOverdue", equalTo(2));
    assertThat(mine().getString("dueOn")).isEqualTo("2026-11-16");

    office
        .put(
            demand + "/anchors/SESSION",
            version(id),
            Map.of("on", "2026-12-03", "reason", "Hoãn hội nghị"))
        .then()
        .statusCode(200)
        .body("before", equalTo("2026-11-05"))
        .body("changed", equalTo(2))
        .body("noLongerOverdue", equalTo(2));
    JsonPath moved = mine();
    assertThat(moved.getString("dueOn")).isEqualTo("2026-12-14");
    assertThat(moved.getString("firstDueOn")).isEqualTo("2026-11-16");
    assertThat(moved.getList("trace.vi")).contains("ngày tổ chức hội nghị: 03/12/2026");
    clerk
        .get("/api/v1/obligations/" + moved.getString("id") + "/steps")
        .then()
        .statusCode(200)
        .body("kind", equalTo(List.of("CREATED", "CHANGED", "CHANGED")))
        .body("note", hasItem("Hoãn hội nghị"))
        .body("[2].dueOn", equalTo("2026-12-14"))
        .body("[2].trace", hasSize(3));
    office.get(demand).then().body("deadlines[0].resolved.dueOn", equalTo("2026-12-14"));
    clerk.get(demand + "/anchors").then().statusCode(200);
    clerk
        .request()
        .header("If-Match", "\"0\"")
        .body(session)
        .put(demand + "/anchors/SESSION")
        .then()
        .statusCode(403);
    user(Role.OFFICER, root("PROVINCE")).get(demand + "/anchors").then().statusCode(404);
    office
        .put(demand + "/anchors/RECEIPT", version(id), session)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("EACH_ITS_OWN"));
  }

  private void session(String id, String on, int changed) {
    office
        .put(
            "/api/v1/demands/" + id + "/anchors/SESSION",
            version(id),
            Map.of("on", on, "reason", "Hội nghị"))
        .then()
        .statusCode(200)
        .body("changed", equalTo(changed));
  }

  @Test
  void whatWasGrantedStaysUntilTheAnchorPassesIt() {
    String id = published(AFTER_SESSION, 2);
    session(id, "2026-12-01", 2);
    String path = "/api/v1/obligations/" + mine().getString("id");
    clerk
        .post(
            path + "/extension-request",
            mine().getString("version"),
            Map.of("dueOn", "2026-12-14", "reason", "Bão số 13"))
        .then()
        .statusCode(200);
    office
        .post(path + "/extension-decision", mine().getString("version"), Map.of("outcome", "GRANT"))
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-14"))
        .body("trace.vi", hasItem("gia hạn theo đề nghị đến: 14/12/2026"));

    session(id, "2026-12-03", 1); // comes to the very day that was granted
    session(id, "2026-12-01", 1);
    JsonPath kept = mine();
    assertThat(kept.getString("dueOn")).isEqualTo("2026-12-14");
    assertThat(kept.getBoolean("extended")).isTrue();

    session(id, "2026-12-10", 2);
    JsonPath passed = mine();
    assertThat(passed.getString("dueOn")).isEqualTo("2026-12-21");
    assertThat(passed.getString("firstDueOn")).isEqualTo("2026-12-11");
    assertThat(passed.getString("extended")).isNull();
  }

  @Test
  void receiptGivesEachObligationItsDate() {
    published(
        Map.of("kind", "AFTER_ANCHOR", "count", 5, "unit", "WORKING_DAYS", "anchor", "RECEIPT"), 2);
    JsonPath waiting = mine();
    assertThat(waiting.getString("waitsFor")).isEqualTo("RECEIPT");
    String path = "/api/v1/obligations/" + waiting.getString("id");

    clerk
        .post(path + "/receipt", waiting.getString("version"), "")
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-11-30"))
        .body("firstDueOn", equalTo("2026-11-30"))
        .body("waitsFor", nullValue())
        .body("trace", notNullValue());
    clerk
        .get(path + "/steps")
        .then()
        .body("find { it.kind == 'RECEIVED' }.dueOn", equalTo("2026-11-30"));
  }

  @Test
  void signingIsTheDocumentsDateUntilItIsSet() {
    String id =
        draft(Map.of("kind", "AFTER_ANCHOR", "count", 60, "unit", "DAYS", "anchor", "SIGNING"));
    String demand = "/api/v1/demands/" + id;
    office.get(demand).then().body("deadlines[0].resolved.dueOn", equalTo("2026-11-30"));
    office
        .put(demand + "/anchors/SIGNING", version(id), Map.of("on", "2026-10-05"))
        .then()
        .statusCode(200)
        .body("levels[0].dueOn", equalTo("2026-12-04"));
    office.get(demand + "/anchors").then().body("[0].source", equalTo("STORED"));
  }

  private static Map<String, Object> monthly(int day, String until) {
    return Map.of(
        "kind",
        "RECURRING",
        "frequency",
        "MONTHLY",
        "days",
        List.of(Map.of("month", 1, "day", day)),
        "until",
        until);
  }

  @Test
  void turnsAreMadeAheadAndCaughtUpWithOnce() {
    String id = published(monthly(20, "2027-06-30"), 6);
    clerk
        .get("/api/v1/obligations?view=MINE")
        .then()
        .body("items.occurrence", equalTo(List.of("2026-12", "2027-01", "2027-02")))
        .body("items.dueOn", equalTo(List.of("2026-12-20", "2027-01-20", "2027-02-20")));
    assertThat(mine().getString("period.periodEnd")).isEqualTo("2026-12-31");
    occurrences.run();
    clerk.get("/api/v1/obligations?view=MINE").then().body("items", hasSize(3));

    clock.moveTo(LocalDate.of(2027, 5, 1));
    occurrences.run();
    occurrences.run();
    User later = user(Role.OFFICER, province);
    later
        .get("/api/v1/obligations?demandId=" + id + "&limit=200")
        .then()
        .statusCode(200)
        .body("items", hasSize(14));
    later.get("/api/v1/demands/" + id + "/publications").then().body("[0].created", equalTo(8));
  }

  @Test
  void anotherRuleTouchesOnlyUntouchedTurns() {
    String id = published(monthly(20, "2027-06-30"), 6);
    JsonPath first = mine();
    clerk
        .post(
            "/api/v1/obligations/" + first.getString("id") + "/receipt",
            first.getString("version"),
            "")
        .then()
        .statusCode(200);
    Map<String, Object> proposal = input(monthly(10, "2027-01-31"));
    office
        .post("/api/v1/demands/" + id + "/preview", Map.of("action", "AMEND", "proposal", proposal))
        .then()
        .statusCode(200)
        .body("byOccurrence.occurrence", equalTo(List.of("2026-12", "2027-01", "2027-02")))
        .body("byOccurrence[0].keep", equalTo(1))
        .body("byOccurrence[0].change", equalTo(1))
        .body("byOccurrence[1].change", equalTo(2))
        .body("byOccurrence[2].withdraw", equalTo(2));
    office
        .post(
            "/api/v1/demands/" + id + "/amendment",
            version(id),
            Map.of("proposal", proposal, "reason", "Báo cáo sớm hơn"))
        .then()
        .statusCode(200);
    clerk
        .get("/api/v1/obligations?demandId=" + id)
        .then()
        .body(
            "items.findAll { it.state != 'WITHDRAWN' }.dueOn",
            equalTo(List.of("2026-12-20", "2027-01-10")));
  }

  @Test
  void whatComesRoundMustEnd() {
    office
        .post("/api/v1/demands", input(Map.of("kind", "RECURRING", "frequency", "YEARLY")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NO_END"))
        .body("errors[0].pointer", equalTo("/deadlines/0/rule/until"));
    String id = draft(monthly(20, "2026-11-20"));
    office
        .post("/api/v1/demands/" + id + "/publication", version(id), "")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NO_OCCURRENCE_LEFT"));
  }

  @Test
  void aConditionComesUpForALookEachMonth() {
    String id = published(Map.of("kind", "UNDATED", "reason", "WAITING"), 2);
    office.get("/api/v1/my-work").then().statusCode(200).body("conditions", nullValue());
    clock.moveTo(LocalDate.of(2026, 12, 21));
    User later = user(Role.OFFICER, province);
    JsonPath work = later.get("/api/v1/my-work").then().statusCode(200).extract().jsonPath();
    assertThat(work.getList("conditions.demandId")).containsExactly(id);
    assertThat(work.getString("conditions[0].waitsFor")).isEqualTo("CONDITION");
    later
        .post(
            "/api/v1/demands/" + id + "/look",
            work.getString("conditions[0].version"),
            Map.of("note", "Tỉnh chưa có hướng dẫn"))
        .then()
        .statusCode(200);
    later.get("/api/v1/my-work").then().body("conditions", nullValue());
    user(Role.READER, province)
        .post("/api/v1/demands/" + id + "/look", "0", Map.of())
        .then()
        .statusCode(403);
  }

  @Test
  void movingAnAnchorIsFlatInRows() {
    String id = published(AFTER_SESSION, 2);
    String version = version(id);
    assertThat(
            statements(
                () ->
                    office.put(
                        "/api/v1/demands/" + id + "/anchors/SESSION",
                        version,
                        Map.of("on", "2026-12-03", "reason", "Hội nghị"))))
        .isLessThanOrEqualTo(14);
  }
}
