package vn.lantoa.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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

/** The province's board directs a month; a commune passes it on; its cells report counts. */
@QuarkusTest
class OrientationTest extends ApiTest {

  private static final String ALL = "/api/v1/orientations";

  private long province;
  private long board;
  private long first;
  private long second;
  private long cell;
  private long document;
  private User officer;
  private User clerk;
  private User cellClerk;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    board = organisation("Ban Tuyên giáo " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    first = organisation("A xã " + unique(), "COMMUNE", "COMMITTEE", province);
    second = organisation("B xã " + unique(), "COMMUNE", "COMMITTEE", province);
    organisation("Văn phòng " + unique(), "COMMUNE", "OFFICE", first);
    cell = organisation("Chi bộ " + unique(), "CELL", "CELL", first);
    document = document(province, "05-NQ/TU", LocalDate.of(2026, 10, 1));
    officer = user(Role.OFFICER, province, Act.COMMUNICATE);
    clerk = user(Role.OFFICER, first);
    cellClerk = user(Role.REPORTER, cell);
  }

  private static Map<String, Object> object(Object... parts) {
    Map<String, Object> object = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      object.put((String) parts[i], parts[i + 1]);
    }
    return object;
  }

  private Map<String, Object> input(long organisation, String level, Object... more) {
    Map<String, Object> input =
        object(
            "organisationId",
            "" + organisation,
            "month",
            "2026-11-15",
            "title",
            "Định hướng tuyên truyền tháng 11/2026 " + unique(),
            "levels",
            List.of(object("level", level, "dueOn", "2026-11-28")),
            "topics",
            List.of(
                object(
                    "title",
                    "Kết quả sắp xếp tổ chức bộ máy",
                    "words",
                    "Nêu kết quả, không nêu tên người",
                    "channels",
                    List.of("MEETING", "LOUDSPEAKER"),
                    "audience",
                    "Nhân dân",
                    "documentId",
                    "" + document),
                object("title", "Phòng, chống thiên tai")));
    input.putAll(object(more));
    return input;
  }

  private String drafted(User who, Map<String, Object> input) {
    return who.post(ALL, input).then().statusCode(201).extract().path("id");
  }

  private String issued(User who, Map<String, Object> input) {
    String id = drafted(who, input);
    who.post(ALL + "/" + id + "/issue", "0", "").then().statusCode(200);
    return id;
  }

  private static Map<String, Object> figures(long unit, List<String> topics, Object... channel) {
    return object(
        "organisationId", "" + unit, "channels", List.of(object(channel)), "doneTopicIds", topics);
  }

  private static Response report(User who, String id, Map<String, Object> figures) {
    return who.post(ALL + "/" + id + "/reports", figures);
  }

  private String passedOn(String above) {
    return issued(
        clerk,
        input(
            first,
            "CELL",
            "parentId",
            above,
            "levels",
            List.of(object("level", "CELL", "dueOn", "2026-11-25")),
            "topics",
            List.of(object("title", "Việc của khóm"))));
  }

  @Test
  void aDraftIsIssuedDownTheTreeOneDutyAUnit() {
    String id =
        officer
            .post(ALL, input(province, "COMMUNE", "boardId", "" + board, "symbol", "25-HD/BTGDVTU"))
            .then()
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .body("month", equalTo("2026-11-01"))
            .body("board.id", equalTo("" + board))
            .body("topics.title", hasItem("Phòng, chống thiên tai"))
            .body("topics[0].channels", contains("MEETING", "LOUDSPEAKER"))
            .body("topics[0].document.id", equalTo("" + document))
            .body("mayIssue", equalTo(true))
            .extract()
            .path("id");
    String path = ALL + "/" + id;
    clerk.get(path).then().statusCode(404);
    officer
        .get(path + "/preview")
        .then()
        .statusCode(200)
        .body("organisations", equalTo(2))
        .body("asked.level", contains("COMMUNE"));
    officer.post(path + "/issue", "7", "").then().statusCode(412);
    officer
        .post(path + "/issue", "0", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("ISSUED"))
        .body("document.symbol", equalTo("25-HD/BTGDVTU"))
        .body("mayEdit", equalTo(false));
    officer.post(path + "/issue", "1", "").then().statusCode(409);
    officer.put(path, "1", input(province, "COMMUNE")).then().statusCode(409);
    clerk
        .get(path)
        .then()
        .statusCode(200)
        .body("mayIssue", equalTo(false))
        .body("owed", hasSize(1))
        .body("owed[0].organisation.id", equalTo("" + first))
        .body("owed[0].dueOn", equalTo("2026-11-28"))
        .body("owed[0].daysLeft", equalTo(7))
        .body("owed[0].mayPassOn", equalTo(true));
    clerk.get("/api/v1/documents/" + document).then().statusCode(200);
    clerk
        .get(ALL)
        .then()
        .body("items.find { it.id == '" + id + "' }.owedOn", equalTo("2026-11-28"));
    long offices =
        new Sql(
                """
                SELECT COUNT(*) FROM obligation ob JOIN orientation o ON o.demand_id = ob.demand_id
                JOIN demand d ON d.id = o.demand_id AND d.act = 'COMMUNICATE' WHERE o.id = :id
                """)
            .bind("id", Long.valueOf(id))
            .number(em);
    assertThat(offices).isEqualTo(2);
  }

  @Test
  void aReportHandsInWhatIsOwed() {
    String id = issued(officer, input(province, "COMMUNE"));
    List<String> topics = officer.get(ALL + "/" + id).path("topics.id");
    String obligation = clerk.get(ALL + "/" + id).path("owed[0].obligationId");
    String report =
        report(
                clerk,
                id,
                figures(
                    first,
                    topics.subList(0, 1),
                    "channel",
                    "MEETING",
                    "count",
                    3,
                    "attendances",
                    150))
            .then()
            .statusCode(201)
            .body("sum.count", equalTo(3))
            .body("sum.attendances", equalTo(150))
            .body("topics.done", contains(true, false))
            .body("late", equalTo(false))
            .body("warnings", empty())
            .extract()
            .path("id");
    clerk
        .get("/api/v1/obligations/" + obligation)
        .then()
        .body("state", equalTo("SUBMITTED"))
        .body("doneOn", equalTo("2026-11-21"));
    report(clerk, id, figures(first, topics, "channel", "MEETING", "count", 1))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    String path = "/api/v1/orientation-reports/" + report;
    Map<String, Object> more =
        figures(first, topics, "channel", "LOUDSPEAKER", "count", 20, "minutes", 300);
    clerk.put(path, "0", more).then().statusCode(422).body("errors.pointer", contains("/reason"));
    more.put("reason", "Đếm thiếu loa truyền thanh");
    clerk.put(path, "4", more).then().statusCode(412);
    clerk
        .put(path, "0", more)
        .then()
        .statusCode(200)
        .body("channels.channel", contains("LOUDSPEAKER"))
        .body("sum.minutes", equalTo(300))
        .body("topics.done", contains(true, true));
    officer.get(path).then().statusCode(200).body("mayCorrect", equalTo(false));
    officer.put(path, "1", more).then().statusCode(403);
    user(Role.OFFICER, second).get(path).then().statusCode(404);
    assertThat(
            new Sql(
                    """
                    SELECT COUNT(*) FROM journal_entry WHERE action = 'orientation-report.correct'
                      AND reason = 'Đếm thiếu loa truyền thanh'
                    """)
                .number(em))
        .isEqualTo(1);
  }

  @Test
  void aCommunePassesItOnWithTopicsOfItsOwnAndSumsAddUp() {
    String id = issued(officer, input(province, "COMMUNE"));
    String below = passedOn(id);
    cellClerk
        .get(ALL + "/" + below)
        .then()
        .statusCode(200)
        .body("parent.id", equalTo(id))
        .body("topics", hasSize(3))
        .body("topics.own", contains(false, false, true))
        .body("topics[0].from.id", equalTo("" + province))
        .body("owed[0].dueOn", equalTo("2026-11-25"));
    List<String> topics = cellClerk.get(ALL + "/" + below).path("topics.id");
    report(
            cellClerk,
            below,
            figures(cell, topics, "channel", "MEETING", "count", 2, "attendances", 60))
        .then()
        .statusCode(201);
    report(
            clerk,
            id,
            figures(
                first, topics.subList(0, 1), "channel", "MEETING", "count", 1, "attendances", 90))
        .then()
        .statusCode(201);
    officer
        .get(ALL + "/" + id + "/board")
        .then()
        .statusCode(200)
        .body("daysLeft", equalTo(7))
        .body("units.asked", equalTo(2))
        .body("units.reported", equalTo(1))
        .body("units.missing", equalTo(1))
        .body("unitsAll.asked", equalTo(3))
        .body("unitsAll.reported", equalTo(2))
        .body("total.count", equalTo(3))
        .body("total.attendances", equalTo(150))
        .body("channels.channel", contains("MEETING"))
        .body("topics.done", contains(2, 1))
        .body("items.organisation.id", contains("" + first, "" + second))
        .body("items.state", contains("REPORTED", "MISSING"))
        .body("items[0].own.count", equalTo(1))
        .body("items[0].below.count", equalTo(2))
        .body("items[0].unitsBelow.asked", equalTo(1))
        .body("items[0].passedOnId", equalTo(below))
        .body("items[1].below.count", equalTo(0));
    officer
        .get(ALL + "/" + id + "/board?status=MISSING")
        .then()
        .body("items.organisation.id", contains("" + second));
    Response page = officer.get(ALL + "/" + id + "/board?limit=1");
    page.then().body("items", hasSize(1));
    officer
        .get(ALL + "/" + id + "/board?limit=1&cursor=" + page.path("nextCursor"))
        .then()
        .body("items.organisation.id", contains("" + second))
        .body("nextCursor", nullValue());
    officer
        .get(ALL + "/" + below + "/board")
        .then()
        .body("units.asked", equalTo(1))
        .body("topics.done", contains(1, 1, 1));
    clerk
        .get(ALL + "/" + id + "/board")
        .then()
        .statusCode(200)
        .body("organisation.id", equalTo("" + first))
        .body("unitsAll.asked", equalTo(2));
    clerk.get(ALL + "/" + id + "/board?organisationId=" + province).then().statusCode(404);
    cellClerk.get(ALL + "/" + below + "/board").then().body("total.count", equalTo(2));
  }

  @Test
  void whatIsPassedOnStaysWithinTheSuperiorsMonthAndDate() {
    String id = issued(officer, input(province, "COMMUNE"));
    clerk
        .post(
            ALL,
            input(
                first,
                "CELL",
                "parentId",
                id,
                "month",
                "2026-12-01",
                "levels",
                List.of(object("level", "CELL", "dueOn", "2026-12-05"))))
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("OTHER_MONTH", "PAST_SUPERIOR"));
    User other = user(Role.OFFICER, province);
    other
        .post(ALL, input(cell, "CELL", "parentId", id))
        .then()
        .statusCode(422)
        .body("errors.code", contains("NOT_ASKED"));
    String twice = drafted(clerk, input(first, "COMMUNE", "parentId", id));
    clerk
        .post(ALL + "/" + twice + "/issue", "0", "")
        .then()
        .statusCode(422)
        .body("errors.code", contains("ASKED_ALREADY"));
    String both =
        issued(
            other,
            input(
                second,
                "COMMUNE",
                "month",
                "2026-10-01",
                "levels",
                List.of(object("level", "COMMUNE", "dueOn", "2026-11-30"))));
    other.get(ALL + "/" + both).then().body("parent", nullValue());
  }

  @Test
  void aMonthIsDirectedOnce() {
    String id = issued(officer, input(province, "COMMUNE"));
    officer
        .post(ALL, input(province, "COMMUNE", "month", "2026-11-30"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    String december =
        drafted(
            officer,
            input(
                province,
                "COMMUNE",
                "month",
                "2026-12-01",
                "levels",
                List.of(object("level", "COMMUNE", "dueOn", "2026-12-24"))));
    officer.put(ALL + "/" + december, "0", input(province, "COMMUNE")).then().statusCode(409);
    officer.post(ALL + "/" + id + "/withdrawal", "1", Map.of("reason", " ")).then().statusCode(422);
    officer
        .post(ALL + "/" + id + "/withdrawal", "1", Map.of("reason", "Nhầm chủ đề"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    report(clerk, id, figures(first, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(409);
    assertThat(
            new Sql(
                    """
                    SELECT COUNT(*) FROM obligation ob JOIN orientation o ON o.demand_id = ob.demand_id
                    WHERE o.id = :id AND ob.state = 'WITHDRAWN'
                    """)
                .bind("id", Long.valueOf(id))
                .number(em))
        .isEqualTo(2);
    issued(officer, input(province, "COMMUNE"));
    officer
        .request()
        .header("If-Match", "\"0\"")
        .delete(ALL + "/" + december)
        .then()
        .statusCode(204);
  }

  @Test
  void aDraftWithoutWhatItNeedsIsRefused() {
    officer.post(ALL, input(province, "COMMUNE", "month", "2026-13")).then().statusCode(400);
    officer.post(ALL, input(province, "COMMUNE", "month", "11/2026")).then().statusCode(400);
    officer
        .post(ALL, input(province, "COMMUNE", "topics", List.of(object("title", " "))))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/topics/0/title"));
    officer
        .post(
            ALL,
            input(
                province,
                "COMMUNE",
                "month",
                "2030-01-01",
                "boardId",
                "" + cell,
                "topics",
                List.of(object("title", "x", "documentId", "999999999"))))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems("/month", "/boardId", "/levels/0/dueOn", "/topics/0/documentId"));
    officer
        .post(
            ALL,
            input(
                province,
                "COMMUNE",
                "levels",
                List.of(
                    object("level", "COMMUNE", "dueOn", "2026-11-28"),
                    object("level", "COMMUNE", "dueOn", "2026-11-29"),
                    object("level", "XA", "dueOn", "2026-11-29"))))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/levels/1/level", "/levels/2/level"));
    String nothing =
        drafted(officer, input(province, "COMMUNE", "levels", List.of(), "topics", List.of()));
    officer
        .post(ALL + "/" + nothing + "/issue", "0", "")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/topics", "/levels"));
    officer
        .put(
            ALL + "/" + nothing,
            "0",
            input(
                province,
                "COMMUNE",
                "levels",
                List.of(object("level", "COMMUNE", "dueOn", "2026-11-20"))))
        .then()
        .statusCode(200);
    officer
        .post(ALL + "/" + nothing + "/issue", "1", "")
        .then()
        .statusCode(422)
        .body("errors.code", contains("IN_THE_PAST"));
    officer
        .put(
            ALL + "/" + nothing,
            "1",
            input(
                province,
                "DIVISION",
                "levels",
                List.of(object("level", "DIVISION", "dueOn", "2026-11-28"))))
        .then()
        .statusCode(200);
    officer
        .post(ALL + "/" + nothing + "/issue", "2", "")
        .then()
        .statusCode(422)
        .body("errors.code", contains("NO_ADDRESSEES"));
  }

  @Test
  void figuresThatMakeNoSenseAreRefusedOrNamed() {
    String id = issued(officer, input(province, "COMMUNE"));
    List<String> topics = officer.get(ALL + "/" + id).path("topics.id");
    report(clerk, id, figures(first, topics, "channel", "MEETING", "count", -1))
        .then()
        .statusCode(422);
    report(clerk, id, figures(first, topics, "channel", "MEETING", "count", 10_001))
        .then()
        .statusCode(422);
    report(clerk, id, figures(first, topics, "channel", "RADIO", "count", 1, "minutes", 1441))
        .then()
        .statusCode(422)
        .body("errors.code", contains("TOO_LONG"));
    report(
            clerk,
            id,
            figures(first, topics, "channel", "PORTAL", "count", 1, "minutes", 5, "attendances", 5))
        .then()
        .statusCode(422)
        .body("errors.code", contains("NO_AIRTIME", "NO_MEETING"));
    report(clerk, id, figures(first, topics, "channel", "MEETING", "count", 0, "attendances", 5))
        .then()
        .statusCode(422)
        .body("errors.code", contains("WITHOUT_COUNT"));
    report(clerk, id, figures(first, List.of("999999999"), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/doneTopicIds/0"));
    Map<String, Object> twice = figures(first, topics, "channel", "MEETING", "count", 1);
    twice.put(
        "channels",
        List.of(
            object("channel", "MEETING", "count", 1), object("channel", "MEETING", "count", 2)));
    report(clerk, id, twice).then().statusCode(422).body("errors.code", contains("TWICE"));
    report(
            clerk,
            id,
            figures(first, List.of(), "channel", "MEETING", "count", 1, "attendances", 5000))
        .then()
        .statusCode(201)
        .body("warnings.code", contains("NO_TOPIC", "MANY_AT_ONCE"));
    report(
            user(Role.REPORTER, second),
            id,
            figures(second, topics, "channel", "MEETING", "count", 0))
        .then()
        .statusCode(201)
        .body("warnings.code", contains("NOTHING_COUNTED"));
  }

  @Test
  void whoOwesNothingReportsNothing() {
    String id = issued(officer, input(province, "COMMUNE"));
    report(cellClerk, id, figures(cell, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(422)
        .body("errors.code", contains("NOT_ASKED"));
    report(officer, id, figures(first, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(403);
    report(clerk, id, figures(second, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(403);
    User stranger = user(Role.OFFICER, root("PROVINCE"));
    report(stranger, id, figures(first, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(404);
    stranger.get(ALL + "/" + id).then().statusCode(404);
    stranger.get(ALL + "/" + id + "/board").then().statusCode(404);
    stranger.get(ALL).then().body("items.id", not(hasItem(id)));
    clerk.post(ALL + "/" + id + "/closure", "1", "").then().statusCode(403);
    user(Role.OFFICER, province, Act.STUDY)
        .post(ALL + "/" + id + "/closure", "1", "")
        .then()
        .statusCode(403);
    officer
        .post(ALL + "/" + id + "/closure", "1", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    report(clerk, id, figures(first, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(409);
  }

  @Test
  void aReportBehindItsDayIsLateAndOneThatFailsIsOverdue() {
    String id = issued(officer, input(province, "COMMUNE"));
    clock.moveTo(LocalDate.of(2026, 11, 30));
    officer = user(Role.OFFICER, province, Act.COMMUNICATE);
    report(
            user(Role.REPORTER, first),
            id,
            figures(first, List.of(), "channel", "MEETING", "count", 1))
        .then()
        .statusCode(201)
        .body("late", equalTo(true))
        .body("warnings.code", contains("REPORTED_LATE", "NO_TOPIC"));
    officer
        .get(ALL + "/" + id + "/board")
        .then()
        .body("daysLeft", equalTo(-2))
        .body("units.late", equalTo(1))
        .body("units.overdue", equalTo(1))
        .body("items.state", contains("LATE", "OVERDUE"));
    officer
        .get(ALL + "/" + id + "/board?status=OVERDUE")
        .then()
        .body("items.organisation.id", contains("" + second));
  }

  @Test
  void theStatementsDoNotGrowWithTheUnits() {
    String id = issued(officer, input(province, "COMMUNE"));
    passedOn(id);
    long few = statements(() -> officer.get(ALL + "/" + id + "/board").then().statusCode(200));
    List<Long> more = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      more.add(organisation("C xã " + unique(), "COMMUNE", "COMMITTEE", province));
    }
    String december =
        drafted(
            officer,
            input(
                province,
                "COMMUNE",
                "month",
                "2026-12-01",
                "levels",
                List.of(object("level", "COMMUNE", "dueOn", "2026-12-24"))));
    long issuing =
        statements(
            () -> officer.post(ALL + "/" + december + "/issue", "0", "").then().statusCode(200));
    long many =
        statements(() -> officer.get(ALL + "/" + december + "/board").then().statusCode(200));
    assertThat(many).isLessThanOrEqualTo(few);
    assertThat(officer.get(ALL + "/" + december + "/board").<Integer>path("units.asked"))
        .isEqualTo(14);
    long reading = statements(() -> officer.get(ALL + "/" + id).then().statusCode(200));
    long reporting =
        statements(
            () ->
                report(clerk, id, figures(first, List.of(), "channel", "MEETING", "count", 1))
                    .then()
                    .statusCode(201));
    assertThat(few).as("board").isLessThanOrEqualTo(8);
    assertThat(reading).as("one").isLessThanOrEqualTo(8);
    assertThat(reporting).as("a report with what it hands in").isLessThanOrEqualTo(15);
    assertThat(issuing).as("issue, whatever the number of units").isLessThanOrEqualTo(23);
  }
}
