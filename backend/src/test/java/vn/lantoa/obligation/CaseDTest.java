package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/**
 * The main job: a demand goes out to everybody below, one submits, the one above accepts, the
 * overview counts it.
 */
@QuarkusTest
class CaseDTest extends ApiTest {

  private long province;
  private long district;
  private long cell;
  private long document;
  private User office;
  private User clerk;
  private User above;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    district = organisation("Huyện ủy Long Hồ " + unique(), "DISTRICT", "COMMITTEE", province);
    cell = organisation("Chi bộ cơ sở " + unique(), "GRASSROOTS", "CELL", district);
    organisation("Chi bộ ấp " + unique(), "CELL", "CELL", cell);
    document = document(province, "87-KH/TU", LocalDate.of(2026, 10, 1));
    office = user(Role.OFFICER, province);
    clerk = user(Role.REPORTER, cell);
    above = user(Role.HEAD, district);
  }

  private Map<String, Object> input(Object... more) {
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", Long.toString(document));
    input.put("act", "STUDY");
    input.put("title", "Tổ chức học tập, quán triệt Nghị quyết 05-NQ/TU");
    input.put("quotedWords", "hoàn thành trong tháng 12 năm 2026");
    input.put(
        "addressees",
        Map.of("subtreeOf", Long.toString(province), "levels", List.of("DISTRICT", "GRASSROOTS")));
    input.put(
        "deadlines",
        List.of(
            Map.of(
                "rule",
                Map.of("kind", "END_OF_MONTH", "year", 2026, "month", 12),
                "words",
                "hoàn thành trong tháng 12 năm 2026"),
            Map.of(
                "level", "DISTRICT",
                "rule", Map.of("kind", "BEFORE_DATE", "date", "2026-12-01"),
                "words", "trước ngày 01/12/2026")));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private JsonPath published() {
    JsonPath draft =
        office.post("/api/v1/demands", input()).then().statusCode(201).extract().jsonPath();
    office
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200)
        .body("created", equalTo(2));
    return draft;
  }

  @Test
  void goesFromDraftToTheOverview() {
    JsonPath draft =
        office.post("/api/v1/demands", input()).then().statusCode(201).extract().jsonPath();
    String id = draft.getString("id");
    assertThat(draft.getString("state")).isEqualTo("DRAFT");
    assertThat(draft.getString("deadlines[0].resolved.dueOn")).isEqualTo("2026-12-31");

    office
        .post("/api/v1/demands/" + id + "/preview", Map.of("action", "PUBLISH"))
        .then()
        .statusCode(200)
        .body("create", equalTo(2))
        .body("change", equalTo(0))
        .body("withdraw", equalTo(0))
        .body("rows.dueOn", hasItems("2026-11-30", "2026-12-31"))
        .body("rows.effect", equalTo(List.of("CREATE", "CREATE")));
    clerk.get("/api/v1/obligations").then().statusCode(200).body("items", hasSize(0));

    office
        .post("/api/v1/demands/" + id + "/publication", draft.getString("version"), "")
        .then()
        .statusCode(200)
        .body("created", equalTo(2))
        .body("action", equalTo("PUBLISH"));

    JsonPath mine = clerk.get("/api/v1/my-work").then().statusCode(200).extract().jsonPath();
    assertThat(mine.getString("groups[0].key")).isEqualTo("NEW");
    String obligation = mine.getString("groups[0].items[0].id");
    assertThat(mine.getString("groups[0].items[0].words"))
        .isEqualTo("hoàn thành trong tháng 12 năm 2026");
    assertThat(mine.getList("groups[0].items[0].actions"))
        .containsExactly("RECEIVE", "SUBMIT", "OBJECT");
    clerk.get("/api/v1/documents/" + document).then().statusCode(200);

    String version = mine.getString("groups[0].items[0].version");
    JsonPath received =
        clerk
            .post("/api/v1/obligations/" + obligation + "/receipt", version, "")
            .then()
            .statusCode(200)
            .body("state", equalTo("RECEIVED"))
            .extract()
            .jsonPath();
    JsonPath submitted =
        clerk
            .post(
                "/api/v1/obligations/" + obligation + "/submission",
                received.getString("version"),
                Map.of("doneOn", "2026-11-20", "note", "Đã tổ chức hội nghị, 43 đảng viên dự"))
            .then()
            .statusCode(200)
            .body("state", equalTo("SUBMITTED"))
            .body("timeliness", equalTo("AWAITING"))
            .body("confirmBy", equalTo("2026-11-30"))
            .body("confirmerOrganisation.id", equalTo(Long.toString(district)))
            .extract()
            .jsonPath();

    above
        .get("/api/v1/my-work")
        .then()
        .statusCode(200)
        .body("groups.find { it.key == 'TO_CONFIRM' }.count", equalTo(1));
    above
        .post(
            "/api/v1/obligations/" + obligation + "/acceptance",
            submitted.getString("version"),
            Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("timeliness", equalTo("DONE_ON_TIME"));

    clerk
        .get("/api/v1/obligations/" + obligation + "/steps")
        .then()
        .statusCode(200)
        .body("kind", equalTo(List.of("CREATED", "RECEIVED", "SUBMITTED", "ACCEPTED")));
    office
        .get("/api/v1/dashboard/overview?organisationId=" + province)
        .then()
        .statusCode(200)
        .body("figures.expected", equalTo(2))
        .body("figures.onTime", equalTo(1))
        .body("figures.notDue", equalTo(1))
        .body("figures.completion.numerator", equalTo(1))
        .body("figures.completion.denominator", equalTo(1))
        .body("byAct.act", equalTo(List.of("STUDY")))
        .body("peerGroups[0].children[0].figures.expected", equalTo(2));
    office
        .get("/api/v1/resolutions/" + document + "/implementation")
        .then()
        .statusCode(200)
        .body("byDemand[0].figures.done", equalTo(1));
  }

  @Test
  void evidenceIsAskedForUploadedAndShownWithItsStep() {
    JsonPath draft =
        office.post("/api/v1/demands", input("evidenceRequired", true)).then().extract().jsonPath();
    office.post(
        "/api/v1/demands/" + draft.getString("id") + "/publication",
        draft.getString("version"),
        "");
    JsonPath mine = clerk.get("/api/v1/obligations?view=MINE").jsonPath();
    String path = "/api/v1/obligations/" + mine.getString("items[0].id");
    String version = mine.getString("items[0].version");
    clerk
        .post(path + "/submission", version, Map.of("doneOn", "2026-11-20"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("EVIDENCE_REQUIRED"));
    String file = upload(clerk, path).then().statusCode(201).extract().path("id");
    upload(user(Role.READER, province), path).then().statusCode(403);
    upload(user(Role.HEAD, root("PROVINCE")), path).then().statusCode(404);
    clerk
        .post(
            path + "/submission",
            version,
            Map.of("doneOn", "2026-11-20", "attachmentIds", List.of(file)))
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));
    above
        .get(path + "/attachments")
        .then()
        .statusCode(200)
        .body("fileName", equalTo(List.of("anh-hoi-nghi.png")));
    above
        .get(path + "/steps")
        .then()
        .body("find { it.kind == 'SUBMITTED' }.attachments.id", equalTo(List.of(file)));
  }

  private static Response upload(User who, String path) {
    byte[] pixel =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    return who.request()
        .contentType("multipart/form-data")
        .multiPart("file", "anh-hoi-nghi.png", pixel, "image/png")
        .post(path + "/attachments");
  }

  @Test
  void returnsSayWhyAndUntilWhen() {
    published();
    JsonPath mine = clerk.get("/api/v1/obligations?view=MINE").jsonPath();
    String path = "/api/v1/obligations/" + mine.getString("items[0].id");
    JsonPath submitted =
        clerk
            .post(
                path + "/submission",
                mine.getString("items[0].version"),
                Map.of("doneOn", "2026-11-20"))
            .jsonPath();
    above
        .post(
            path + "/return",
            submitted.getString("version"),
            Map.of("reason", "Thiếu số người học bù", "repairDueOn", "2026-11-21"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_AFTER_TODAY"));
    JsonPath returned =
        above
            .post(
                path + "/return",
                submitted.getString("version"),
                Map.of("reason", "Thiếu số người học bù", "repairDueOn", "2026-11-28"))
            .then()
            .statusCode(200)
            .body("state", equalTo("RETURNED"))
            .extract()
            .jsonPath();
    clerk
        .get("/api/v1/my-work")
        .then()
        .body("groups[0].key", equalTo("RETURNED"))
        .body("groups[0].items[0].lastNote", equalTo("Thiếu số người học bù"));
    clerk
        .post(path + "/submission", returned.getString("version"), Map.of("doneOn", "2026-11-20"))
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));
  }

  @Test
  void decidesManyAtOnceAndRefusesTheStaleOne() {
    published();
    JsonPath mine = clerk.get("/api/v1/obligations?view=MINE").jsonPath();
    String obligation = mine.getString("items[0].id");
    JsonPath submitted =
        clerk
            .post(
                "/api/v1/obligations/" + obligation + "/submission",
                mine.getString("items[0].version"),
                Map.of("doneOn", "2026-11-20"))
            .jsonPath();
    above
        .post(
            "/api/v1/obligation-decisions",
            Map.of(
                "decision",
                "ACCEPT",
                "items",
                List.of(
                    Map.of("id", obligation, "version", submitted.getString("version")),
                    Map.of("id", obligation, "version", "0"),
                    Map.of("id", "999999999", "version", "0"))))
        .then()
        .statusCode(200)
        .body("decided", equalTo(1))
        .body("refused", equalTo(2))
        .body("results.code", equalTo(Arrays.asList(null, "stale-version", "not-found")));
  }

  @Test
  void amendsWithTheSamePreviewAndLeavesWhatIsDone() {
    JsonPath draft = published();
    String path = "/api/v1/demands/" + draft.getString("id");
    Map<String, Object> proposal =
        input(
            "addressees",
            Map.of("subtreeOf", Long.toString(province), "levels", List.of("GRASSROOTS", "CELL")),
            "deadlines",
            List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2026-12-15"))));
    office
        .post(path + "/preview", Map.of("action", "AMEND", "proposal", proposal))
        .then()
        .statusCode(200)
        .body("create", equalTo(1))
        .body("change", equalTo(1))
        .body("withdraw", equalTo(1));
    String version = office.get(path).jsonPath().getString("version");
    office
        .post(
            path + "/amendment",
            version,
            Map.of("proposal", proposal, "reason", "Điều chỉnh thời gian"))
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("changed", equalTo(1))
        .body("withdrawn", equalTo(1));
    clerk
        .get("/api/v1/obligations?view=MINE")
        .then()
        .body("items[0].dueOn", equalTo("2026-12-15"))
        .body("items[0].firstDueOn", equalTo("2026-12-31"));
    office.post(path + "/withdrawal", version, Map.of("reason", "Thôi")).then().statusCode(412);
    String now = office.get(path).jsonPath().getString("version");
    office
        .post(path + "/withdrawal", now, Map.of("reason", "Thay bằng kế hoạch khác"))
        .then()
        .statusCode(200)
        .body("withdrawn", equalTo(2));
    clerk
        .get("/api/v1/obligations?view=MINE")
        .then()
        .body("items[0].state", equalTo("WITHDRAWN"))
        .body("items[0].lastNote", equalTo("Thay bằng kế hoạch khác"));
  }

  @Test
  void objectionsMoveToWhoseFunctionItIs() {
    published();
    long other = organisation("Ban " + unique(), "DISTRICT", "ADVISORY_BOARD", province);
    JsonPath mine = clerk.get("/api/v1/obligations?view=MINE").jsonPath();
    String path = "/api/v1/obligations/" + mine.getString("items[0].id");
    JsonPath objected =
        clerk
            .post(
                path + "/objection",
                mine.getString("items[0].version"),
                Map.of(
                    "reason",
                    "Không thuộc chức năng",
                    "proposedOrganisationId",
                    Long.toString(other)))
            .then()
            .statusCode(200)
            .body("state", equalTo("OBJECTED"))
            .body("proposedOrganisation.id", equalTo(Long.toString(other)))
            .extract()
            .jsonPath();
    clerk
        .post(
            path + "/objection-answer",
            objected.getString("version"),
            Map.of("upheld", true, "note", "Đồng ý"))
        .then()
        .statusCode(403);
    office
        .post(
            path + "/objection-answer",
            objected.getString("version"),
            Map.of("upheld", true, "organisationId", Long.toString(other), "note", "Chuyển"))
        .then()
        .statusCode(200)
        .body("state", equalTo("HANDED_OVER"))
        .body("handedTo.id", equalTo(Long.toString(other)));
    office
        .get("/api/v1/obligations?organisationId=" + other)
        .then()
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("OPEN"));
  }

  @Test
  void keepsOthersOut() {
    JsonPath draft = published();
    long elsewhere = root("PROVINCE");
    User stranger = user(Role.HEAD, elsewhere);
    User reader = user(Role.READER, province);
    User board = user(Role.OFFICER, province, Act.REPORT);
    String obligation =
        clerk.get("/api/v1/obligations?view=MINE").jsonPath().getString("items[0].id");
    String path = "/api/v1/obligations/" + obligation;
    stranger.get(path).then().statusCode(404);
    stranger.get("/api/v1/demands/" + draft.getString("id")).then().statusCode(404);
    stranger.get("/api/v1/dashboard/overview?organisationId=" + province).then().statusCode(404);
    stranger.post(path + "/acceptance", "0", Map.of()).then().statusCode(404);
    board.get(path).then().statusCode(404);
    board.get("/api/v1/obligations").then().body("items", hasSize(0));
    board
        .get("/api/v1/dashboard/overview?organisationId=" + province)
        .then()
        .body("figures.expected", equalTo(0));
    reader.get(path).then().statusCode(200).body("actions", hasSize(0));
    reader.post(path + "/receipt", "0", "").then().statusCode(403);
    reader.post("/api/v1/demands", input()).then().statusCode(403);
    anonymous().get(path).then().statusCode(401);
    clerk.request().post(path + "/receipt").then().statusCode(428);
  }

  @Test
  void draftsAreReplacedAndDeletedAndRulesResolved() {
    JsonPath draft = office.post("/api/v1/demands", input()).jsonPath();
    String path = "/api/v1/demands/" + draft.getString("id");
    String version =
        office
            .put(path, draft.getString("version"), input("title", "Tên khác"))
            .then()
            .statusCode(200)
            .body("title", equalTo("Tên khác"))
            .extract()
            .path("version");
    office.get(path + "/publications").then().statusCode(200).body("", hasSize(0));
    clerk.get(path).then().statusCode(404);
    office.request().header("If-Match", version).delete(path).then().statusCode(204);
    office.get(path).then().statusCode(404);
    clerk
        .post("/api/v1/deadline-resolutions", Map.of("kind", "BEFORE_DATE", "date", "2026-12-31"))
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-30"))
        .body("exclusive", equalTo(true))
        .body("sentence", equalTo("trước ngày 31/12/2026 (ngày cuối: 30/12/2026)"));
  }

  @Test
  void badInputIsNamed() {
    office
        .post(
            "/api/v1/demands",
            input(
                "addressees",
                Map.of("subtreeOf", Long.toString(root("PROVINCE")), "levels", List.of("MOON"))))
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("OUT_OF_REACH", "UNKNOWN_CODE"));
    office
        .post("/api/v1/demands", input("addressees", Map.of("levels", List.of("CELL"))))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NO_ADDRESSEES"));
    office
        .post(
            "/api/v1/demands",
            input(
                "deadlines",
                List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2020-12-31")))))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/deadlines/0/rule"))
        .body("errors[0].code", equalTo("BEFORE_DOCUMENT"));
    office
        .post("/api/v1/demands", input("colour", "red"))
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
    office.post("/api/v1/demands", input("title", "x".repeat(300))).then().statusCode(201);
    office
        .post("/api/v1/demands", input("title", "x".repeat(3000)))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("TOO_LONG"))
        .body("errors[0].pointer", equalTo("/title"));
    office
        .post(
            "/api/v1/demands",
            input(
                "deadlines",
                List.of(
                    Map.of("rule", Map.of("kind", "END_OF_QUARTER", "year", 2026, "quarter", 5)))))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("RULE_RANGE"));
  }

  @Test
  void readsTakeAtMostEightStatementsAndWritesTwelve() {
    JsonPath draft = office.post("/api/v1/demands", input()).jsonPath();
    String demand = "/api/v1/demands/" + draft.getString("id");
    assertThat(
            statements(() -> office.post(demand + "/publication", draft.getString("version"), "")))
        .isLessThanOrEqualTo(12);
    String obligation =
        clerk.get("/api/v1/obligations?view=MINE").jsonPath().getString("items[0].id");
    for (String read :
        List.of(
            "/api/v1/my-work",
            "/api/v1/obligations?limit=200&count=true",
            "/api/v1/obligations/" + obligation,
            "/api/v1/obligations/" + obligation + "/steps",
            demand,
            "/api/v1/demands?documentId=" + document,
            "/api/v1/dashboard/overview?organisationId=" + province,
            "/api/v1/dashboard/children?organisationId=" + province,
            "/api/v1/resolutions/" + document + "/implementation",
            "/api/v1/resolutions")) {
      assertThat(statements(() -> office.get(read).then().statusCode(200)))
          .as(read)
          .isLessThanOrEqualTo(8);
    }
    assertThat(
            statements(
                () ->
                    clerk
                        .post(
                            "/api/v1/obligations/" + obligation + "/submission",
                            "0",
                            Map.of("doneOn", "2026-11-20"))
                        .then()
                        .statusCode(200)))
        .isLessThanOrEqualTo(12);
    Map<String, Object> proposal =
        input(
            "addressees",
            Map.of("subtreeOf", Long.toString(province), "levels", List.of("GRASSROOTS", "CELL")),
            "deadlines",
            List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2026-12-15"))));
    Map<String, Object> amendment = Map.of("proposal", proposal, "reason", "Điều chỉnh");
    String version = office.get(demand).jsonPath().getString("version");
    assertThat(
            statements(
                () ->
                    office.post(demand + "/amendment", version, amendment).then().statusCode(200)))
        .isLessThanOrEqualTo(12);
  }
}
