package vn.lantoa.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec.Held;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/**
 * A province demands of its communes; a commune notes how far it has come, and tells upward what
 * stands in the way.
 */
@QuarkusTest
class ObstacleTest extends ApiTest {

  private static final String OBSTACLES = "/api/v1/obstacles";

  private long ministry;
  private long province;
  private long board;
  private long commune;
  private User officer;
  private User clerk;
  private String obligation;

  @BeforeEach
  void tree() {
    ministry = root("CENTRAL");
    province = organisation("Tỉnh ủy " + unique(), "PROVINCE", "COMMITTEE", ministry);
    board = organisation("Ban Tổ chức " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    officer = user(Role.OFFICER, province);
    clerk = user(Role.REPORTER, commune);
    obligation = owed();
  }

  private String owed() {
    long document = document(province, unique() % 900 + "-KH/TU", LocalDate.of(2026, 8, 1));
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", Long.toString(document));
    input.put("act", "TASK");
    input.put("title", "Hoàn thành tuyến đường liên xã");
    input.put("addressees", Map.of("subtreeOf", "" + province, "levels", List.of("COMMUNE")));
    input.put(
        "deadlines", List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2027-06-30"))));
    JsonPath draft =
        officer.post("/api/v1/demands", input).then().statusCode(201).extract().jsonPath();
    String id = draft.getString("id");
    officer
        .post("/api/v1/demands/" + id + "/publication", draft.getString("version"), "")
        .then()
        .statusCode(200);
    return inTransaction(
        () ->
            ""
                + new Sql("SELECT id FROM obligation WHERE demand_id = :d AND organisation_id = :o")
                    .bind("d", Long.parseLong(id))
                    .bind("o", commune)
                    .number(em));
  }

  private String path() {
    return "/api/v1/obligations/" + obligation;
  }

  private Response note(User who, int percent, String words) {
    String version = officer.get(path()).then().statusCode(200).extract().path("version");
    return who.post(path() + "/progress", version, Map.of("percent", percent, "note", words));
  }

  private static Map<String, Object> obstacle(Object... more) {
    Map<String, Object> input =
        new HashMap<>(
            Map.of(
                "kind",
                "FUNDING",
                "description",
                "Chưa bố trí vốn giải phóng mặt bằng",
                "proposal",
                "Bổ sung vốn quý I/2027",
                "replyBy",
                "2026-12-15"));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private Response raise(User who, Object... more) {
    return who.post(path() + "/obstacles", obstacle(more));
  }

  @Test
  void progressIsANoteThatHandsNothingInAndHidesNoLateness() {
    note(clerk, 40, "Đã giải phóng mặt bằng hai khóm")
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("timeliness", equalTo("NOT_DUE"))
        .body("progress.percent", equalTo(40))
        .body("progress.stale", equalTo(false))
        .body("actions", hasItem("NOTE_PROGRESS"));
    note(clerk, 100, "Đã thông xe, chờ nghiệm thu")
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"));
    clerk
        .get(path() + "/steps")
        .then()
        .body("kind", contains("CREATED", "PROGRESSED", "PROGRESSED"))
        .body("percent", contains(null, 40, 100))
        .body("note", hasItem("Đã giải phóng mặt bằng hai khóm"));
    officer.get(path()).then().body("actions", not(hasItem("NOTE_PROGRESS")));
    note(officer, 50, "x").then().statusCode(403);
    note(user(Role.REPORTER, root("PROVINCE")), 50, "x").then().statusCode(404);
    note(clerk, 101, "x").then().statusCode(422).body("errors[0].pointer", equalTo("/percent"));
    note(clerk, 50, " ").then().statusCode(422).body("errors[0].pointer", equalTo("/note"));
    String version = officer.get(path()).path("version");
    clerk
        .post(path() + "/submission", version, Map.of("doneOn", "2026-11-20"))
        .then()
        .statusCode(200);
    note(clerk, 50, "x").then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void whatWasTakenOnAndNotHeardOfForThirtyDaysIsStale() {
    note(clerk, 10, "Đang khảo sát").then().statusCode(200);
    String list = "/api/v1/obligations?organisationId=" + commune + "&stale=";
    officer.get(list + true).then().body("items", empty());
    back("2026-10-21 12:00:00");
    officer
        .get(list + true)
        .then()
        .body("items.id", contains(obligation))
        .body("items[0].progress.stale", equalTo(true))
        .body("items[0].progress.percent", equalTo(10));
    officer.get(list + false).then().body("items", empty());
    note(clerk, 15, "Đã khảo sát xong").then().body("progress.stale", equalTo(false));
    back("2026-10-22 00:00:00");
    officer.get(list + true).then().body("items", empty());
  }

  /** As if all of it had happened at that moment. */
  private void back(String moment) {
    inTransaction(
        () ->
            new Sql("UPDATE obligation SET progressed_at = :at, received_at = :at WHERE id = :id")
                .bind("at", moment)
                .bind("id", obligation)
                .execute(em));
  }

  @Test
  void anObstacleIsToldUpwardAndAnswered() {
    String id =
        raise(clerk)
            .then()
            .statusCode(201)
            .body("asked.id", equalTo("" + province))
            .body("state", equalTo("OPEN"))
            .body("mayAnswer", equalTo(false))
            .body("mayWithdraw", equalTo(true))
            .body("title", equalTo("Hoàn thành tuyến đường liên xã"))
            .extract()
            .path("id");
    officer
        .get(OBSTACLES + "?mine=true&count=true")
        .then()
        .body("total", equalTo(1))
        .body("items[0].mayAnswer", equalTo(true))
        .body("items[0].overdue", equalTo(false));
    clerk.get(OBSTACLES + "?mine=true").then().body("items", empty());
    String answer = OBSTACLES + "/" + id + "/answer";
    Map<String, String> agreed = Map.of("outcome", "AGREED", "answer", "Bổ sung 2 tỷ đồng");
    clerk.post(answer, "0", agreed).then().statusCode(403);
    user(Role.HEAD, root("PROVINCE")).post(answer, "0", agreed).then().statusCode(404);
    officer
        .post(answer, "0", Map.of("outcome", "AGREED"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/answer"));
    officer
        .post(answer, "0", agreed)
        .then()
        .statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .body("outcome", equalTo("AGREED"))
        .body("answer", equalTo("Bổ sung 2 tỷ đồng"))
        .body("mayAnswer", equalTo(false));
    officer.post(answer, "1", agreed).then().statusCode(409);
    clerk
        .post(OBSTACLES + "/" + id + "/withdrawal", "1", "")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    officer.get(OBSTACLES + "?mine=true&state=OPEN").then().body("items", empty());
    clerk
        .get(OBSTACLES + "?obligationId=" + obligation)
        .then()
        .body("items.outcome", contains("AGREED"));
  }

  @Test
  void whoseRoleIsForOtherActsHasNoSayInIt() {
    String id = raise(clerk).path("id");
    User opinions = user(Role.OFFICER, province, Act.OPINION);
    User both =
        user(
            List.of(
                new Held(Role.READER, province, Set.of(), null, null),
                new Held(Role.OFFICER, province, Set.of(Act.OPINION), null, null)));
    Map<String, String> agreed = Map.of("outcome", "AGREED", "answer", "Bổ sung 2 tỷ đồng");
    String path = OBSTACLES + "/" + id;
    opinions.get(path).then().statusCode(404);
    opinions.post(path + "/answer", "0", agreed).then().statusCode(404);
    both.get(path).then().body("mayAnswer", equalTo(false)).body("mayWithdraw", equalTo(false));
    both.get(OBSTACLES + "?mine=true").then().body("items", empty());
    both.post(path + "/answer", "0", agreed).then().statusCode(403);
    both.post(path + "/forwarding", "0", Map.of("reason", "x")).then().statusCode(403);
    both.post(path + "/withdrawal", "0", "").then().statusCode(403);
    clerk.post(path + "/withdrawal", "0", "").then().statusCode(200);
  }

  @Test
  void itGoesUpOneLevelAtATimeAndNoFurther() {
    String id = raise(clerk).path("id");
    String forward = OBSTACLES + "/" + id + "/forwarding";
    Map<String, String> reason = Map.of("reason", "Vượt thẩm quyền của tỉnh");
    officer
        .post(forward, "0", reason)
        .then()
        .statusCode(200)
        .body("asked.id", equalTo("" + ministry))
        .body("forwarded", equalTo(true))
        .body("mayAnswer", equalTo(false));
    User centre = user(Role.OFFICER, ministry);
    centre.get(OBSTACLES + "?mine=true").then().body("items.id", contains(id));
    centre.post(forward, "1", reason).then().statusCode(409);
    officer.post(forward, "1", reason).then().statusCode(403);
  }

  @Test
  void itIsAskedOfOneAboveOrABodyOfOne() {
    raise(clerk, "askedId", "" + board)
        .then()
        .statusCode(201)
        .body("asked.id", equalTo("" + board));
    for (long wrong : List.of(commune, root("PROVINCE"))) {
      raise(clerk, "askedId", "" + wrong)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/askedId"));
    }
    raise(clerk, "replyBy", "2026-11-20")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/replyBy"));
    raise(clerk, "proposal", "").then().statusCode(422);
    raise(officer).then().statusCode(403);
    clerk.get(OBSTACLES + "?obligationId=" + obligation).then().body("items", hasSize(1));
  }

  @Test
  void whatIsDoneHasNothingInItsWay() {
    String version = officer.get(path()).path("version");
    clerk
        .post(path() + "/submission", version, Map.of("doneOn", "2026-11-20"))
        .then()
        .statusCode(200);
    raise(clerk).then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void listsGoOnWhereTheyStoppedAtTheSameCost() {
    for (int i = 0; i < 5; i++) {
      raise(clerk, "replyBy", "2026-12-%02d".formatted(15 + i % 2)).then().statusCode(201);
    }
    String first = OBSTACLES + "?organisationId=" + province + "&limit=2";
    Response page = officer.get(first);
    String cursor = page.path("nextCursor");
    Response second = officer.get(first + "&cursor=" + cursor);
    Response third = officer.get(first + "&cursor=" + second.<String>path("nextCursor"));
    third.then().body("items", hasSize(1)).body("nextCursor", nullValue());
    List<String> days =
        java.util.stream.Stream.of(page, second, third)
            .flatMap(p -> p.<List<String>>path("items.replyBy").stream())
            .toList();
    assertThat(days).isSorted().hasSize(5);
    officer.get(first + "&cursor=xyz").then().statusCode(422);
    long few = statements(() -> officer.get(OBSTACLES + "?limit=1"));
    long many = statements(() -> officer.get(OBSTACLES + "?limit=200"));
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
  }
}
