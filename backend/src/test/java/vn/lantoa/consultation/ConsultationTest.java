package vn.lantoa.consultation;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** Units asked about a draft, what they say, what is answered, and what comes of it. */
@QuarkusTest
class ConsultationTest extends ConsultationFixture {

  @Test
  void aRoundAsksEveryUnitByOneDemandAndKeepsTheDraftAsItWasSent() {
    Response preview = officer.post(ROUNDS + "/preview", round());
    preview
        .then()
        .statusCode(200)
        .body("round", equalTo(1))
        .body("asked", equalTo(3))
        .body("organisations.id", hasItem("" + communes.get(0)));
    String id = open("silenceIsConsent", true);
    Response seen = officer.get(ROUNDS + "/" + id);
    seen.then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("daysLeft", equalTo(10))
        .body("round", equalTo(1))
        .body("document.type", equalTo("CV"))
        .body("figures.asked", equalTo(3))
        .body("figures.silent", equalTo(3))
        .body("desk", equalTo(true))
        .body("mayEdit", equalTo(true))
        .body("own", empty());
    assertThat(seen.<String>path("contentHash"))
        .isEqualTo(officer.get(PROGRAMMES + "/" + programme).path("contentHash"));
    officer.get(PROGRAMMES + "/" + programme).then().body("state", equalTo("CONSULTING"));
    officer
        .get("/api/v1/obligations?demandId=" + seen.path("demandId"))
        .then()
        .body("items.act", contains("OPINION", "OPINION", "OPINION"))
        .body("items.dueOn", contains("2026-12-01", "2026-12-01", "2026-12-01"));
    clerk.get(PROGRAMMES + "/" + programme).then().statusCode(404);
    clerk
        .get(ROUNDS + "/" + id + "/draft")
        .then()
        .statusCode(200)
        .body(
            "places.find { it.anchor == 'TASK' }.title",
            equalTo("Xây dựng đề án giao thông nông thôn"))
        .body(
            "places.find { it.anchor == 'TASK' }.fields.find { it.field == 'deadline' }.value",
            equalTo("Quý II/2027"));
    clerk
        .get(ROUNDS + "?demandId=" + seen.path("demandId"))
        .then()
        .body("items.id", contains(id))
        .body("items[0].figures", nullValue());
  }

  @Test
  void anOpinionHandsInWhatTheUnitOwesAndIsAnswered() {
    String id = open();
    clerk
        .get(ROUNDS + "/" + id)
        .then()
        .statusCode(200)
        .body("own.organisation.id", contains("" + communes.get(0)))
        .body("own[0].standing", equalTo("SILENT"))
        .body("figures", nullValue())
        .body("mayEdit", equalTo(false));
    Response opinion = clerk.post(ROUNDS + "/" + id + "/opinions", opinion());
    opinion
        .then()
        .statusCode(201)
        .body("place", equalTo("Xây dựng đề án giao thông nông thôn"))
        .body("quoted", equalTo("Quý II/2027"))
        .body("organisation.id", equalTo("" + communes.get(0)))
        .body("source", equalTo("WRITTEN"))
        .body("mayEdit", equalTo(true));
    String duty = clerk.get(ROUNDS + "/" + id).path("own[0].obligationId");
    clerk
        .get("/api/v1/obligations/" + duty)
        .then()
        .body("state", equalTo("ACCEPTED"))
        .body("doneOn", equalTo("2026-11-21"));
    String path = ROUNDS + "/" + id + "/opinions/" + opinion.path("id");
    clerk
        .put(path, opinion.path("version"), with(opinion(), "words", "Thời hạn ngắn, thiếu vốn."))
        .then()
        .statusCode(200)
        .body("words", equalTo("Thời hạn ngắn, thiếu vốn."));
    answer(id, opinion.path("id"), "PARTLY", null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/answer-without-reason"));
    answer(id, opinion.path("id"), "PARTLY", "Lùi một quý.")
        .then()
        .statusCode(200)
        .body("answer", equalTo("PARTLY"))
        .body("reason", equalTo("Lùi một quý."));
    officer
        .post(path + "/answer", opinion.path("version"), object("answer", "ACCEPTED"))
        .then()
        .statusCode(412);
    clerk.get(path).then().body("answer", equalTo("PARTLY")).body("mayEdit", equalTo(false));
    clerk
        .put(path, clerk.get(path).path("version"), opinion())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
  }

  @Test
  void aUnitSeesItsOwnUnlessTheTableIsOpen() {
    String id = open();
    String opinion = given(id);
    other.get(ROUNDS + "/" + id + "/opinions").then().statusCode(200).body("items", empty());
    other.get(ROUNDS + "/" + id + "/opinions/" + opinion).then().statusCode(404);
    other
        .get(ROUNDS + "/" + id + "/parties")
        .then()
        .body("items.organisation.id", contains("" + communes.get(1)));
    other.get(ROUNDS + "/" + id + "/changes").then().statusCode(404);
    other.post(ROUNDS + "/" + id + "/opinions", opinion()).then().statusCode(403);
    other
        .post(
            ROUNDS + "/" + id + "/answers",
            object("answer", "ACCEPTED", "items", List.of(object("id", opinion, "version", "0"))))
        .then()
        .statusCode(403);
    long stranger = root("PROVINCE");
    User outside = user(Role.OFFICER, stranger);
    for (String part :
        List.of("", "/draft", "/opinions", "/parties", "/changes", "/opinion-table")) {
      outside.get(ROUNDS + "/" + id + part).then().statusCode(404);
    }
    outside.post(ROUNDS + "/" + id + "/opinions", opinion()).then().statusCode(404);
    close(id).then().statusCode(200);
    String open = open("openTable", true);
    clerk.post(ROUNDS + "/" + open + "/opinions", opinion()).then().statusCode(201);
    other
        .get(ROUNDS + "/" + open + "/opinions")
        .then()
        .body("items", hasSize(1))
        .body("items[0].mayEdit", equalTo(false));
    other.get(ROUNDS + "/" + open + "/parties").then().body("items", hasSize(3));
    other.get(ROUNDS + "/" + open).then().body("figures.answered", equalTo(1));
  }

  @Test
  void silenceIsConsentOnlyWhereTheRoundSaysSoAndOnlyAfterTheDate() {
    String silent = open("silenceIsConsent", true);
    given(silent);
    other
        .post(ROUNDS + "/" + silent + "/agreement", object("organisationId", "" + communes.get(1)))
        .then()
        .statusCode(200)
        .body("own[0].standing", equalTo("AGREED"));
    standings(silent).containsExactly("ANSWERED", "AGREED", "SILENT");
    later(2026, 12, 1);
    standings(silent).containsExactly("ANSWERED", "AGREED", "SILENT");
    later(2026, 12, 2);
    standings(silent).containsExactly("ANSWERED", "AGREED", "CONSENTING");
    officer
        .get(ROUNDS + "/" + silent)
        .then()
        .body("state", equalTo("ENDED"))
        .body("daysLeft", nullValue())
        .body("figures.consenting", equalTo(1))
        .body("figures.silent", equalTo(0));
    close(silent).then().statusCode(200).body("state", equalTo("CLOSED"));
    String other = open("closesOn", "2026-12-05");
    later(2026, 12, 6);
    standings(other).containsExactly("SILENT", "SILENT", "SILENT");
  }

  /** Moves the day; sessions do not last that long. */
  private void later(int year, int month, int day) {
    clock.moveTo(LocalDate.of(year, month, day));
    officer = user(Role.OFFICER, province);
    clerk = user(Role.REPORTER, communes.get(0));
  }

  private org.assertj.core.api.ListAssert<String> standings(String round) {
    return assertThat(
        officer.get(ROUNDS + "/" + round + "/parties").<List<String>>path("items.standing"));
  }

  @Test
  void nothingIsSaidAfterTheDateOrTheClose() {
    String id = open("closesOn", "2026-11-24");
    later(2026, 11, 25);
    clerk
        .post(ROUNDS + "/" + id + "/opinions", opinion())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/consultation-closed"));
    clerk
        .post(ROUNDS + "/" + id + "/agreement", object("organisationId", "" + communes.get(0)))
        .then()
        .statusCode(409);
    officer
        .post(ROUNDS + "/" + id + "/conference-opinions", spoken())
        .then()
        .statusCode(201)
        .body("source", equalTo("CONFERENCE"))
        .body("delegation", equalTo("Đoàn đại biểu Đảng bộ Khối"))
        .body("organisation", nullValue());
    close(id).then().statusCode(200).body("state", equalTo("CLOSED"));
    officer
        .post(ROUNDS + "/" + id + "/conference-opinions", spoken())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/consultation-closed"));
    close(id).then().statusCode(409).body("type", equalTo("/problems/consultation-closed"));
    officer.get(PROGRAMMES + "/" + programme).then().body("state", equalTo("COMPLETING"));
    officer
        .get("/api/v1/obligations?demandId=" + officer.get(ROUNDS + "/" + id).path("demandId"))
        .then()
        .body("items.state", everyWithdrawn());
  }

  private static org.hamcrest.Matcher<Iterable<? extends String>> everyWithdrawn() {
    return org.hamcrest.Matchers.everyItem(equalTo("WITHDRAWN"));
  }

  private static Map<String, Object> spoken() {
    return object(
        "delegation",
        "Đoàn đại biểu Đảng bộ Khối",
        "spokenOn",
        "2026-11-20",
        "anchor",
        "WHOLE",
        "words",
        "Cần nêu rõ hơn nguồn lực.");
  }

  @Test
  void whatCannotBeIsRefusedEachWithItsProblem() {
    opened(with(round(), "closesOn", "2026-11-20"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/closing-date-past"));
    opened(with(round(), "asked", object("organisations", List.of())))
        .then()
        .statusCode(422)
        .body("errors.code", contains("NO_ADDRESSEES"));
    long stranger = root("PROVINCE");
    opened(with(round(), "asked", object("organisations", List.of("" + stranger))))
        .then()
        .statusCode(422)
        .body("errors.code", contains("UNKNOWN_ID"));
    officer.get(PROGRAMMES + "/" + programme).then().body("state", equalTo("DRAFT"));
    String id = open();
    opened(round()).then().statusCode(409).body("type", equalTo("/problems/consultation-open"));
    refused(id, with(opinion(), "anchorKey", "999999999"), "anchor-not-in-draft");
    refused(id, with(opinion(), "anchor", "SECTION"), "anchor-not-in-draft");
    refused(id, with(opinion(), "words", " ", "proposal", "\n"), "empty-opinion");
    officer
        .post(ROUNDS + "/" + id + "/conference-opinions", with(spoken(), "delegation", " "))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisationId"));
    officer
        .post(ROUNDS + "/" + id + "/conference-opinions", with(spoken(), "spokenOn", "2026-11-22"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("IN_THE_FUTURE"));
    clerk.post(ROUNDS, round()).then().statusCode(403);
    officer
        .request()
        .header(
            "If-Match",
            '"' + officer.get(PROGRAMMES + "/" + programme).<String>path("version") + '"')
        .delete(PROGRAMMES + "/" + programme)
        .then()
        .statusCode(409);
  }

  private void refused(String round, Map<String, Object> opinion, String slug) {
    clerk
        .post(ROUNDS + "/" + round + "/opinions", opinion)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug));
    officer.get(ROUNDS + "/" + round + "/opinions").then().body("items", empty());
  }

  @Test
  void severalAreAnsweredAlikeOrNone() {
    String id = open();
    String first = given(id);
    String second = given(id);
    Map<String, Object> both =
        object(
            "answer",
            "NOT_ACCEPTED",
            "reason",
            "Theo nghị quyết của Tỉnh ủy.",
            "items",
            List.of(object("id", first, "version", "0"), object("id", second, "version", "0")));
    answer(id, second, "ACCEPTED", null).then().statusCode(200);
    officer.post(ROUNDS + "/" + id + "/answers", both).then().statusCode(412);
    officer
        .get(ROUNDS + "/" + id + "/opinions?answered=false")
        .then()
        .body("items.id", contains(first));
    officer
        .post(
            ROUNDS + "/" + id + "/answers",
            with(
                both,
                "items",
                List.of(object("id", first, "version", "0"), object("id", second, "version", "1"))))
        .then()
        .statusCode(200)
        .body("items.answer", contains("NOT_ACCEPTED", "NOT_ACCEPTED"));
    officer
        .get(ROUNDS + "/" + id + "/opinions?answer=NOT_ACCEPTED&organisationId=" + communes.get(0))
        .then()
        .body("items", hasSize(2));
    officer
        .get(ROUNDS + "/" + id + "/opinions?anchor=TASK&anchorKey=" + taskKey)
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void anOpenRoundAndAnUnansweredOpinionBlockTheIssue() {
    String id = open();
    String opinion = given(id);
    officer
        .get(PROGRAMMES + "/" + programme + "/gaps")
        .then()
        .body("items.code", hasItems("CONSULTATION_OPEN", "OPINION_UNANSWERED"))
        .body("items.find { it.code == 'OPINION_UNANSWERED' }.blocking", equalTo(true));
    close(id).then().statusCode(200);
    answer(id, opinion, "ACCEPTED", null).then().statusCode(200);
    officer
        .get(PROGRAMMES + "/" + programme + "/gaps")
        .then()
        .body("items.code", not(hasItem("CONSULTATION_OPEN")))
        .body("items.code", not(hasItem("OPINION_UNANSWERED")));
  }

  @Test
  void whatChangedSinceStandsBesideTheOpinionsThatLedToIt() {
    String target = target();
    String id = open();
    String opinion = given(id);
    clerk
        .post(
            ROUNDS + "/" + id + "/opinions",
            with(opinion(), "anchor", "TARGET", "anchorKey", target))
        .then()
        .statusCode(201)
        .body("place", equalTo("Tỷ lệ đường xã được cứng hóa"));
    officer.get(ROUNDS + "/" + id + "/changes").then().statusCode(200).body("items", empty());
    String onTarget =
        officer.get(ROUNDS + "/" + id + "/opinions?anchor=TARGET").path("items[0].id");
    answer(id, onTarget, "ACCEPTED", null).then().statusCode(200);
    String path = PROGRAMMES + "/" + programme + "/tasks/" + task;
    officer
        .put(
            path,
            officer.get(path).path("version"),
            with(
                taskInput(programme, "Xây dựng đề án giao thông nông thôn"),
                "deadline",
                object("words", "Quý IV/2027")))
        .then()
        .statusCode(200);
    officer
        .get(ROUNDS + "/" + id + "/changes")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("CHANGED"))
        .body("items[0].place.key", equalTo(taskKey))
        .body("items[0].fields.field", contains("deadline"))
        .body("items[0].fields[0].before", equalTo("Quý II/2027"))
        .body("items[0].fields[0].after", equalTo("Quý IV/2027"))
        .body("items[0].opinions.id", contains(opinion))
        .body("untouched.id", contains(onTarget));
    clerk
        .get(ROUNDS + "/" + id + "/draft")
        .then()
        .body(
            "places.find { it.key == '"
                + taskKey
                + "' }.fields.find { it.field == 'deadline' }.value",
            equalTo("Quý II/2027"));
  }

  @Test
  void theTableIsAWordDocument() throws IOException {
    String id = open();
    String opinion = given(id);
    answer(id, opinion, "PARTLY", "Lùi một quý.").then().statusCode(200);
    byte[] file =
        officer
            .get(ROUNDS + "/" + id + "/opinion-table")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file))) {
      XWPFTable table = paper.getTables().get(1);
      assertThat(table.getRow(0).getTableCells().stream().map(c -> c.getText()))
          .containsExactly(
              "STT",
              "Nội dung dự thảo",
              "Ý kiến góp ý",
              "Đơn vị",
              "Tiếp thu / giải trình",
              "Lý do");
      assertThat(table.getRow(1).getCell(1).getText()).contains("giao thông", "Quý II/2027");
      assertThat(table.getRow(1).getCell(2).getText()).contains("Lùi đến quý IV/2027.");
      assertThat(table.getRow(1).getCell(4).getText()).isEqualTo("Tiếp thu một phần");
      assertThat(table.getRow(1).getCell(5).getText()).isEqualTo("Lùi một quý.");
    }
  }

  @Test
  void readsAndAnswersAreFlatInTheNumberOfOpinions() {
    String id = open();
    manyOpinions(id, 200);
    List<Map<String, Object>> items = new java.util.ArrayList<>();
    List<String> ids = officer.get(ROUNDS + "/" + id + "/opinions?limit=200").path("items.id");
    ids.forEach(o -> items.add(object("id", o, "version", "0")));
    for (String part : List.of("", "/opinions?limit=200", "/parties", "/draft", "/opinion-table")) {
      long n = statements(() -> officer.get(ROUNDS + "/" + id + part).then().statusCode(200));
      assertThat(n).as(part).isLessThanOrEqualTo(8);
    }
    assertThat(statements(() -> officer.get(ROUNDS + "/" + id + "/changes").then().statusCode(200)))
        .isLessThanOrEqualTo(12);
    assertThat(
            statements(
                () ->
                    officer
                        .post(
                            ROUNDS + "/" + id + "/answers",
                            object("answer", "ACCEPTED", "items", items))
                        .then()
                        .statusCode(200)))
        .isLessThanOrEqualTo(14);
    long one = statements(() -> given(id));
    System.err.println(
        "STATEMENTS changes " + statements(() -> officer.get(ROUNDS + "/" + id + "/changes")));
    assertThat(one).isLessThanOrEqualTo(20);
    close(id).then().statusCode(200);
    long few = statements(() -> open());
    close(lastRound()).then().statusCode(200);
    inTransaction(
        () ->
            new Sql(
                    """
                    INSERT INTO programme_task (programme_id, section_id, position, title, kind,
                      coordinators, resources, depends_on, task_key)
                    SELECT programme_id, section_id, position + 1, title, kind, '[]', '[]', '[]', id
                    FROM programme_task WHERE programme_id = :p
                    """)
                .bind("p", programme)
                .execute(em));
    assertThat(statements(() -> open())).isLessThanOrEqualTo(few);
  }

  private String lastRound() {
    return officer.get(ROUNDS + "?programmeId=" + programme).path("items[0].id");
  }
}
