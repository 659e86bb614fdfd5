package vn.lantoa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** Calendars read by a secret address, by a reader of another make than what wrote them. */
@QuarkusTest
class FeedTest extends ApiTest {

  private static final String TITLE =
      "Tổ chức học tập, quán triệt Nghị quyết Đại hội; xây dựng chương trình hành động, kế hoạch thực hiện";

  private long district;
  private long cell;
  private User officer;
  private User head;
  private User clerk;
  private String document;
  private String obligation;

  @BeforeEach
  void tree() {
    long province = root("PROVINCE");
    district = organisation("Huyện ủy " + unique(), "DISTRICT", "COMMITTEE", province);
    cell = organisation("Chi bộ " + unique(), "GRASSROOTS", "CELL", district);
    officer = user(Role.OFFICER, district);
    head = user(Role.HEAD, district);
    clerk = user(Role.REPORTER, cell);
    document = Long.toString(document(district, "12-KH/HU", LocalDate.of(2026, 10, 1)));
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", document);
    input.put("act", "STUDY");
    input.put("title", TITLE);
    input.put(
        "addressees",
        Map.of("subtreeOf", Long.toString(district), "levels", List.of("GRASSROOTS")));
    input.put(
        "deadlines",
        List.of(
            Map.of(
                "rule",
                Map.of("kind", "BEFORE_DATE", "date", "2026-12-10"),
                "words",
                "xong trước ngày 10/12/2026")));
    JsonPath draft =
        officer.post("/api/v1/demands", input).then().statusCode(201).extract().jsonPath();
    officer
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200);
    obligation = clerk.get("/api/v1/obligations?view=MINE").path("items[0].id");
  }

  private static String feed(User who, Map<String, ?> input) {
    return who.post("/api/v1/calendar-feeds", input).then().statusCode(201).extract().path("path");
  }

  private static String mine(User who) {
    return feed(who, Map.of("name", "Việc của tôi", "scope", "MINE"));
  }

  private static VEvent only(Response answer) {
    answer.then().statusCode(200).contentType(containsString("text/calendar"));
    ICalendar calendar = Biweekly.parse(text(answer)).first();
    assertThat(calendar.getEvents()).hasSize(1);
    return calendar.getEvents().get(0);
  }

  private static String text(Response answer) {
    return new String(answer.asByteArray(), StandardCharsets.UTF_8);
  }

  private Response act(User who, String what, Map<String, ?> body) {
    String path = "/api/v1/obligations/" + obligation;
    return who.post(path + "/" + what, head.get(path).path("version"), body);
  }

  @Test
  void anotherMakersReaderReadsTheDeadline() {
    Response answer = anonymous().get(mine(clerk));
    VEvent event = only(answer);
    assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
    assertThat(event.getUid().getValue()).isEqualTo("obligation-" + obligation + "@lantoa");
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().getRawComponents().toString())
        .as("the last day, not the printed one")
        .contains("20261209");
    assertThat(event.getDateEnd().getValue().getRawComponents().toString()).contains("20261210");
    assertThat(event.getDescription().getValue())
        .contains("12-KH/HU “xong trước ngày 10/12/2026”")
        .contains("Ngày cuối: 09/12/2026 (trước 10/12/2026)");
    assertThat(event.getAlarms()).hasSize(1);
    assertThat(event.getAlarms().get(0).getTrigger().getDuration().toString()).isEqualTo("-PT16H");
    for (String line : text(answer).split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
  }

  @Test
  void aGrantedDateMovesTheEventAndItsSequenceRises() {
    String path = mine(clerk);
    VEvent before = only(anonymous().get(path));
    act(clerk, "extension-request", Map.of("dueOn", "2026-12-20", "reason", "Bão"))
        .then()
        .statusCode(200);
    act(head, "extension-decision", Map.of("outcome", "GRANT")).then().statusCode(200);
    VEvent after = only(anonymous().get(path));
    assertThat(after.getUid()).isEqualTo(before.getUid());
    assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    assertThat(after.getDateStart().getValue().getRawComponents().toString()).contains("20261220");
    assertThat(after.getDescription().getValue()).contains("Hạn đầu: 09/12/2026");
    act(officer, "waiver", Map.of("reason", "Sáp nhập")).then().statusCode(200);
    VEvent cancelled = only(anonymous().get(path));
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(cancelled.getSequence().getValue()).isGreaterThan(after.getSequence().getValue());
    assertThat(cancelled.getAlarms()).isEmpty();
    clock.moveTo(LocalDate.of(2027, 2, 1));
    assertThat(Biweekly.parse(text(anonymous().get(path))).first().getEvents())
        .as("told for 60 days")
        .isEmpty();
  }

  @Test
  void unchangedIs304WithoutReadingTheEvents() {
    String path = mine(clerk);
    String tag = anonymous().get(path).then().statusCode(200).extract().header("ETag");
    unchanged(path, tag);
    long few = fewest(path, tag);
    inTransaction(
        () ->
            new Sql(
                    """
                    INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
                      first_due_on, due_on, confirmer_id, publication_id)
                    SELECT ob.demand_id, ob.organisation_id, seq, ob.role, 'OPEN', ob.deadline_id,
                      DATE '2026-12-01' + INTERVAL seq % 365 DAY, DATE '2026-12-01' + INTERVAL seq % 365 DAY,
                      ob.confirmer_id, ob.publication_id FROM obligation ob JOIN seq_1_to_2000
                    WHERE ob.id = :id
                    """)
                .bind("id", Long.parseLong(obligation))
                .execute(em));
    act(clerk, "receipt", Map.of()).then().statusCode(200);
    Response many = anonymous().get(path);
    assertThat(Biweekly.parse(text(many)).first().getEvents()).hasSize(2001);
    String other = many.header("ETag");
    assertThat(other).isNotEqualTo(tag);
    anonymous().header("If-None-Match", tag).get(path).then().statusCode(200);
    assertThat(fewest(path, other)).isEqualTo(few).isLessThanOrEqualTo(5);
    long nanos =
        LongStream.range(0, 30)
            .map(
                i -> {
                  long start = System.nanoTime();
                  unchanged(path, other);
                  return System.nanoTime() - start;
                })
            .min()
            .orElseThrow();
    System.out.printf("304 for 2,001 events: %.1f ms with the client%n", nanos / 1e6);
    act(clerk, "submission", Map.of("doneOn", "2026-11-20")).then().statusCode(200);
    anonymous().header("If-None-Match", other).get(path).then().statusCode(200);
  }

  private static void unchanged(String path, String tag) {
    anonymous().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
  }

  private long fewest(String path, String tag) {
    return LongStream.generate(() -> statements(() -> unchanged(path, tag)))
        .limit(3)
        .min()
        .orElseThrow();
  }

  @Test
  void rightsAreTheOwnersOfNow() {
    String below =
        feed(
            head,
            Map.of(
                "name",
                "Huyện",
                "scope",
                "ORGANISATION",
                "organisationId",
                Long.toString(district)));
    String paper = feed(head, Map.of("name", "KH 12", "scope", "DOCUMENT", "documentId", document));
    only(anonymous().get(below));
    only(anonymous().get(paper));
    inTransaction(
        () ->
            new Sql("DELETE FROM role_assignment WHERE account_id = :id")
                .bind("id", head.id())
                .execute(em));
    assertThat(text(anonymous().get(below))).doesNotContain("BEGIN:VEVENT");
    inTransaction(
        () ->
            new Sql("UPDATE account SET active = FALSE WHERE id = :id")
                .bind("id", head.id())
                .execute(em));
    anonymous()
        .get(paper)
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/feed-gone"))
        .body("detail", containsString("không còn hoạt động"));
  }

  @Test
  void listedByItsOwnerRevokedAndNeverShownAgain() {
    String path = mine(clerk);
    String token = path.substring(path.lastIndexOf('/') + 1, path.length() - 4);
    JsonPath listed =
        clerk
            .get("/api/v1/calendar-feeds")
            .then()
            .statusCode(200)
            .body("$", hasSize(1))
            .body("[0].name", equalTo("Việc của tôi"))
            .body("[0].lastReadAt", nullValue())
            .extract()
            .jsonPath();
    assertThat(listed.prettify()).doesNotContain(token);
    anonymous().get(path).then().statusCode(200);
    clerk.get("/api/v1/calendar-feeds").then().body("[0].lastReadAt", notNullValue());
    String one = "/api/v1/calendar-feeds/" + listed.getString("[0].id");
    head.request().delete(one).then().statusCode(404);
    clerk.request().delete(one).then().statusCode(204);
    clerk.request().delete(one).then().statusCode(204);
    anonymous()
        .get(path)
        .then()
        .statusCode(410)
        .body("detail", equalTo("Lịch này đã bị thu hồi. Hãy bỏ đăng ký trong ứng dụng lịch."));
    anonymous().get("/api/v1/calendar-feeds/cal_sai.ics").then().statusCode(404);
    assertThat(
            inTransaction(
                () ->
                    new Sql("SELECT COUNT(*) FROM journal_entry WHERE changes LIKE :token")
                        .bind("token", "%" + token + "%")
                        .number(em)))
        .isZero();
  }

  @Test
  void onlyWhatOneReachesCanBeShared() {
    long elsewhere = root("PROVINCE");
    clerk
        .post(
            "/api/v1/calendar-feeds",
            Map.of(
                "name", "x", "scope", "ORGANISATION", "organisationId", Long.toString(elsewhere)))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN_ID"));
    clerk
        .post("/api/v1/calendar-feeds", Map.of("name", "x", "scope", "DOCUMENT"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/documentId"));
    anonymous().get("/api/v1/calendar-feeds").then().statusCode(401);
  }

  @Test
  void theCalendarShowsDueAndInternalDatesByDay() {
    clerk
        .put(
            "/api/v1/obligations/" + obligation + "/internal-date",
            clerk.get("/api/v1/obligations/" + obligation).path("version"),
            Map.of("dueOn", "2026-12-01"))
        .then()
        .statusCode(200);
    String span = "from=2026-11-23&to=2026-12-31";
    clerk
        .get("/api/v1/calendar-items?" + span)
        .then()
        .statusCode(200)
        .body("items.on", equalTo(List.of("2026-12-01", "2026-12-09")))
        .body("items.kind", equalTo(List.of("INTERNAL", "DUE")))
        .body("items[1].obligation.id", equalTo(obligation));
    JsonPath first =
        clerk
            .get("/api/v1/calendar-items?limit=1&" + span)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    clerk
        .get("/api/v1/calendar-items?limit=1&" + span + "&cursor=" + first.getString("nextCursor"))
        .then()
        .statusCode(200)
        .body("items.kind", equalTo(List.of("DUE")));
    String place = "&scope=ORGANISATION&organisationId=" + district;
    head.get("/api/v1/calendar-days?" + span + place)
        .then()
        .statusCode(200)
        .body("$", hasSize(39))
        .body("find { it.date == '2026-12-09' }.due", equalTo(1))
        .body("find { it.date == '2026-11-24' }.working", equalTo(false))
        .body("find { it.date == '2026-11-25' }.working", equalTo(true));
    head.get("/api/v1/calendar-items?" + span + "&scope=DOCUMENT&documentId=" + document)
        .then()
        .body("items", hasSize(2));
    user(Role.HEAD, root("PROVINCE"))
        .get("/api/v1/calendar-items?" + span + place)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    clerk.get("/api/v1/calendar-items?from=2026-12-31&to=2026-12-01").then().statusCode(422);
    clerk.get("/api/v1/calendar-days?from=2020-01-01&to=2026-12-01").then().statusCode(422);
    clerk.get("/api/v1/calendar-days?" + span).then().body("due.sum()", not(equalTo(0)));
    long one =
        LongStream.generate(
                () ->
                    statements(
                        () ->
                            head.get("/api/v1/calendar-items?" + span + place)
                                .then()
                                .statusCode(200)))
            .limit(3)
            .min()
            .orElseThrow();
    assertThat(one).isLessThanOrEqualTo(8);
  }
}
