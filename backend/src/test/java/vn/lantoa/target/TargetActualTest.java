package vn.lantoa.target;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;

/** Figures reported, confirmed, returned, locked, and added up. */
@QuarkusTest
class TargetActualTest extends TargetFixture {

  private static Map<String, Object> figure(String period, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("period", period);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  private static String actuals(String target) {
    return "/api/v1/targets/" + target + "/actuals";
  }

  @Test
  void theUnitReportsAndTheOneAboveConfirmsOrReturns() {
    String target = target(officer, input(programmes[0]));
    String id = report(clerk, target, "2026-Q1", 12.5);
    String one = actuals(target) + "/" + id;
    clerk
        .get(one)
        .then()
        .statusCode(200)
        .body("state", equalTo("REPORTED"))
        .body("value", equalTo(12.5f))
        .body("organisationId", equalTo(Long.toString(communes[0])));
    clerk.post(actuals(target), figure("2026-Q1", "value", 1)).then().statusCode(409);

    clerk.post(one + "/confirmation", "0", "").then().statusCode(403);
    User head = user(Role.HEAD, communes[0]);
    head.post(one + "/confirmation", "0", "").then().statusCode(403);
    Response back = officer.post(one + "/return", "0", Map.of("reason", "Chưa khớp biểu thống kê"));
    back.then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("returnReason", equalTo("Chưa khớp biểu thống kê"))
        .body("decidedAt", notNullValue());
    clerk
        .put(one, back.path("version"), figure("2026-Q1", "value", 13, "evidenceOn", "2026-04-02"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REPORTED"))
        .body("returnReason", nullValue());
    officer
        .post(one + "/confirmation", clerk.get(one).path("version"), "")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"));
    clerk
        .put(one, clerk.get(one).path("version"), figure("2026-Q1", "value", 14))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    clerk.get(actuals(target)).then().body("value", contains(13));

    User stranger = user(Role.REPORTER, communes[1]);
    stranger.get(one).then().statusCode(404);
    stranger.post(actuals(target), figure("2026-Q2", "value", 1)).then().statusCode(404);
    User reader = user(Role.READER, communes[0]);
    reader.post(actuals(target), figure("2026-Q2", "value", 1)).then().statusCode(403);
  }

  @Test
  void badFiguresAreRefusedEachWithItsOwnProblem() {
    String target = target(officer, input(programmes[0]));
    refused(
        target,
        figure("2026-Q2", "value", 1, "evidenceOn", "2026-12-01"),
        422,
        "evidence-in-future",
        "/evidenceOn");
    refused(target, figure("2024-Q4", "value", 1), 422, "target-year-outside-term", "/period");
    refused(target, figure("2026", "value", 1), 422, "invalid", "/period");
    refused(target, figure("Q1", "value", 1), 422, "invalid", "/period");
    refused(target, figure("2027-Q1", "value", 1), 422, "invalid", "/period");
    refused(target, figure("2026-Q2"), 422, "invalid", "/value");
    refused(
        target,
        figure("2026-Q2", "value", 1, "attachmentId", "999999999"),
        422,
        "invalid",
        "/attachmentId");

    String share =
        target(officer, input(programmes[0], "unit", "%", "rollUp", "RATIO", "proportion", true));
    refused(
        share,
        figure("2026-Q2", "numerator", 11, "denominator", 10),
        422,
        "numerator-above-denominator",
        "/numerator");
    refused(share, figure("2026-Q2", "value", 50), 422, "invalid", "/numerator");
    clerk
        .post(actuals(share), figure("2026-Q2", "numerator", 1, "denominator", 3))
        .then()
        .statusCode(201)
        .body("value", equalTo(33.3333f));

    String words =
        target(
            officer,
            input(programmes[0], "comparison", "QUALITATIVE", "unit", null, "rollUp", "NONE"));
    refused(words, figure("2026-Q2", "value", 1), 422, "invalid", "/rating");
    clerk
        .post(actuals(words), figure("2026-Q2", "rating", "PARTLY", "note", "Nhóm giữa"))
        .then()
        .statusCode(201)
        .body("rating", equalTo("PARTLY"));
  }

  private void refused(
      String target, Map<String, Object> body, int status, String type, String pointer) {
    clerk
        .post(actuals(target), body)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + type))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void aLockedPeriodRefusesChangesUntilItIsOpenedWithAReason() {
    String target = target(officer, input(programmes[0]));
    String one = actuals(target) + "/" + report(clerk, target, "2026-Q1", 12);
    String locks = "/api/v1/organisations/" + province + "/target-period-locks";
    Response lock = officer.post(locks, Map.of("period", "2026-H1", "reason", "Đã sơ kết"));
    lock.then().statusCode(201).body("locked", equalTo(true));
    officer.post(locks, Map.of("period", "2026-H1", "reason", "Lần nữa")).then().statusCode(409);
    clerk
        .post(
            "/api/v1/organisations/" + communes[0] + "/target-period-locks",
            Map.of("period", "2026", "reason", "x"))
        .then()
        .statusCode(403);

    refused(target, figure("2026-Q2", "value", 1), 409, "target-period-locked", "/period");
    clerk.put(one, "0", figure("2026-Q1", "value", 13)).then().statusCode(409);
    officer.post(one + "/return", "0", Map.of("reason", "x")).then().statusCode(409);
    report(clerk, target, "2026-Q3", 5);

    String path = "/api/v1/target-period-locks/" + lock.path("id");
    officer
        .post(path + "/release", lock.path("version"), Map.of("reason", "Số liệu điều chỉnh"))
        .then()
        .statusCode(200)
        .body("locked", equalTo(false))
        .body("releaseReason", equalTo("Số liệu điều chỉnh"));
    officer.get(path).then().statusCode(200).body("locked", equalTo(false));
    officer.get(locks).then().body("items", hasSize(1));
    clerk.put(one, "0", figure("2026-Q1", "value", 13)).then().statusCode(200);
  }

  @Test
  void theRollUpNamesWhoIsMissingAndShowsTheOwnFigureBeside() {
    String[] ids = family("frequency", "YEAR");
    report(officer, ids[1], "2025", 40);
    String returned = report(officer, ids[2], "2025", 25);
    officer
        .post(
            actuals(ids[2]) + "/" + returned + "/return", "0", Map.of("reason", "Sai đơn vị tính"))
        .then()
        .statusCode(200);
    report(officer, ids[0], "2025", 100);

    officer
        .get("/api/v1/targets/" + ids[0] + "/rollup?period=2025")
        .then()
        .statusCode(200)
        .body("rule", equalTo("SUM"))
        .body("computed", equalTo(40))
        .body("reported", equalTo(100))
        .body("difference", equalTo(60))
        .body("complete", equalTo(false))
        .body("owing", equalTo(3))
        .body("given", equalTo(1))
        .body("parts.target.id", contains(ids[1], ids[2], ids[3]))
        .body("parts.left", contains(null, "NO_FIGURE", "NO_FIGURE"))
        .body("missing.target.id", contains(ids[2], ids[3]))
        .body("missing.returned", contains(true, false));
    clerk.get("/api/v1/targets/" + ids[0] + "/rollup").then().statusCode(404);
    officer.get("/api/v1/targets/" + ids[0] + "/rollup?period=x").then().statusCode(422);

    String plain = target(officer, input(document, "rollUp", "NONE"));
    officer
        .get("/api/v1/targets/" + plain + "/rollup")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/target-not-added-up"));
  }

  @Test
  void aMeanIsDividedByTheWeightsOfThoseWhoGaveAFigure() {
    String[] ids = family("unit", "%", "rollUp", "WEIGHTED_MEAN", "frequency", "YEAR");
    officer
        .put(
            "/api/v1/targets/" + ids[0] + "/parts",
            officer.get("/api/v1/targets/" + ids[0]).path("version"),
            Map.of("items", items("weight", ids[1], 60, ids[2], 15, ids[3], 25)))
        .then()
        .statusCode(200);
    report(officer, ids[1], "2025", 90);
    report(officer, ids[2], "2025", 50);

    officer
        .get("/api/v1/targets/" + ids[0] + "/rollup?period=2025")
        .then()
        .body("computed", equalTo(82))
        .body("missing.target.id", contains(ids[3]));
  }

  @Test
  void figuresStayInReachThoughTheDocumentIsRead() {
    String[] ids = family("frequency", "YEAR", "values", List.of(value(2025, 100)));
    report(officer, ids[0], "2025", 100);
    inTransaction(
        () ->
            new vn.lantoa.shared.persistence.Sql(
                    "INSERT INTO document_audience (document_id, organisation_id) VALUES (:d, :o)")
                .bind("d", document)
                .bind("o", communes[0])
                .execute(em));
    clerk
        .get("/api/v1/target-sheets?documentId=" + document)
        .then()
        .statusCode(200)
        .body("rows[0].figures", equalTo(false))
        .body("rows[0].actuals", hasSize(0))
        .body("rows[0].years.find { it.year == 2025 }.planned", equalTo(100))
        .body("rows[0].years.find { it.year == 2025 }.reported", nullValue());
    clerk.get(actuals(ids[0])).then().statusCode(403);
    clerk.get("/api/v1/targets/" + ids[0] + "/rollup").then().statusCode(403);
  }
}
