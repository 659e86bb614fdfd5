package vn.lantoa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** Sittings after they were recorded, lists of them, and what stands beside them for a unit. */
@QuarkusTest
class SittingTest extends StudyFixture {

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.UTF_8);

  private static final String HEADER =
      "Mã tổ chức;Kế hoạch (số, ký hiệu);Ngày học;Bắt đầu;Hình thức;Người truyền đạt (chức danh);"
          + "Là người đứng đầu;Học bù cho ngày;Đảng viên;Quần chúng nhân dân (lượt)\n";

  private String evidence(User who, String obligation) {
    return who.request()
        .contentType(ContentType.MULTIPART)
        .multiPart("file", "bien-ban.pdf", PDF, "application/pdf")
        .post("/api/v1/obligations/" + obligation + "/attachments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void aSittingIsCorrectedWithAReasonThatStandsInItsHistory() {
    String plan = issued();
    String path = SESSIONS + "/" + clerk.post(SESSIONS, sitting(plan, 18)).path("id");
    clerk
        .put(path, "0", with(sitting(plan, 17), "reason", "Đếm nhầm một người"))
        .then()
        .statusCode(200)
        .body("attendance[0].first", equalTo(17));
    clerk
        .put(path, "0", with(sitting(plan, 16), "reason", "Nhầm"))
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    user(Role.READER, cell)
        .get(path + "/history")
        .then()
        .statusCode(200)
        .body("items.version", contains("1", "0"))
        .body("items.first", contains(17, 18))
        .body("items[0].reason", equalTo("Đếm nhầm một người"))
        .body("items[1].reason", nullValue())
        .body("items.by", contains(notNullValue(), notNullValue()));
    user(Role.REPORTER, cell2).get(path + "/history").then().statusCode(404);
  }

  @Test
  void aSittingIsWithdrawnWithAReasonAndCountsNoMore() {
    String plan = issued();
    Response first = clerk.post(SESSIONS, sitting(plan, 20));
    String path = SESSIONS + "/" + first.path("id");
    user(Role.READER, cell)
        .post(path + "/withdrawal", "0", object("reason", "Nhầm đơn vị"))
        .then()
        .statusCode(403);
    clerk.post(path + "/withdrawal", "0", object("reason", " ")).then().statusCode(422);
    clerk.post(path + "/withdrawal", "0", object("reason", "Nhầm đơn vị")).then().statusCode(204);
    clerk.get(path).then().statusCode(404);
    clerk.post(SESSIONS, sitting(plan, 20)).then().statusCode(201);
    String reason =
        inTransaction(
            () ->
                new Sql(
                        """
                        SELECT reason FROM journal_entry WHERE action = 'study-session.withdraw'
                          AND subject_id = :id
                        """)
                    .bind("id", first.<String>path("id"))
                    .first(em, r -> r.string("reason"))
                    .orElseThrow());
    assertThat(reason).isEqualTo("Nhầm đơn vị");
  }

  @Test
  void minutesAndPhotosAreEvidenceOfTheUnitsOwnDuty() {
    String plan = issued();
    String duty = obligation(clerk, plan, cell, "STUDY");
    String file = evidence(clerk, duty);
    Response made = clerk.post(SESSIONS, with(sitting(plan, 18), "attachmentIds", List.of(file)));
    made.then()
        .statusCode(201)
        .body("attachments.fileName", contains("bien-ban.pdf"))
        .body("obligationId", equalTo(duty))
        .body("mayAttach", equalTo(true));
    String path = SESSIONS + "/" + made.path("id");
    String other = evidence(clerk, duty);
    clerk
        .put(path + "/attachments", "0", object("attachmentIds", List.of(file, other)))
        .then()
        .statusCode(200)
        .body("attachments.id", contains(file, other))
        .body("version", equalTo("1"));
    clerk
        .put(path, "1", with(sitting(plan, 17), "reason", "Đếm lại"))
        .then()
        .statusCode(200)
        .body("attachments", hasSize(2));
    User neighbour = user(Role.REPORTER, cell2);
    String foreign = evidence(neighbour, obligation(neighbour, plan, cell2, "STUDY"));
    clerk
        .put(path + "/attachments", "2", object("attachmentIds", List.of(foreign)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/attachmentIds"));
    clerk
        .post(
            SESSIONS,
            with(sitting(plan, 1), "startsAt", "15:00", "attachmentIds", List.of(foreign)))
        .then()
        .statusCode(422);
    clerk.get(SESSIONS + "?planId=" + plan).then().body("items", hasSize(1));
    long read = statements(() -> clerk.get(path).then().statusCode(200));
    assertThat(read).isLessThanOrEqualTo(10);
  }

  @Test
  void makeUpsAreNamedByWhatTheyMakeUpForAndADayBeforeThePlanIsSaid() {
    String plan = issued();
    Response first = clerk.post(SESSIONS, with(sitting(plan, 15), "heldOn", "2026-11-02"));
    first.then().statusCode(201).body("warnings.code", hasItem("BEFORE_PLAN"));
    String later =
        clerk
            .post(
                SESSIONS,
                with(
                    sitting(plan, 0),
                    "makeUpOfId",
                    first.path("id"),
                    "attendance",
                    List.of(object("category", "MEMBER", "makeUp", 5))))
            .then()
            .statusCode(201)
            .body("warnings", empty())
            .extract()
            .path("id");
    clerk
        .get(SESSIONS + "/" + first.path("id"))
        .then()
        .body("makeUps.id", contains(later))
        .body("makeUps.heldOn", contains("2026-11-18"));
    clerk
        .get(SESSIONS + "/form?obligationId=" + obligation(clerk, plan, cell, "STUDY"))
        .then()
        .body("doneFrom", equalTo("2026-11-10"));
  }

  @Test
  void aBatchCostsAsMuchAsOneSitting() {
    String plan = issued();
    long one = statements(() -> batch(plan, "a", 1, 1).then().body("created", equalTo(1)));
    long many = statements(() -> batch(plan, "b", 10, 2).then().body("created", equalTo(10)));
    long again = statements(() -> batch(plan, "b", 10, 2).then().body("unchanged", equalTo(10)));
    assertThat(many).isEqualTo(one);
    assertThat(again).isLessThanOrEqualTo(one);
    List<Map<String, Object>> twice =
        List.of(
            with(sitting(plan, 1), "externalId", "x" + plan, "startsAt", "20:00"),
            with(sitting(plan, 1), "externalId", "y" + plan, "startsAt", "20:00"),
            with(sitting(plan, 1), "externalId", "x" + plan, "startsAt", "21:00"),
            with(sitting(plan, 9), "externalId", "z" + plan, "startsAt", "22:00"));
    clerk
        .post(SESSIONS + "/batch", object("source", "he-thong", "items", twice))
        .then()
        .statusCode(200)
        .body("items.outcome", contains("CREATED", "REFUSED", "REFUSED", "REFUSED"))
        .body("items[3].problem", equalTo("/problems/attended-above-expected"));
  }

  private Response batch(String plan, String mark, int sittings, int hour) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < sittings; i++) {
      items.add(
          with(
              sitting(plan, 1),
              "externalId",
              mark + plan + "-" + i,
              "startsAt",
              "%02d:%02d".formatted(hour, i)));
    }
    return clerk.post(SESSIONS + "/batch", object("source", "he-thong", "items", items));
  }

  @Test
  void essaysAreHeldAgainstWhoStudiedAndExpectedNumbersKeepTheirPast() {
    String plan =
        issued(
            "rules",
            List.of(
                object(
                    "rule", "ESSAYS", "on", true, "hand", "HANDWRITTEN", "dueOn", "2026-12-20")));
    clerk.post(SESSIONS, sitting(plan, 15)).then().statusCode(201);
    String unit = PLANS + "/" + plan + "/organisations/" + cell;
    clerk
        .get(unit + "/essays")
        .then()
        .statusCode(200)
        .body("asked", equalTo(true))
        .body("hand", equalTo("HANDWRITTEN"))
        .body("dueOn", equalTo("2026-12-20"))
        .body("documents", hasSize(2))
        .body("studied.persons", contains(15, 15));
    officer
        .put(
            unit + "/expected",
            "1",
            object(
                "items",
                List.of(object("category", "MEMBER", "persons", 19)),
                "reason",
                "01 đảng viên chuyển đi"))
        .then()
        .statusCode(200);
    clerk
        .get(unit + "/expected/history")
        .then()
        .statusCode(200)
        .body("items.persons", contains(19, 20))
        .body("items.source", contains("CORRECTION", "HEADCOUNT"))
        .body("items[0].reason", equalTo("01 đảng viên chuyển đi"));
    user(Role.REPORTER, cell2).get(unit + "/expected/history").then().statusCode(404);
  }

  private Response table(User who, String text) {
    return who.request()
        .contentType(ContentType.MULTIPART)
        .multiPart(
            "file",
            "buoi-hoc.csv",
            (HEADER + text).getBytes(StandardCharsets.UTF_8),
            "application/octet-stream")
        .queryParam("kind", "SITTINGS")
        .post("/api/v1/imports");
  }

  private String code(long organisation) {
    return inTransaction(
        () ->
            new Sql("SELECT code FROM organisation WHERE id = :id")
                .bind("id", organisation)
                .first(em, r -> r.string("code"))
                .orElseThrow());
  }

  @Test
  void aListOfSittingsIsJudgedRowByRowAndTheSameTwiceIsOnce() {
    String plan = issued();
    String symbol = head.get(PLANS + "/" + plan).path("document.symbol");
    User office = user(Role.OFFICER, commune);
    String good =
        code(cell)
            + ";"
            + symbol
            + ";18/11/2026;7h30;Trực tiếp;Bí thư Chi bộ;có;;18;40\n"
            + code(cell2)
            + ";"
            + symbol.toLowerCase()
            + ";2026-11-18;;Trực tiếp;Bí thư;x;;12;\n"
            + code(cell)
            + ";"
            + symbol
            + ";20/11/2026;;Trực tiếp;Bí thư Chi bộ;có;18/11/2026;2;\n";
    Response made = table(office, good);
    made.then().statusCode(201).body("create", equalTo(3)).body("refused", equalTo(0));
    String imported = "/api/v1/imports/" + made.path("id");
    office.get(imported + "/rows").then().body("items[0].warnings.code", contains("ENTERED_FOR"));
    office.post(imported + "/application", object()).then().statusCode(200);
    office
        .get(SESSIONS + "?planId=" + plan)
        .then()
        .body("items", hasSize(3))
        .body("items.enteredForBy", contains(true, true, true));
    String late = office.get(SESSIONS + "?planId=" + plan).path("items.find { it.makeUp }.id");
    office
        .get(SESSIONS + "/" + late)
        .then()
        .body("attendance[0].makeUp", equalTo(2))
        .body("makeUpOfId", notNullValue());
    table(office, good).then().body("unchanged", equalTo(3)).body("create", equalTo(0));
    Response changed =
        table(office, code(cell2) + ";" + symbol + ";2026-11-18;;Trực tiếp;;;;11;\n");
    changed.then().body("change", equalTo(1));
    office
        .post("/api/v1/imports/" + changed.path("id") + "/application", object())
        .then()
        .statusCode(200);
    office
        .get(SESSIONS + "?planId=" + plan + "&organisationId=" + cell2)
        .then()
        .body("items[0].first", equalTo(11));
  }

  @Test
  void aRowThatTheRulesRefuseSaysWhichCellAndKeepsTheTableBack() {
    String plan = issued();
    String symbol = head.get(PLANS + "/" + plan).path("document.symbol");
    User office = user(Role.OFFICER, commune);
    String unit = code(cell) + ";" + symbol;
    Response made =
        table(
            office,
            unit
                + ";22/11/2026;;Trực tiếp;Bí thư;có;;5;\n"
                + unit
                + ";18/11/2026;;Trực tiếp;Bí thư;có;;21;\n"
                + unit
                + ";18/11/2026;;Trực tiếp;;có;;5;\n"
                + code(cell)
                + ";999-KH/TU;18/11/2026;;Trực tiếp;Bí thư;có;;5;\n"
                + code(province)
                + ";"
                + symbol
                + ";18/11/2026;;Trực tiếp;Bí thư;có;;5;\n"
                + unit
                + ";18/11/2026;8 giờ;Đứng;Bí thư;có;;năm;\n"
                + unit
                + ";19/11/2026;;Trực tiếp;Bí thư;có;;5;\n"
                + unit
                + ";19/11/2026;;Trực tiếp;Bí thư;có;;6;\n");
    made.then().statusCode(201).body("refused", equalTo(7)).body("create", equalTo(1));
    office
        .get("/api/v1/imports/" + made.path("id") + "/rows")
        .then()
        .body("items[0].errors[0].pointer", equalTo("/cells/heldOn"))
        .body("items[1].errors[0].pointer", equalTo("/cells/MEMBER"))
        .body("items[2].errors[0].pointer", equalTo("/cells/presenterPosition"))
        .body("items[3].errors[0].code", equalTo("UNKNOWN_PLAN"))
        .body("items[4].errors[0].code", equalTo("UNKNOWN_ORGANISATION"))
        .body("items[5].errors.code", contains("UNKNOWN_CODE", "BAD_TIME", "BAD_NUMBER"))
        .body("items[7].errors[0].code", equalTo("STUDY_SESSION_TWICE"));
    office
        .post("/api/v1/imports/" + made.path("id") + "/application", object())
        .then()
        .statusCode(409);
    office.get(SESSIONS + "?planId=" + plan).then().body("items", empty());
    table(user(Role.ADMINISTRATOR, commune), unit + ";19/11/2026;;Trực tiếp;Bí thư;có;;5;\n")
        .then()
        .statusCode(403);
    office.request().get("/api/v1/import-templates/SITTINGS").then().statusCode(200);
  }

  @Test
  void aLongListCostsNoMoreThanAShortOne() {
    String plan = issued();
    String symbol = head.get(PLANS + "/" + plan).path("document.symbol");
    User office = user(Role.OFFICER, commune);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append(
          code(cell)
              + ";"
              + symbol
              + ";18/11/2026;%02d:%02d;Trực tiếp;Bí thư;có;;;2\n".formatted(8 + i / 60, i));
    }
    String short1 = code(cell2) + ";" + symbol + ";18/11/2026;;Trực tiếp;Bí thư;có;;1;\n";
    long few = applied(office, short1);
    long many = applied(office, rows.toString());
    assertThat(many).isLessThanOrEqualTo(few);
  }

  private long applied(User office, String text) {
    String id = table(office, text).path("id");
    return statements(
        () ->
            office.post("/api/v1/imports/" + id + "/application", object()).then().statusCode(200));
  }

  @Test
  void aRoundThatIsOverSaysSoToWhoeverRecordsIn() {
    String plan = issued();
    String id = clerk.post(SESSIONS, sitting(plan, 18)).then().statusCode(201).extract().path("id");
    step(head, plan, "closure", object("reason", "Hết đợt")).then().statusCode(200);
    Map<String, Object> other = with(sitting(plan, 17), "reason", "Đếm lại");
    clerk.put(SESSIONS + "/" + id, "0", other).then().statusCode(409);
    drafter.put(SESSIONS + "/" + id, "0", other).then().statusCode(404);
    clerk.get(SESSIONS + "/" + id).then().body("mayEdit", equalTo(false));
  }

  @Test
  void briefingsOfOneDayAreToldApartByWhomTheyAreFor() {
    String plan =
        issued(
            "audiences",
            List.of(
                object("category", "MEMBER"),
                object("category", "RETIRED_LEADER"),
                object("category", "BUSINESS_PERSON")));
    User reporter = user(Role.REPORTER, province);
    for (String category : List.of("RETIRED_LEADER", "BUSINESS_PERSON")) {
      Map<String, Object> briefing =
          with(
              sitting(plan, 0),
              "organisationId",
              "" + province,
              "startsAt",
              null,
              "attendance",
              List.of(object("category", category, "attendances", 40)));
      reporter.post(SESSIONS, briefing).then().statusCode(201);
      reporter.post(SESSIONS, briefing).then().statusCode(409);
    }
  }
}
