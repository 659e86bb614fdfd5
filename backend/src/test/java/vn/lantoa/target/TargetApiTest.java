package vn.lantoa.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** Targets made, changed, divided and refused. */
@QuarkusTest
class TargetApiTest extends TargetFixture {

  @Test
  void aTargetIsKeptWholeAndExactly() {
    Response made =
        officer.post(
            "/api/v1/targets",
            input(
                document,
                "name",
                "Tỷ lệ người dân tham gia bảo hiểm y tế",
                "unit",
                "%",
                "rollUp",
                "RATIO",
                "proportion",
                true,
                "baselineValue",
                91.25,
                "baselineYear",
                2024,
                "termValue",
                98,
                "quotedWords",
                "đến năm 2030 trên 98 % dân số",
                "leadId",
                Long.toString(communes[0]),
                "values",
                List.of(
                    value(2026, 93.1234), Map.of("year", 2031, "value", 99, "orientation", true))));

    made.then()
        .statusCode(201)
        .body("organisation.id", equalTo(Long.toString(province)))
        .body("documentId", equalTo(document))
        .body("symbol", equalTo("05-NQ/TU"))
        .body("group", equalTo("ECONOMY"))
        .body("position", equalTo(10))
        .body("baselineValue", equalTo(91.25f))
        .body("values.year", contains(2026, 2031))
        .body("values[0].value", equalTo(93.1234f))
        .body("values[1].orientation", equalTo(true))
        .body("lead.id", equalTo(Long.toString(communes[0])))
        .body("parent", nullValue())
        .body("servedBy", equalTo(0))
        .body("mayEdit", equalTo(true));
    String id = made.path("id");
    assertThat(
            new Sql(
                    "SELECT CAST(value AS CHAR) AS v FROM target_value WHERE target_id = :id AND year = 2026")
                .bind("id", id)
                .first(em, r -> r.string("v")))
        .hasValue("93.1234");
    assertThat(
            new Sql(
                    "SELECT COUNT(*) FROM journal_entry WHERE subject = 'targets' AND subject_id = :id AND action = 'target.create'")
                .bind("id", id)
                .number(em))
        .isOne();

    officer
        .put(
            "/api/v1/targets/" + id + "/values",
            made.path("version"),
            Map.of("values", List.of(value(2026, 94), value(2027, 95.5)), "reason", "Điều chỉnh"))
        .then()
        .statusCode(200)
        .body("values.year", contains(2026, 2027))
        .body("termValue", nullValue());
    officer
        .get("/api/v1/targets/" + id)
        .then()
        .body("values", hasSize(2))
        .body("unit", equalTo("%"));
    String version = officer.get("/api/v1/targets/" + id).path("version");
    officer
        .request()
        .header("If-Match", "\"" + version + "\"")
        .delete("/api/v1/targets/" + id)
        .then()
        .statusCode(204);
    officer.get("/api/v1/targets/" + id).then().statusCode(404);
  }

  @Test
  void badTargetsAreRefusedEachWithItsOwnProblem() {
    refused(input(document, "unit", null), 422, "target-without-unit", "/unit");
    refused(
        input(document, "values", List.of(value(2031, 1))),
        422,
        "target-year-outside-term",
        "/values/0/year");
    refused(
        input(
            document,
            "comparison",
            "RANGE",
            "values",
            List.of(Map.of("year", 2026, "value", 30, "upper", 20))),
        422,
        "target-range-reversed",
        "/values/0/upper");
    refused(input(document, "termTo", 2024), 422, "invalid", "/termTo");
    refused(input(document, "group", "KHAC"), 422, "invalid", "/group");
    refused(input(document, "comparison", "QUALITATIVE"), 422, "invalid", "/rollUp");
    refused(input(document, "documentId", null), 422, "invalid", "/documentId");
    refused(input(document, "parentId", "999999999"), 422, "invalid", "/parentId");
    refused(
        input(document, "values", List.of(value(2026, 1), value(2026, 2))),
        422,
        "invalid",
        "/values/1/year");
    assertThat(
            new Sql("SELECT COUNT(*) FROM target WHERE document_id = :id")
                .bind("id", document)
                .number(em))
        .isZero();
  }

  private void refused(Map<String, Object> input, int status, String type, String pointer) {
    officer
        .post("/api/v1/targets", input)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + type))
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void targetsDoNotServeInACircleNorAcrossUnitsAndRules() {
    String top = target(officer, input(document));
    String child = target(officer, input(programmes[0], "parentId", top));
    String grandchild = target(officer, input(programmes[1], "parentId", child));

    put(top, input(document, "parentId", grandchild))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/target-circle"))
        .body("errors[0].pointer", equalTo("/parentId"));
    put(top, input(document, "parentId", top))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/target-circle"));
    officer
        .post("/api/v1/targets", input(programmes[2], "parentId", top, "unit", "kg"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNIT_DIFFERS"));
    officer
        .post("/api/v1/targets", input(programmes[2], "parentId", top, "rollUp", "CUMULATIVE"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("RULE_DIFFERS"));

    officer
        .get("/api/v1/targets/" + child + "/chain")
        .then()
        .statusCode(200)
        .body("above.id", contains(top))
        .body("target.id", equalTo(child))
        .body("below.id", contains(grandchild));
  }

  private Response put(String id, Map<String, Object> input) {
    String path = "/api/v1/targets/" + id;
    return officer.put(path, officer.get(path).path("version"), input);
  }

  @Test
  void sharesAndWeightsMakeAHundred() {
    String[] ids = family();
    divide(ids[0], items("share", ids[1], 40, ids[2], 40))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/target-shares"));
    divide(ids[0], items("share", ids[1], 40, ids[2], 60))
        .then()
        .statusCode(200)
        .body("items.find { it.targetId == '%s' }.share".formatted(ids[2]), equalTo(60))
        .body("items.find { it.targetId == '%s' }.share".formatted(ids[3]), nullValue());
    divide(ids[0], items("share", ids[0], 100)).then().statusCode(422);

    String[] means = family("unit", "%", "rollUp", "WEIGHTED_MEAN", "name", "Tỷ lệ hài lòng");
    divide(means[0], items("weight", means[1], 50, means[2], 30))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/target-weights"));
    divide(means[0], List.of())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/target-weights"));
    divide(means[0], items("weight", means[1], 50, means[2], 30, means[3], 20))
        .then()
        .statusCode(200);
    officer
        .get("/api/v1/targets/" + means[0] + "/parts")
        .then()
        .body("items.weight", contains(50, 30, 20));
  }

  private Response divide(String id, List<Map<String, Object>> items) {
    String version = officer.get("/api/v1/targets/" + id).path("version");
    return officer.put("/api/v1/targets/" + id + "/parts", version, Map.of("items", items));
  }

  @Test
  void whoReadsTheDocumentReadsItsTargetsAndOnlyOfficersOfItChangeThem() {
    String mine = target(officer, input(programmes[0]));
    String other = target(officer, input(programmes[1]));
    clerk.get("/api/v1/targets/" + mine).then().statusCode(200).body("mayEdit", equalTo(false));
    clerk.get("/api/v1/targets/" + other).then().statusCode(404);
    User head = user(Role.HEAD, communes[0]);
    head.put(
            "/api/v1/targets/" + mine,
            head.get("/api/v1/targets/" + mine).path("version"),
            input(programmes[0]))
        .then()
        .statusCode(200);
    head.post("/api/v1/targets", input(programmes[1])).then().statusCode(404);
    User reader = user(Role.READER, province);
    reader.post("/api/v1/targets", input(document)).then().statusCode(403);
    reader
        .get("/api/v1/targets?organisationId=" + communes[0])
        .then()
        .statusCode(200)
        .body("items.id", contains(mine));
    officer
        .get("/api/v1/targets?organisationId=" + communes[1] + "&sort=-name")
        .then()
        .body("items.id", contains(other));
    officer.get("/api/v1/targets?sort=unit").then().statusCode(422);
    reader
        .get("/api/v1/target-groups")
        .then()
        .body("code", contains("PARTY", "ECONOMY", "SOCIETY", "ENVIRONMENT", "DEFENCE"));
  }

  @Test
  void pagesFollowEachOther() {
    for (int i = 0; i < 5; i++) {
      target(officer, input(document, "name", "Chỉ tiêu " + i));
    }
    String path = "/api/v1/targets?documentId=" + document + "&limit=2";
    Response one = officer.get(path);
    Response two = officer.get(path + "&cursor=" + one.path("nextCursor"));
    Response three = officer.get(path + "&cursor=" + two.path("nextCursor"));
    one.then().body("items.name", contains("Chỉ tiêu 0", "Chỉ tiêu 1"));
    two.then().body("items.name", contains("Chỉ tiêu 2", "Chỉ tiêu 3"));
    three.then().body("items.name", contains("Chỉ tiêu 4")).body("nextCursor", nullValue());
  }
}
