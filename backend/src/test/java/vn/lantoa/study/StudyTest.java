package vn.lantoa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** A study plan from draft to issue, the sittings held under it, and what is refused. */
@QuarkusTest
class StudyTest extends StudyFixture {

  @Test
  void aBoardDraftsTheCommitteeApprovesAndIssuingAsksEveryLevelByItsDate() {
    String plan = planned(drafter, "draftingOrganisationId", "" + board);
    Response seen = drafter.get(PLANS + "/" + plan);
    seen.then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("checklist", hasSize(6))
        .body("rules", hasSize(10))
        .body("rules.find { it.rule == 'NOT_MERGED' }.on", equalTo(true))
        .body("rules.find { it.rule == 'ESSAYS' }.on", equalTo(false))
        .body("warnings", empty())
        .body("mayApprove", equalTo(false))
        .body("originId", equalTo(plan));
    step(drafter, plan, "approval", object()).then().statusCode(403);
    step(drafter, plan, "submission", object())
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));
    step(head, plan, "return", object("reason", "Thiếu doanh nhân."))
        .then()
        .body("state", equalTo("DRAFT"))
        .body("returnedReason", equalTo("Thiếu doanh nhân."));
    step(drafter, plan, "submission", object()).then().statusCode(200);
    step(head, plan, "approval", object())
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"));
    Response preview = head.post(PLANS + "/" + plan + "/issue-preview", object());
    preview
        .then()
        .statusCode(200)
        .body("organisations", equalTo(3))
        .body("mayIssue", equalTo(true))
        .body("asked.find { it.level == 'CELL' }.organisations", equalTo(2))
        .body("asked.find { it.act == 'BRIEFING' }.audience", equalTo("RETIRED_LEADER"));
    clerk.get(PLANS + "/" + plan).then().statusCode(404);
    Response issued = issue(plan);
    issued
        .then()
        .statusCode(200)
        .body("state", equalTo("ISSUED"))
        .body("document.type", equalTo("KH"));
    clerk.get(PLANS + "/" + plan).then().statusCode(200).body("mayEdit", equalTo(false));
    clerk.get("/api/v1/documents/" + resolution).then().statusCode(200);
    officer
        .get("/api/v1/obligations?demandId=" + issued.path("demandId"))
        .then()
        .body("items.act", contains("STUDY", "STUDY", "STUDY"))
        .body("items.dueOn", containsInAnyOrder("2026-12-10", "2026-12-31", "2026-12-31"));
    String briefing = issued.path("audiences.find { it.special }.demandId");
    officer
        .get("/api/v1/obligations?demandId=" + briefing)
        .then()
        .body("items.organisation.id", contains("" + province))
        .body("items.dueOn", contains("2026-12-20"));
    clerk
        .get(PLANS + "/" + plan + "/organisations/" + cell + "/expected")
        .then()
        .statusCode(200)
        .body("items.category", contains("MEMBER"))
        .body("items.persons", contains(20))
        .body("items[0].countedOn", equalTo("2026-06-30"));
  }

  @Test
  void aSubmittedPlanThatIsChangedIsADraftAgainAndAnIssuedOneStands() {
    String plan = planned(officer);
    step(officer, plan, "submission", object()).then().statusCode(200);
    step(head, plan, "approval", object()).then().statusCode(200);
    Map<String, Object> other = with(plan(), "title", "Kế hoạch khác", "checklist", List.of());
    officer
        .put(PLANS + "/" + plan, officer.get(PLANS + "/" + plan).path("version"), other)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("checklist", empty())
        .body("title", equalTo("Kế hoạch khác"));
    issue(plan).then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
    officer
        .put(PLANS + "/" + plan, "0", other)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    String issued = issued();
    officer
        .put(PLANS + "/" + issued, officer.get(PLANS + "/" + issued).path("version"), other)
        .then()
        .statusCode(409);
    step(head, issued, "closure", object("reason", "Hoàn thành"))
        .then()
        .body("state", equalTo("CLOSED"));
    clerk.post(SESSIONS, sitting(issued, 10)).then().statusCode(409);
    officer
        .request()
        .header("If-Match", "\"" + officer.get(PLANS + "/" + plan).path("version") + "\"")
        .delete(PLANS + "/" + plan)
        .then()
        .statusCode(204);
    officer.get(PLANS + "/" + plan).then().statusCode(404);
  }

  @Test
  void whatIsMissingIsToldAndCollectiveCitationsAreResolvedByAPerson() {
    String plan =
        planned(
            officer,
            "citations",
            List.of("các nghị quyết, kết luận của Bộ Chính trị khóa XIII"),
            "levels",
            List.of(),
            "audiences",
            List.of());
    step(officer, plan, "submission", object())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/study-plan-incomplete"))
        .body("errors.pointer", hasItem("/citations/0"))
        .body("errors.pointer", hasItem("/levels"));
    officer
        .put(
            PLANS + "/" + plan,
            officer.get(PLANS + "/" + plan).path("version"),
            with(
                plan(),
                "citations",
                List.of("các nghị quyết, kết luận của Bộ Chính trị khóa XIII"),
                "documents",
                List.of(object("documentId", "" + resolution, "citation", 0))))
        .then()
        .statusCode(200)
        .body("citations[0].resolved", equalTo(true))
        .body("warnings", empty());
    officer
        .post(PLANS, with(plan(), "documents", List.of(object("documentId", "999999999999"))))
        .then()
        .statusCode(404);
    officer
        .post(
            PLANS,
            with(plan(), "levels", List.of(object("level", "HAMLET", "dueOn", "2026-12-01"))))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN_CODE"));
    clerk.post(PLANS, with(plan(), "organisationId", "" + cell)).then().statusCode(403);
  }

  @Test
  void aLowerCommitteeDerivesItsOwnPlanAndPassesNoDateUnseen() {
    String above = issued();
    User below = user(Role.OFFICER, commune);
    Map<String, Object> own =
        with(
            plan(),
            "organisationId",
            "" + commune,
            "parentId",
            above,
            "endsOn",
            "2027-01-15",
            "levels",
            List.of(object("level", "CELL", "dueOn", "2027-01-10")));
    below
        .post(PLANS, own)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/study-date-past-superior"))
        .body("errors.pointer", hasItem("/levels/0/dueOn"))
        .body("errors[0].proposal", equalTo("2026-12-31"));
    Response derived =
        below.post(PLANS, with(own, "pastSuperiorReason", "Lũ lụt, Tỉnh ủy đã đồng ý."));
    derived
        .then()
        .statusCode(201)
        .body("originId", equalTo(above))
        .body("parentId", equalTo(above))
        .body("pastSuperiorReason", equalTo("Lũ lụt, Tỉnh ủy đã đồng ý."));
    officer
        .post(PLANS, with(plan(), "parentId", above))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("NOT_A_SUPERIOR"));
    officer
        .get(PLANS + "?originId=" + above)
        .then()
        .body("items.id", hasItem(derived.<String>path("id")));
  }

  @Test
  void aSittingOfSeveralDocumentsIsOneAndTheFormKnowsWhatIsLeft() {
    String plan = issued();
    String duty = obligation(clerk, plan, cell, "STUDY");
    clerk
        .get(SESSIONS + "/form?obligationId=" + duty)
        .then()
        .statusCode(200)
        .body("planId", equalTo(plan))
        .body("presenterPosition", equalTo("Bí thư Tỉnh ủy"))
        .body("documents.symbol", contains("05-NQ/TU", "167-BC/TU"))
        .body("audiences.category", contains("MEMBER", "NON_MEMBER"))
        .body("audiences[0].expected", equalTo(20))
        .body("audiences[0].attended", equalTo(0))
        .body("sessions", equalTo(0))
        .body("maySubmit", equalTo(false))
        .body("mayRecord", equalTo(true));
    Response first = clerk.post(SESSIONS, sitting(plan, 18));
    first
        .then()
        .statusCode(201)
        .body("documents", hasSize(2))
        .body("act", equalTo("STUDY"))
        .body("startsAt", equalTo("07:30"))
        .body("enteredForBy", nullValue())
        .body("warnings", empty());
    clerk
        .post(
            SESSIONS,
            with(
                sitting(plan, 0),
                "heldOn",
                "2026-11-20",
                "makeUpOfId",
                first.path("id"),
                "attendance",
                List.of(
                    object("category", "MEMBER", "makeUp", 2),
                    object("category", "NON_MEMBER", "attendances", 35))))
        .then()
        .statusCode(201)
        .body("makeUpOfId", equalTo(first.path("id")));
    clerk
        .get(SESSIONS + "/form?obligationId=" + duty)
        .then()
        .body("audiences[0].attended", equalTo(20))
        .body("lastHeldOn", equalTo("2026-11-20"))
        .body("reached", equalTo(true))
        .body("maySubmit", equalTo(true));
    clerk
        .get(SESSIONS + "?planId=" + plan)
        .then()
        .body("items", hasSize(2))
        .body("items[0].makeUpPersons", equalTo(2))
        .body("items[0].first", equalTo(0))
        .body("items[0].attendances", equalTo(35))
        .body("items[1].symbols", equalTo("05-NQ/TU, 167-BC/TU"));
    String id = first.path("id");
    clerk
        .put(SESSIONS + "/" + id, "0", with(sitting(plan, 17), "merged", true))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reason"));
    clerk
        .put(
            SESSIONS + "/" + id,
            "0",
            with(sitting(plan, 17), "merged", true, "reason", "Ghi nhầm số"))
        .then()
        .statusCode(200)
        .body("attendance[0].first", equalTo(17))
        .body("warnings.code", contains("MERGED"));
    clerk
        .post(SESSIONS + "/" + id + "/withdrawal", "1", object("reason", "Nhầm"))
        .then()
        .statusCode(409);
  }

  @Test
  void badSittingsAreRefusedEachByItsName() {
    String plan = issued();
    refused(with(sitting(plan, 10), "heldOn", "2026-11-22"), 422, "study-session-in-future");
    refused(with(sitting(plan, 10), "heldOn", "2026-10-10"), 422, "study-session-before-document");
    refused(with(sitting(plan, 21)), 422, "attended-above-expected");
    refused(
        with(
            sitting(plan, 1),
            "attendance",
            List.of(object("category", "BUSINESS_PERSON", "attendances", 3))),
        422,
        "audience-not-in-plan");
    refused(with(sitting(plan, 10), "presenterPosition", " "), 422, "presenter-without-position");
    clerk
        .post(SESSIONS, with(sitting(plan, 9), "form", "SELF_STUDY", "presenterPosition", ""))
        .then()
        .statusCode(201)
        .body("warnings.code", hasItem("NOT_IN_PERSON"));
    refused(sitting(plan, 10), 409, "study-session-twice");
    refused(with(sitting(plan, 12), "startsAt", "14:00"), 422, "attended-above-expected");
    Response over =
        clerk.post(
            SESSIONS,
            with(
                sitting(plan, 12), "startsAt", "14:00", "overReason", "Có đảng viên nơi khác dự."));
    over.then()
        .statusCode(201)
        .body("overReason", equalTo("Có đảng viên nơi khác dự."))
        .body("warnings.code", contains("ABOVE_EXPECTED"));
    refused(
        with(
            sitting(plan, 1),
            "startsAt",
            "16:00",
            "attendance",
            List.of(object("category", "NON_MEMBER", "first", 3))),
        422,
        "invalid");
    refused(
        with(
            sitting(plan, 1),
            "startsAt",
            "16:30",
            "documentIds",
            List.of("" + document(province, "9-CT/TU", LocalDate.of(2026, 1, 1)))),
        422,
        "invalid");
  }

  private void refused(Map<String, Object> input, int status, String slug) {
    clerk
        .post(SESSIONS, input)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + slug));
  }

  @Test
  void whoRecordsForACellAndWhoDoesNot() {
    String plan = issued();
    User other = user(Role.REPORTER, cell2);
    User outside = user(Role.OFFICER, root("PROVINCE"));
    User reader = user(Role.READER, cell);
    User studies = user(Role.REPORTER, cell, Act.STUDY);
    User reports = user(Role.REPORTER, cell, Act.REPORT);
    User above = user(Role.OFFICER, commune);
    outside.post(SESSIONS, sitting(plan, 5)).then().statusCode(404);
    other.post(SESSIONS, sitting(plan, 5)).then().statusCode(404);
    reader.post(SESSIONS, sitting(plan, 5)).then().statusCode(403);
    reports.post(SESSIONS, sitting(plan, 5)).then().statusCode(404);
    Response own = studies.post(SESSIONS, sitting(plan, 5));
    own.then().statusCode(201).body("enteredForBy", nullValue());
    above
        .post(SESSIONS, with(sitting(plan, 5), "startsAt", "14:00"))
        .then()
        .statusCode(201)
        .body("enteredForBy.id", equalTo("" + commune));
    String path = SESSIONS + "/" + own.path("id");
    reader.get(path).then().statusCode(200).body("mayEdit", equalTo(false));
    other.get(path).then().statusCode(404);
    outside.get(path).then().statusCode(404);
    reports.get(path).then().statusCode(404);
    other.get(SESSIONS + "?planId=" + plan).then().body("items", empty());
    above.get(SESSIONS + "?planId=" + plan).then().body("items.enteredForBy", hasItem(true));
  }

  @Test
  void anAttendanceSystemSendsTheSameTwiceAndItIsOne() {
    String plan = issued();
    Map<String, Object> batch =
        object(
            "source",
            "he-thong",
            "items",
            List.of(
                with(sitting(plan, 8), "externalId", "a" + plan),
                with(sitting(plan, 90), "externalId", "b" + plan, "startsAt", "09:00")));
    clerk
        .post(SESSIONS + "/batch", batch)
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("refused", equalTo(1))
        .body("items[1].problem", equalTo("/problems/attended-above-expected"));
    clerk.post(SESSIONS + "/batch", batch).then().body("unchanged", equalTo(1));
    clerk
        .post(
            SESSIONS + "/batch",
            with(batch, "items", List.of(with(sitting(plan, 11), "externalId", "a" + plan))))
        .then()
        .body("updated", equalTo(1));
    clerk
        .get(SESSIONS + "?planId=" + plan)
        .then()
        .body("items", hasSize(1))
        .body("items[0].first", equalTo(11));
  }

  @Test
  void essaysAreCountedAndNeverMoreThanThoseWhoStudied() {
    String plan = issued();
    clerk.post(SESSIONS, sitting(plan, 15)).then().statusCode(201);
    String path = PLANS + "/" + plan + "/organisations/" + cell + "/essays";
    Map<String, Object> count =
        object(
            "documentId",
            "" + resolution,
            "category",
            "MEMBER",
            "due",
            15,
            "handedIn",
            14,
            "accepted",
            10,
            "returned",
            2);
    clerk.get(path).then().statusCode(200).body("items", empty()).body("version", equalTo("0"));
    clerk
        .put(path, "0", object("items", List.of(with(count, "due", 16))))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/essays-above-attendance"));
    clerk
        .put(path, "0", object("items", List.of(with(count, "handedIn", 20))))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("DO_NOT_ADD_UP"));
    clerk
        .put(path, "0", object("items", List.of(count)))
        .then()
        .statusCode(200)
        .body("items[0].handedIn", equalTo(14))
        .body("version", equalTo("1"));
    clerk.put(path, "0", object("items", List.of(count))).then().statusCode(412);
  }

  @Test
  void expectedNumbersAreCorrectedWithAReasonByWhoConfirms() {
    String plan = issued();
    String path = PLANS + "/" + plan + "/organisations/" + cell + "/expected";
    Map<String, Object> correction =
        object(
            "items",
            List.of(
                object(
                    "category",
                    "MEMBER",
                    "persons",
                    19,
                    "exempted",
                    2,
                    "exemptionReason",
                    "Tuổi cao, sức yếu")),
            "reason",
            "01 đảng viên chuyển sinh hoạt");
    clerk.put(path, "1", correction).then().statusCode(403);
    officer
        .put(
            path,
            "1",
            with(
                correction,
                "items",
                List.of(object("category", "MEMBER", "persons", 19, "exempted", 2))))
        .then()
        .statusCode(422);
    officer
        .put(path, "1", correction)
        .then()
        .statusCode(200)
        .body("items[0].persons", equalTo(19))
        .body("items[0].exempted", equalTo(2))
        .body("items[0].source", equalTo("CORRECTION"))
        .body("items[0].countedOn", equalTo("2026-06-30"));
    clerk.post(SESSIONS, sitting(plan, 18)).then().statusCode(422);
    clerk.post(SESSIONS, sitting(plan, 17)).then().statusCode(201);
  }

  @Test
  void aRosterIsOffUntilSwitchedOnAndErasedForGood() {
    String plan = issued();
    String id = clerk.post(SESSIONS, sitting(plan, 2)).path("id");
    String roster = SESSIONS + "/" + id + "/roster";
    Map<String, Object> names =
        object("entries", List.of(object("name", "Đảng viên A"), object("name", "Đảng viên B")));
    clerk.get(roster).then().statusCode(200).body("kept", equalTo(false));
    clerk
        .put(roster, "0", names)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/roster-not-kept"));
    String setting = "/api/v1/study-roster-settings/" + cell;
    clerk.request().body(object("kept", true)).put(setting).then().statusCode(403);
    officer.request().body(object("kept", true)).put(setting).then().statusCode(200);
    clerk.put(roster, "0", names).then().statusCode(200).body("entries", hasSize(2));
    user(Role.READER, cell).get(roster).then().statusCode(403);
    clerk.request().header("If-Match", "\"1\"").delete(roster).then().statusCode(204);
    assertThat(rosterRows(id)).isZero();
    clerk.put(roster, "2", names).then().statusCode(200);
    officer.request().body(object("kept", false)).put(setting).then().statusCode(200);
    assertThat(rosterRows(id)).isZero();
  }

  private long rosterRows(String session) {
    return inTransaction(
        () ->
            new Sql("SELECT COUNT(*) FROM study_roster WHERE sitting_id = :id")
                .bind("id", session)
                .number(em));
  }

  @Test
  void theStatementsDoNotGrowWithUnitsOrRows() {
    String small = planned(officer);
    step(officer, small, "submission", object()).then().statusCode(200);
    step(head, small, "approval", object()).then().statusCode(200);
    long few = statements(() -> issue(small).then().statusCode(200));
    for (int i = 0; i < 30; i++) {
      organisation("Chi bộ thêm " + unique(), "CELL", "CELL", commune);
    }
    String large = planned(officer);
    step(officer, large, "submission", object()).then().statusCode(200);
    step(head, large, "approval", object()).then().statusCode(200);
    long many = statements(() -> issue(large).then().statusCode(200));
    assertThat(many).isLessThanOrEqualTo(few);
    long read = statements(() -> officer.get(PLANS + "/" + large).then().statusCode(200));
    long list = statements(() -> officer.get(PLANS).then().statusCode(200));
    String duty = obligation(clerk, large, cell, "STUDY");
    long form =
        statements(() -> clerk.get(SESSIONS + "/form?obligationId=" + duty).then().statusCode(200));
    long write = statements(() -> clerk.post(SESSIONS, sitting(large, 3)).then().statusCode(201));
    long sittings = statements(() -> officer.get(SESSIONS).then().statusCode(200));
    assertThat(read).isLessThanOrEqualTo(8);
    assertThat(list).isLessThanOrEqualTo(8);
    assertThat(form).isLessThanOrEqualTo(9);
    assertThat(sittings).isLessThanOrEqualTo(8);
    assertThat(write).isLessThanOrEqualTo(20);
  }
}
