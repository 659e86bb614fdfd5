package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/**
 * A province demands of its district by 20 December; the district demands in its turn of its cells
 * by 10 December. More time, waivers and internal dates, asked and refused.
 */
@QuarkusTest
class ExtensionTest extends ApiTest {

  private long province;
  private long district;
  private long cell;
  private long other;
  private User office;
  private User officer;
  private User head;
  private User clerk;
  private String superior;
  private String demand;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    district = organisation("Huyện ủy " + unique(), "DISTRICT", "COMMITTEE", province);
    cell = organisation("Chi bộ " + unique(), "GRASSROOTS", "CELL", district);
    other = organisation("Chi bộ " + unique(), "GRASSROOTS", "CELL", district);
    office = user(Role.OFFICER, province);
    officer = user(Role.OFFICER, district);
    head = user(Role.HEAD, district);
    clerk = user(Role.REPORTER, cell);
    superior = published(office, province, "DISTRICT", "2026-12-20", null);
    demand = published(officer, district, "GRASSROOTS", "2026-12-10", superior);
  }

  private String published(User who, long place, String level, String due, String parent) {
    long document = document(place, unique() % 900 + "-KH/TU", LocalDate.of(2026, 10, 1));
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", Long.toString(document));
    input.put("act", "STUDY");
    input.put("title", "Học tập, quán triệt Nghị quyết 05-NQ/TU");
    input.put("addressees", Map.of("subtreeOf", Long.toString(place), "levels", List.of(level)));
    input.put("deadlines", List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", due))));
    if (parent != null) {
      input.put("parentDemandId", parent);
    }
    JsonPath draft = who.post("/api/v1/demands", input).then().statusCode(201).extract().jsonPath();
    String id = draft.getString("id");
    who.post("/api/v1/demands/" + id + "/publication", draft.getString("version"), "")
        .then()
        .statusCode(200);
    return id;
  }

  private String owed(String ofDemand, long by) {
    return inTransaction(
        () ->
            ""
                + new Sql("SELECT id FROM obligation WHERE demand_id = :d AND organisation_id = :o")
                    .bind("d", Long.parseLong(ofDemand))
                    .bind("o", by)
                    .number(em));
  }

  private static String path(String obligation) {
    return "/api/v1/obligations/" + obligation;
  }

  private String version(String obligation) {
    return office.get(path(obligation)).then().statusCode(200).extract().path("version");
  }

  private Response act(User who, String obligation, String what, Map<String, ?> body) {
    return who.post(path(obligation) + "/" + what, version(obligation), body);
  }

  private Response ask(String obligation, String due) {
    return act(clerk, obligation, "extension-request", asking(due));
  }

  private static Map<String, ?> asking(String due) {
    return Map.of("dueOn", due, "reason", "Bão số 13", "doneSoFar", "Đã học hai chuyên đề");
  }

  @Test
  void grantedTimeMovesTheDateAndKeepsTheFirst() {
    String id = owed(demand, cell);
    ask(id, "2026-12-15")
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-10"))
        .body("superiorDueOn", equalTo("2026-12-20"))
        .body("extension.state", equalTo("WAITING"))
        .body("extension.decider.id", equalTo(Long.toString(district)))
        .body("actions", hasItem("WITHDRAW_EXTENSION"))
        .body("actions", not(hasItem("REQUEST_EXTENSION")));
    ask(id, "2026-12-16").then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
    head.get("/api/v1/my-work")
        .then()
        .statusCode(200)
        .body("groups.find { it.key == 'EXTENSIONS' }.count", equalTo(1))
        .body(
            "groups.find { it.key == 'EXTENSIONS' }.items[0].extension.requestedDueOn",
            equalTo("2026-12-15"));
    head.get("/api/v1/obligations?view=TO_EXTEND&count=true")
        .then()
        .body("total", equalTo(1))
        .body("items[0].extension.reason", equalTo("Bão số 13"));
    head.get(path(id)).then().body("actions", hasItem("DECIDE_EXTENSION"));
    act(clerk, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(403);
    act(user(Role.HEAD, root("PROVINCE")), id, "extension-decision", Map.of("outcome", "GRANT"))
        .then()
        .statusCode(404);
    act(head, id, "extension-decision", Map.of("outcome", "REFUSE"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reason"));
    act(head, id, "extension-decision", Map.of("outcome", "GRANT", "dueOn", "2026-12-10"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_LATER"));
    long statements =
        statements(
            () ->
                act(
                        head,
                        id,
                        "extension-decision",
                        Map.of("outcome", "GRANT", "dueOn", "2026-12-14"))
                    .then()
                    .statusCode(200)
                    .body("dueOn", equalTo("2026-12-14"))
                    .body("firstDueOn", equalTo("2026-12-10"))
                    .body("extended", equalTo(true))
                    .body("extension", nullValue()));
    assertThat(statements).as("version read, write and answer").isLessThanOrEqualTo(30);
    clerk
        .get(path(id) + "/steps")
        .then()
        .statusCode(200)
        .body("kind", equalTo(List.of("CREATED", "EXTENSION_REQUESTED", "EXTENDED")))
        .body("dueOn", equalTo(List.of("2026-12-10", "2026-12-15", "2026-12-14")))
        .body("[1].by", equalTo("Tài khoản " + clerk.userName()))
        .body("[2].by", equalTo("Tài khoản " + head.userName()));
    clerk
        .get(path(id) + "/extensions")
        .then()
        .statusCode(200)
        .body("state", equalTo(List.of("GRANTED")))
        .body("[0].dueOnBefore", equalTo("2026-12-10"))
        .body("[0].grantedDueOn", equalTo("2026-12-14"))
        .body("[0].doneSoFar", equalTo("Đã học hai chuyên đề"))
        .body("[0].decidedBy", equalTo("Tài khoản " + head.userName()));
    head.get("/api/v1/my-work").then().body("groups.key", not(hasItem("EXTENSIONS")));
  }

  @Test
  void onTimeAfterAnExtensionIsACountOfItsOwn() {
    clock.moveTo(LocalDate.of(2026, 12, 9));
    again();
    String id = owed(demand, cell);
    ask(id, "2026-12-15").then().statusCode(200);
    act(head, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(200);
    clock.moveTo(LocalDate.of(2026, 12, 14));
    again();
    act(clerk, id, "submission", Map.of("doneOn", "2026-12-13")).then().statusCode(200);
    act(head, id, "acceptance", Map.of())
        .then()
        .statusCode(200)
        .body("timeliness", equalTo("DONE_ON_TIME"));
    act(user(Role.HEAD, root("PROVINCE")), owed(demand, other), "waiver", Map.of("reason", "x"))
        .then()
        .statusCode(404);
    act(officer, owed(demand, other), "waiver", Map.of("reason", "Sáp nhập"))
        .then()
        .statusCode(200);
    JsonPath overview =
        officer
            .get("/api/v1/dashboard/overview?organisationId=" + district)
            .then()
            .statusCode(200)
            .body("figures.onTimeExtended", equalTo(1))
            .body("figures.waived", equalTo(1))
            .body("figures.expected", equalTo(2))
            .body("figures.timeliness.numerator", equalTo(1))
            .body("figures.timeliness.denominator", equalTo(1))
            .extract()
            .jsonPath();
    for (String figure : List.of("onTimeExtended", "waived", "expected")) {
      officer
          .get(overview.getString("links." + figure) + "&count=true")
          .then()
          .statusCode(200)
          .body("total", equalTo(overview.getInt("figures." + figure)));
    }
  }

  @Test
  void noTimePastTheSuperiorsDateUnlessWhoSetItAgrees() {
    String id = owed(demand, cell);
    ask(id, "2026-12-24")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("PAST_SUPERIOR_DATE"))
        .body(
            "detail",
            equalTo(
                "Cấp trên giao đến 20/12/2026. Hãy chọn ngày không muộn hơn, hoặc chuyển đề nghị lên nơi đã đặt hạn đó."));
    ask(id, "2026-12-18").then().statusCode(200);
    act(head, id, "extension-decision", Map.of("outcome", "GRANT", "dueOn", "2026-12-21"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("PAST_SUPERIOR_DATE"));
    act(clerk, id, "extension-withdrawal", Map.of())
        .then()
        .statusCode(200)
        .body("extension", nullValue());
    act(clerk, id, "extension-withdrawal", Map.of()).then().statusCode(409);
    Map<String, Object> up = new HashMap<>(asking("2026-12-24"));
    up.put("forward", true);
    act(clerk, id, "extension-request", up)
        .then()
        .statusCode(200)
        .body("extension.forwarded", equalTo(true))
        .body("extension.decider.id", equalTo(Long.toString(province)));
    act(head, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(403);
    office.get("/api/v1/my-work").then().body("groups.key", hasItem("EXTENSIONS"));
    act(office, id, "extension-decision", Map.of("outcome", "FORWARD", "reason", "x"))
        .then()
        .statusCode(409);
    act(office, id, "extension-decision", Map.of("outcome", "GRANT"))
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-24"));
  }

  @Test
  void theConfirmerSendsItUp() {
    String id = owed(demand, cell);
    ask(id, "2026-12-18").then().statusCode(200);
    act(head, id, "extension-decision", Map.of("outcome", "FORWARD", "reason", "Xin ý kiến tỉnh"))
        .then()
        .statusCode(200)
        .body("extension.decider.id", equalTo(Long.toString(province)));
    act(office, id, "extension-decision", Map.of("outcome", "REFUSE", "reason", "Đủ thời gian"))
        .then()
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-10"));
    clerk
        .get(path(id) + "/steps")
        .then()
        .body(
            "kind",
            equalTo(
                List.of(
                    "CREATED", "EXTENSION_REQUESTED", "EXTENSION_FORWARDED", "EXTENSION_REFUSED")));
  }

  @Test
  void whoAsksNeverDecidesNorByDelegation() {
    String id = owed(superior, district);
    User both = user(List.of(held(Role.HEAD, district), held(Role.HEAD, province)));
    both.post(path(id) + "/extension-request", version(id), asking("2026-12-24"))
        .then()
        .statusCode(200)
        .body("actions", not(hasItem("DECIDE_EXTENSION")));
    act(both, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(403);
    User deputy = user(Role.READER, district);
    both.post(
            "/api/v1/delegations",
            Map.of(
                "toAccountId",
                Long.toString(deputy.id()),
                "roles",
                List.of(Map.of("role", "HEAD", "organisationId", Long.toString(province))),
                "from",
                "2026-11-21",
                "to",
                "2026-11-30",
                "reason",
                "Đi công tác"))
        .then()
        .statusCode(201);
    User again = with(deputy, signIn(deputy));
    act(again, id, "extension-decision", Map.of("outcome", "GRANT"))
        .then()
        .statusCode(403)
        .body(
            "detail",
            equalTo(
                "Người đề nghị gia hạn không tự quyết định, kể cả qua người được ủy quyền. Hãy để người khác quyết định."));
    act(office, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(200);
  }

  private static vn.lantoa.access.AccountSpec.Held held(Role role, long organisation) {
    return new vn.lantoa.access.AccountSpec.Held(
        role, organisation, java.util.Set.of(), null, null);
  }

  /** The same people with new sessions, since days have passed. */
  private void again() {
    office = with(office, signIn(office));
    officer = with(officer, signIn(officer));
    head = with(head, signIn(head));
    clerk = with(clerk, signIn(clerk));
  }

  private static String signIn(User user) {
    return anonymous()
        .body(Map.of("userName", user.userName(), "password", "mat-khau-thu-2026"))
        .post("/api/v1/session")
        .then()
        .statusCode(200)
        .extract()
        .cookie("lantoa_session");
  }

  @Test
  void manyAreDecidedAtOnceAndAStaleOneStopsNoOther() {
    String one = owed(demand, cell);
    String two = owed(demand, other);
    ask(one, "2026-12-15").then().statusCode(200);
    act(user(Role.REPORTER, other), two, "extension-request", asking("2026-12-16"))
        .then()
        .statusCode(200);
    List<Map<String, String>> items =
        List.of(
            Map.of("id", one, "version", version(one)),
            Map.of("id", two, "version", "0"),
            Map.of("id", two, "version", version(two)),
            Map.of("id", "999999999", "version", "0"));
    head.post("/api/v1/extension-decisions", Map.of("outcome", "GRANT", "items", items))
        .then()
        .statusCode(200)
        .body("decided", equalTo(2))
        .body("results.code", equalTo(Arrays.asList(null, "stale-version", null, "not-found")));
    office.get(path(two)).then().body("dueOn", equalTo("2026-12-16"));
  }

  @Test
  void whatIsSettledAsksForNoTimeAndAnAmendmentKeepsWhatWasGranted() {
    String id = owed(demand, cell);
    ask(id, "2026-12-15").then().statusCode(200);
    act(head, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(200);
    amend(Map.of("kind", "ON_DATE", "date", "2026-12-12"), 1);
    office.get(path(id)).then().body("dueOn", equalTo("2026-12-15"));
    office.get(path(owed(demand, other))).then().body("dueOn", equalTo("2026-12-12"));
    act(clerk, id, "submission", Map.of("doneOn", "2026-11-20")).then().statusCode(200);
    ask(id, "2026-12-18").then().statusCode(409);
    act(officer, owed(demand, other), "waiver", Map.of("reason", "Sáp nhập"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WAIVED"));
    act(user(Role.REPORTER, other), owed(demand, other), "extension-request", asking("2026-12-18"))
        .then()
        .statusCode(409);
  }

  @Test
  void anAmendmentThatPassesWhatWasGrantedMovesIt() {
    String id = owed(demand, cell);
    ask(id, "2026-12-15").then().statusCode(200);
    act(head, id, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(200);
    amend(Map.of("kind", "UNDATED", "reason", "WAITING"), 1);
    office.get(path(id)).then().body("dueOn", equalTo("2026-12-15"));
    office.get(path(owed(demand, other))).then().body("dueOn", nullValue());
    amend(Map.of("kind", "ON_DATE", "date", "2026-12-18"), 2);
    office
        .get(path(id))
        .then()
        .body("dueOn", equalTo("2026-12-18"))
        .body("firstDueOn", equalTo("2026-12-10"))
        .body("extended", nullValue());
  }

  private void amend(Map<String, Object> rule, int changed) {
    JsonPath now = officer.get("/api/v1/demands/" + demand).jsonPath();
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("documentId", now.getString("document.id"));
    proposal.put("act", "STUDY");
    proposal.put("title", "Học tập, quán triệt (điều chỉnh)");
    proposal.put(
        "addressees",
        Map.of("subtreeOf", Long.toString(district), "levels", List.of("GRASSROOTS")));
    proposal.put("deadlines", List.of(Map.of("rule", rule)));
    officer
        .post(
            "/api/v1/demands/" + demand + "/amendment",
            now.getString("version"),
            Map.of("proposal", proposal, "reason", "Lùi hạn"))
        .then()
        .statusCode(200)
        .body("changed", equalTo(changed));
  }

  @Test
  void aWaiverIsTheIssuersWithAReasonAndRevocable() {
    String id = owed(demand, cell);
    act(clerk, id, "receipt", Map.of()).then().statusCode(200);
    act(clerk, id, "waiver", Map.of("reason", "x")).then().statusCode(403);
    act(officer, id, "waiver", Map.of("reason", " ")).then().statusCode(422);
    officer.get(path(id)).then().body("actions", hasItem("WAIVE"));
    act(officer, id, "waiver", Map.of("reason", "Chi bộ mới thành lập"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WAIVED"))
        .body("timeliness", nullValue())
        .body("actions", hasItem("REVOKE_WAIVER"));
    clerk.get("/api/v1/my-work").then().body("groups", hasSize(0));
    clerk.get(path(id)).then().body("actions", hasSize(0));
    act(clerk, id, "receipt", Map.of()).then().statusCode(409);
    act(officer, id, "waiver-revocation", Map.of("reason", "Đã đủ điều kiện"))
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"));
    act(officer, id, "waiver-revocation", Map.of("reason", "lần nữa")).then().statusCode(409);
    clerk
        .get(path(id) + "/steps")
        .then()
        .body("kind", equalTo(List.of("CREATED", "RECEIVED", "WAIVED", "WAIVER_REVOKED")))
        .body("[2].note", equalTo("Chi bộ mới thành lập"));
  }

  @Test
  void anInternalDateIsEarlierAndJudgesNothing() {
    String id = owed(demand, cell);
    put(clerk, id, "2026-12-10")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_EARLIER"));
    put(user(Role.REPORTER, other), id, "2026-11-24").then().statusCode(404);
    put(user(Role.READER, district), id, "2026-11-24").then().statusCode(403);
    put(clerk, id, "2026-11-24")
        .then()
        .statusCode(200)
        .body("internalDueOn", equalTo("2026-11-24"))
        .body("internalSetBy.id", equalTo(Long.toString(cell)))
        .body("dueOn", equalTo("2026-12-10"))
        .body("timeliness", equalTo("NOT_DUE"));
    clerk
        .get("/api/v1/my-work")
        .then()
        .body("groups.key", equalTo(List.of("NEXT_7_DAYS")))
        .body("groups[0].items[0].internalDueOn", equalTo("2026-11-24"));
    clerk
        .get("/api/v1/obligations?view=MINE&group=NEXT_7_DAYS&count=true")
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
    head.post("/api/v1/internal-dates", share("2026-11-23"))
        .then()
        .statusCode(200)
        .body("changed", equalTo(2));
    put(clerk, id, "2026-11-25")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("AFTER_INTERNAL_DATE"));
    put(clerk, id, "2026-11-22").then().statusCode(200);
    put(clerk, id, null).then().statusCode(200).body("internalDueOn", nullValue());
    head.post("/api/v1/internal-dates", share(null))
        .then()
        .statusCode(200)
        .body("changed", equalTo(1));
    head.post("/api/v1/internal-dates", share(null)).then().statusCode(422);
    clerk.post("/api/v1/internal-dates", share("2026-11-23")).then().statusCode(403);
    user(Role.HEAD, root("PROVINCE"))
        .post("/api/v1/internal-dates", share("2026-11-23"))
        .then()
        .statusCode(404);
    clerk
        .get(path(id) + "/steps")
        .then()
        .body(
            "kind",
            equalTo(
                List.of(
                    "CREATED",
                    "INTERNAL_DATE_SET",
                    "INTERNAL_DATE_SET",
                    "INTERNAL_DATE_SET",
                    "INTERNAL_DATE_OFF")));
  }

  private Map<String, Object> share(String due) {
    Map<String, Object> body =
        new HashMap<>(Map.of("organisationId", Long.toString(district), "demandId", demand));
    if (due != null) {
      body.put("dueOn", due);
    }
    return body;
  }

  private Response put(User who, String obligation, String due) {
    return who.put(
        path(obligation) + "/internal-date",
        version(obligation),
        due == null ? Map.of() : Map.of("dueOn", due, "reason", "Kịp tổng hợp"));
  }

  @Test
  void statementsAreFlatInTheNumberOfRequests() {
    ask(owed(demand, cell), "2026-12-15").then().statusCode(200);
    long one = fewest("/api/v1/my-work");
    act(user(Role.REPORTER, other), owed(demand, other), "extension-request", asking("2026-12-16"));
    assertThat(fewest("/api/v1/my-work")).isEqualTo(one).isLessThanOrEqualTo(8);
    assertThat(fewest("/api/v1/obligations?view=TO_EXTEND")).isLessThanOrEqualTo(8);
    assertThat(fewest(path(owed(demand, cell)))).isLessThanOrEqualTo(8);
    head.get("/api/v1/obligations?view=TO_EXTEND")
        .then()
        .body("items.extension.requestedDueOn", hasItems("2026-12-15", "2026-12-16"));
  }

  /** Without looking up who asks, which is kept for some seconds. */
  private long fewest(String read) {
    return java.util.stream.LongStream.generate(
            () -> statements(() -> head.get(read).then().statusCode(200)))
        .limit(3)
        .min()
        .orElseThrow();
  }
}
