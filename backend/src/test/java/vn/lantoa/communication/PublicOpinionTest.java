package vn.lantoa.communication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Reports on public opinion are recorded as sent: who, of which period, how thick. */
@QuarkusTest
class PublicOpinionTest extends ApiTest {

  private static final String ALL = "/api/v1/public-opinion-reports";

  private long province;
  private long board;
  private long first;
  private long second;
  private User officer;
  private User clerk;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    board = organisation("Ban Tuyên giáo " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    first = organisation("A xã " + unique(), "COMMUNE", "COMMITTEE", province);
    second = organisation("B xã " + unique(), "COMMUNE", "COMMITTEE", province);
    officer = user(Role.OFFICER, province, Act.COMMUNICATE);
    clerk = user(Role.REPORTER, first);
  }

  private Map<String, Object> sent(long unit, Object... more) {
    Map<String, Object> input =
        new HashMap<>(
            Map.of(
                "organisationId",
                "" + unit,
                "recipientId",
                "" + board,
                "rhythm",
                "MONTHLY",
                "period",
                "2026-11-18",
                "sentOn",
                "2026-11-20",
                "symbol",
                "41-BC/ĐU",
                "pages",
                4,
                "annexes",
                1));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private String recorded() {
    return clerk.post(ALL, sent(first)).then().statusCode(201).extract().path("id");
  }

  @Test
  void aReportIsRecordedCorrectedAndTakenAway() {
    String id =
        clerk
            .post(ALL, sent(first))
            .then()
            .statusCode(201)
            .body("periodFrom", equalTo("2026-11-01"))
            .body("periodTo", equalTo("2026-11-30"))
            .body("recipient.id", equalTo("" + board))
            .body("pages", equalTo(4))
            .body("annexes", equalTo(1))
            .body("mayCorrect", equalTo(true))
            .extract()
            .path("id");
    clerk.post(ALL, sent(first, "period", "2026-11-02")).then().statusCode(409);
    String path = ALL + "/" + id;
    clerk.put(path, "3", sent(first)).then().statusCode(412);
    clerk
        .put(path, "0", sent(first, "pages", 6, "sentOn", "2026-11-21"))
        .then()
        .statusCode(200)
        .body("pages", equalTo(6))
        .body("sentOn", equalTo("2026-11-21"));
    clerk.put(path, "1", sent(second)).then().statusCode(422);
    officer.get(path).then().statusCode(200);
    clerk.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
    clerk.get(path).then().statusCode(404);
  }

  @Test
  void itsContentHasNoPlace() {
    clerk.post(ALL, sent(first, "content", "Dư luận …")).then().statusCode(400);
    clerk
        .post(ALL, sent(first, "sentOn", "2026-11-22", "recipientId", "" + second))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/recipientId", "/sentOn"));
    clerk
        .post(ALL, sent(first, "period", "2026-12-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/period"));
    clerk.post(ALL, sent(first, "pages", 0)).then().statusCode(422);
    clerk.post(ALL, sent(first, "annexes", -1)).then().statusCode(422);
    clerk.post(ALL, sent(first, "rhythm", "DAILY")).then().statusCode(400);
  }

  @Test
  void nobodyElseSeesOrWrites() {
    String id = recorded();
    User beside = user(Role.OFFICER, second);
    beside.get(ALL + "/" + id).then().statusCode(404);
    beside.get(ALL).then().body("items", empty());
    beside.post(ALL, sent(first)).then().statusCode(404);
    user(Role.READER, first).put(ALL + "/" + id, "0", sent(first)).then().statusCode(403);
    user(Role.OFFICER, first, Act.STUDY).post(ALL, sent(first)).then().statusCode(403);
    user(Role.READER, board)
        .get(ALL + "/" + id)
        .then()
        .statusCode(200)
        .body("mayCorrect", equalTo(false));
    officer
        .get(ALL + "?organisationId=" + first + "&recipientId=" + board + "&from=2026-11-01")
        .then()
        .body("items.id", contains(id));
    officer.get(ALL + "?to=2026-10-31").then().body("items", empty());
  }

  @Test
  void theRhythmSaysWhoSentAndWhoHasNot() {
    String place = "/api/v1/organisations/" + province;
    officer
        .get(place + "/public-opinion-board")
        .then()
        .statusCode(200)
        .body("expectation", nullValue())
        .body("maySet", equalTo(true))
        .body("items", empty());
    Map<String, Object> monthly = Map.of("rhythm", "MONTHLY", "level", "COMMUNE", "days", 3);
    clerk.put(place + "/public-opinion-board/rhythm", "0", monthly).then().statusCode(403);
    user(Role.OFFICER, province, Act.STUDY)
        .put(place + "/public-opinion-board/rhythm", "0", monthly)
        .then()
        .statusCode(403);
    officer
        .put(
            place + "/public-opinion-board/rhythm",
            "0",
            Map.of("rhythm", "MONTHLY", "level", "XA", "days", 3))
        .then()
        .statusCode(422);
    officer.put(place + "/public-opinion-board/rhythm", "0", monthly).then().statusCode(200);
    recorded();
    officer
        .get(place + "/public-opinion-board?on=2026-11-05")
        .then()
        .statusCode(200)
        .body("periodFrom", equalTo("2026-11-01"))
        .body("dueOn", equalTo("2026-12-03"))
        .body("expected", equalTo(2))
        .body("sent", equalTo(1))
        .body("late", equalTo(0))
        .body("items.organisation.id", contains("" + first, "" + second))
        .body("items.sentOn", contains("2026-11-20", null));
    clock.moveTo(LocalDate.of(2026, 12, 5));
    officer = user(Role.OFFICER, province, Act.COMMUNICATE);
    officer
        .get(place + "/public-opinion-board?on=2026-11-05&limit=1")
        .then()
        .body("late", equalTo(1))
        .body("items", hasSize(1))
        .body("items.late", contains(false));
    officer
        .put(
            place + "/public-opinion-board/rhythm",
            "0",
            Map.of("rhythm", "WEEKLY", "level", "COMMUNE", "days", 1))
        .then()
        .statusCode(200);
    officer
        .get(place + "/public-opinion-board?on=2026-11-18")
        .then()
        .body("periodFrom", equalTo("2026-11-16"))
        .body("periodTo", equalTo("2026-11-22"))
        .body("sent", equalTo(0))
        .body("late", equalTo(2));
    user(Role.REPORTER, first).get(place + "/public-opinion-board").then().statusCode(404);
  }
}
