package vn.lantoa.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A cell asks the province's board for a presenter; the board answers by position and day. */
@QuarkusTest
class SupportTest extends ApiTest {

  private static final String REQUESTS = "/api/v1/support-requests";
  private static final String COUNTS = "/api/v1/support-request-counts";

  private long province;
  private long board;
  private long commune;
  private long cell;
  private long document;
  private User advisor;
  private User clerk;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    board = organisation("Ban Tuyên giáo " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    cell = organisation("Chi bộ " + unique(), "CELL", "CELL", commune);
    document = document(cell, "05-NQ/TU", LocalDate.of(2026, 10, 1));
    advisor = user(Role.OFFICER, board);
    clerk = user(Role.REPORTER, cell);
  }

  private Map<String, Object> request(Object... more) {
    Map<String, Object> input =
        new HashMap<>(
            Map.of(
                "organisationId",
                "" + cell,
                "boardId",
                "" + board,
                "kind",
                "PRESENTER",
                "title",
                "Cử báo cáo viên chuyên đề",
                "neededBy",
                "2026-12-10"));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private Response ask(User who, Object... more) {
    return who.post(REQUESTS, request(more));
  }

  private String asked(Object... more) {
    return ask(clerk, more).then().statusCode(201).extract().path("id");
  }

  private static Map<String, Object> accepted(String day) {
    return Map.of(
        "outcome", "ACCEPTED", "promisedOn", day, "helperPosition", "Trưởng phòng Lý luận");
  }

  @Test
  void aUnitAsksAndTheBoardAnswersByPositionAndDay() {
    String id =
        ask(clerk, "documentId", "" + document)
            .then()
            .statusCode(201)
            .body("state", equalTo("OPEN"))
            .body("board.id", equalTo("" + board))
            .body("document.symbol", equalTo("05-NQ/TU"))
            .body("answerBy", equalTo("2026-11-28"))
            .body("overdue", equalTo(false))
            .body("mayAnswer", equalTo(false))
            .body("mayWithdraw", equalTo(true))
            .extract()
            .path("id");
    String path = REQUESTS + "/" + id;
    advisor
        .get(REQUESTS + "?side=ANSWERING&count=true")
        .then()
        .body("total", equalTo(1))
        .body("items[0].mayAnswer", equalTo(true))
        .body("items[0].mayWithdraw", equalTo(false));
    clerk.get(REQUESTS + "?side=ANSWERING").then().body("items", empty());
    clerk.get(REQUESTS + "?side=ASKING").then().body("items.id", contains(id));
    clerk.post(path + "/answer", "0", accepted("2026-12-08")).then().statusCode(403);
    advisor.post(path + "/withdrawal", "0", "").then().statusCode(403);
    advisor.post(path + "/answer", "7", accepted("2026-12-08")).then().statusCode(412);
    advisor
        .post(path + "/answer", "0", accepted("2026-12-08"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("promisedOn", equalTo("2026-12-08"))
        .body("helperPosition", equalTo("Trưởng phòng Lý luận"))
        .body("mayComplete", equalTo(true));
    advisor
        .post(path + "/answer", "1", accepted("2026-12-09"))
        .then()
        .statusCode(200)
        .body("promisedOn", equalTo("2026-12-09"));
    advisor
        .post(path + "/completion", "2", Map.of("doneOn", "2026-11-22"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/doneOn"));
    advisor
        .post(path + "/completion", "2", Map.of("doneOn", "2026-11-21", "result", "42 người dự"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("result", equalTo("42 người dự"))
        .body("mayAnswer", equalTo(false));
    clerk.post(path + "/withdrawal", "3", "").then().statusCode(409);
    clerk.get(path).then().body("state", equalTo("DONE")).body("version", equalTo("3"));
  }

  @Test
  void itIsDeclinedWithTheReason() {
    String path = REQUESTS + "/" + asked();
    advisor
        .post(path + "/answer", "0", Map.of("outcome", "DECLINED"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/answer"));
    advisor
        .post(path + "/answer", "0", Map.of("outcome", "ACCEPTED"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/promisedOn", "/helperPosition"));
    advisor
        .post(path + "/answer", "0", accepted("2026-11-20"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/promisedOn"));
    advisor
        .post(path + "/answer", "0", Map.of("outcome", "DECLINED", "answer", "Trùng lịch"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("answer", equalTo("Trùng lịch"))
        .body("promisedOn", nullValue());
    advisor.post(path + "/completion", "1", Map.of("doneOn", "2026-11-21")).then().statusCode(409);
  }

  @Test
  void itIsTakenBackWhileSomethingIsStillToBeDone() {
    String path = REQUESTS + "/" + asked();
    advisor.post(path + "/answer", "0", accepted("2026-12-08")).then().statusCode(200);
    clerk
        .post(path + "/withdrawal", "1", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("mayWithdraw", equalTo(false));
    advisor.post(path + "/answer", "2", accepted("2026-12-08")).then().statusCode(409);
  }

  @Test
  void onlyAnAdvisoryBoardOfOneAboveIsAskedAndOnlyForDaysToCome() {
    long elsewhere =
        organisation("Ban " + unique(), "PROVINCE", "ADVISORY_BOARD", root("PROVINCE"));
    for (long wrong : List.of(commune, province, elsewhere, cell)) {
      ask(clerk, "boardId", "" + wrong)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/boardId"));
    }
    ask(clerk, "neededBy", "2026-11-20")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/neededBy"));
    ask(clerk, "answerBy", "2026-12-11")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/answerBy"));
    ask(clerk, "title", " ").then().statusCode(422);
    ask(clerk, "documentId", "" + document(root("PROVINCE"), "1-KH/TU", LocalDate.of(2026, 1, 1)))
        .then()
        .statusCode(404);
    clerk
        .get("/api/v1/organisations/" + cell + "/support-boards")
        .then()
        .statusCode(200)
        .body("items.id", contains("" + board));
    clerk.get("/api/v1/organisations/" + province + "/support-boards").then().statusCode(404);
  }

  @Test
  void nobodyElseSeesOrAsks() {
    String path = REQUESTS + "/" + asked();
    User stranger = user(Role.HEAD, root("PROVINCE"));
    stranger.get(path).then().statusCode(404);
    stranger.post(path + "/answer", "0", accepted("2026-12-08")).then().statusCode(404);
    ask(stranger).then().statusCode(404);
    ask(user(Role.READER, cell)).then().statusCode(403);
    user(Role.READER, board).get(path).then().statusCode(200).body("mayAnswer", equalTo(false));
    User opinions = user(Role.OFFICER, province, Act.OPINION);
    opinions.get(path).then().statusCode(404);
    ask(opinions).then().statusCode(404);
    stranger.get(REQUESTS).then().body("items", empty());
    stranger.get(COUNTS).then().body("open", equalTo(0));
  }

  @Test
  void whatWaitsStandsFirstAndALateAnswerIsSeen() {
    String declined = asked();
    advisor
        .post(
            REQUESTS + "/" + declined + "/answer",
            "0",
            Map.of("outcome", "DECLINED", "answer", "x"))
        .then()
        .statusCode(200);
    String later = asked("answerBy", "2026-12-05");
    String accepted = asked();
    advisor
        .post(REQUESTS + "/" + accepted + "/answer", "0", accepted("2026-12-01"))
        .then()
        .statusCode(200);
    String sooner = asked("answerBy", "2026-11-25");
    String late = asked("answerBy", "2026-11-25");
    inTransaction(
        () ->
            new Sql("UPDATE support_request SET answer_by = '2026-11-20' WHERE id = :id")
                .bind("id", Long.parseLong(late))
                .execute(em));
    List<String> order = new ArrayList<>();
    String cursor = "";
    do {
      Response page = advisor.get(REQUESTS + "?limit=2" + cursor);
      order.addAll(page.then().statusCode(200).extract().path("items.id"));
      String next = page.path("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(order).containsExactly(late, sooner, later, accepted, declined);
    advisor.get(REQUESTS + "?overdue=true").then().body("items.id", contains(late));
    advisor
        .get(COUNTS + "?side=ANSWERING")
        .then()
        .statusCode(200)
        .body("open", equalTo(3))
        .body("overdue", equalTo(1))
        .body("accepted", equalTo(1))
        .body("declined", equalTo(1))
        .body("done", equalTo(0));
    advisor.get(REQUESTS + "?state=ACCEPTED").then().body("items.id", contains(accepted));
    advisor.get(REQUESTS + "?cursor=xyz").then().statusCode(422);
    long few = statements(() -> advisor.get(REQUESTS + "?limit=1"));
    long many = statements(() -> advisor.get(REQUESTS + "?limit=200"));
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    assertThat(statements(() -> ask(clerk, "documentId", "" + document))).isLessThanOrEqualTo(20);
  }
}
