package vn.lantoa.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;

/** From a draft to a programme in force with its demands, and to its next edition. */
@QuarkusTest
class ProgrammeIssueTest extends ProgrammeFixture {

  private String coordinated(String id) {
    return added(
        id,
        with(
            task(group(id), "Xây dựng đề án giao thông"),
            "kind",
            "SCHEME",
            "outputType",
            "ĐA",
            "coordinators",
            List.of(
                object("organisationId", "" + office, "dueOn", "2027-05-31"),
                object("organisationId", "" + commune))));
  }

  private String issued() {
    String id = draft();
    coordinated(id);
    added(id, task(group(id), "Ban hành kế hoạch chuyển đổi số"));
    approve(id).then().statusCode(200);
    issue(id, preview(id).path("symbol")).then().statusCode(200);
    return id;
  }

  @Test
  void whatIsMissingIsListedAndBlocksTheIssue() {
    String id = draft();
    String bare = added(id, object("sectionId", group(id), "title", "Làm", "kind", "SCHEME"));
    officer
        .get(PROGRAMMES + "/" + id + "/gaps")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.taskId == '" + bare + "' }.code",
            hasItems(
                "NO_LEAD",
                "NO_DEADLINE",
                "NO_OUTPUT",
                "NO_RECIPIENT",
                "VAGUE_WORK",
                "SCHEME_NOT_APPRAISED"))
        .body("items.find { it.code == 'NO_LEAD' }.blocking", equalTo(true))
        .body("items.find { it.code == 'NO_LEAD' }.place", equalTo("Làm"))
        .body("items.code", hasItems("NO_BASIS", "EMPTY_SECTION", "GROUP_WITHOUT_TASK"))
        .body("blocking", equalTo(3));
    approve(id).then().statusCode(200);
    preview(id).then().body("mayIssue", equalTo(false)).body("gaps.blocking", equalTo(3));
    issue(id, "01-CTr/TU")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/programme-incomplete"))
        .body("errors.code", hasItems("NO_LEAD", "NO_DEADLINE", "NO_OUTPUT"))
        .body("errors.pointer", hasItem("/tasks/" + bare));
    read(id).then().body("state", equalTo("DRAFT")).body("document", nullValue());
  }

  @Test
  void anApprovalIsVoidOnceTheContentChanges() {
    String id = draft();
    String task = added(id, task(group(id), "Ban hành kế hoạch chuyển đổi số"));
    issue(id, "01-CTr/TU").then().statusCode(409).body("type", equalTo("/problems/not-approved"));
    Response seen = head.get(PROGRAMMES + "/" + id);
    officer
        .post(
            PROGRAMMES + "/" + id + "/approval",
            seen.path("version"),
            object("contentHash", seen.path("contentHash")))
        .then()
        .statusCode(403);
    approve(id)
        .then()
        .statusCode(200)
        .body("approval.valid", equalTo(true))
        .body("approval.contentHash", equalTo(seen.path("contentHash")));
    String path = PROGRAMMES + "/" + id + "/tasks/" + task;
    officer
        .put(path, officer.get(path).path("version"), task(group(id), "Ban hành kế hoạch khác hẳn"))
        .then()
        .statusCode(200);
    read(id).then().body("approval.valid", equalTo(false));
    issue(id, "01-CTr/TU")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/content-changed"));
    head.post(
            PROGRAMMES + "/" + id + "/approval",
            head.get(PROGRAMMES + "/" + id).path("version"),
            object("contentHash", seen.path("contentHash")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/content-changed"));
    officer
        .put(
            path,
            officer.get(path).path("version"),
            task(group(id), "Ban hành kế hoạch chuyển đổi số"))
        .then()
        .statusCode(200);
    read(id).then().body("approval.valid", equalTo(true));
  }

  @Test
  void issuingRegistersTheDocumentAndGivesTheTasksOut() {
    long basis = superior();
    String id =
        draft(
            with(programme("Chương trình B"), "bases", List.of(object("documentId", "" + basis))));
    String scheme = coordinated(id);
    added(
        id,
        with(
            task(group(id), "Giao ban hằng quý về tiến độ"),
            "deadline",
            object("rule", object("kind", "RECURRING", "frequency", "QUARTERLY"))));
    approve(id).then().statusCode(200);
    preview(id)
        .then()
        .body("number", equalTo(1))
        .body("created", equalTo(2))
        .body("changed", equalTo(0))
        .body("organisations", equalTo(3))
        .body("mayIssue", equalTo(true))
        .body("text", containsString("Giao Ban Tuyên giáo"));
    issue(id, null).then().statusCode(422).body("errors.code", hasItem("REQUIRED"));
    String document =
        issue(id, "01-CTr/TU")
            .then()
            .statusCode(200)
            .body("created", not(equalTo(0)))
            .extract()
            .path("documentId");
    Response now = read(id);
    now.then()
        .body("state", equalTo("ISSUED"))
        .body("document.symbol", equalTo("01-CTr/TU"))
        .body("mayEdit", equalTo(false))
        .body("tasks.demandId", not(hasItem(nullValue())));
    officer
        .get("/api/v1/documents/" + document)
        .then()
        .body("title", equalTo("Chương trình B"))
        .body("series", equalTo("2025-2030"))
        .body("demandCount", equalTo(2));
    officer
        .get("/api/v1/documents/" + document + "/relations")
        .then()
        .body("outgoing.document.id", hasItem("" + basis));
    String demand = now.path("tasks.find { it.id == '" + scheme + "' }.demandId");
    officer
        .get("/api/v1/demands/" + demand)
        .then()
        .body("title", equalTo("Xây dựng đề án giao thông"))
        .body("act", equalTo("TASK"))
        .body("state", equalTo("PUBLISHED"))
        .body("evidenceRequired", equalTo(true))
        .body("provision.text", containsString("Xây dựng đề án giao thông"))
        .body("deadlines[0].words", equalTo("Quý II/2027"))
        .body("coordinators.id", hasItems("" + office, "" + commune));
    Response owed = officer.get("/api/v1/obligations?demandId=" + demand);
    owed.then()
        .body("items", hasSize(3))
        .body("items.find { it.organisation.id == '" + board + "' }.dueOn", equalTo("2027-06-30"))
        .body("items.find { it.organisation.id == '" + office + "' }.dueOn", equalTo("2027-05-31"))
        .body("items.find { it.organisation.id == '" + office + "' }.role", equalTo("COORDINATE"))
        .body(
            "items.find { it.organisation.id == '" + commune + "' }.dueOn", equalTo("2027-06-30"));
    User clerk = user(Role.REPORTER, commune);
    clerk.get(PROGRAMMES + "/" + id).then().statusCode(200).body("mayEdit", equalTo(false));
    clerk.get("/api/v1/documents/" + basis).then().statusCode(200);
    add(id, task(group(id), "x y z")).then().statusCode(409);
  }

  @Test
  void aNumberThatIsUsedIsRefusedWithTheNextOne() {
    issued();
    String other = draft();
    added(other, task(group(other), "Ban hành kế hoạch chuyển đổi số"));
    approve(other).then().statusCode(200);
    String used = "01-CTr/ĐU";
    issue(other, used)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/number-taken"))
        .body("errors[0].proposal", equalTo("02-CTr/ĐU"));
    issue(other, "02-CTr/ĐU").then().statusCode(200);
  }

  @Test
  void theNextEditionAmendsAddsAndWithdraws() {
    String first = issued();
    Response was = read(first);
    String scheme = was.path("tasks.find { it.kind == 'SCHEME' }.demandId");
    String plan = was.path("tasks.find { it.kind == 'TASK' }.demandId");
    officer
        .post(PROGRAMMES + "/" + first + "/editions", object("reason", "Theo Kết luận 12"))
        .then()
        .statusCode(201)
        .body("edition", equalTo(2))
        .body("state", equalTo("DRAFT"))
        .body("previousId", equalTo(first))
        .body("contentHash", equalTo(was.path("contentHash")))
        .body("tasks", hasSize(2));
    officer
        .post(PROGRAMMES + "/" + first + "/editions", object("reason", "Lần nữa"))
        .then()
        .statusCode(409);
    String next = read(first).path("nextId");
    user(Role.REPORTER, commune).get(PROGRAMMES + "/" + next).then().statusCode(404);
    Map<String, Object> moved =
        with(
            task(group(next), "Xây dựng đề án giao thông"),
            "kind",
            "SCHEME",
            "outputType",
            "ĐA",
            "deadline",
            object("words", "Quý III/2027"),
            "coordinators",
            List.of(object("organisationId", "" + office, "dueOn", "2027-05-31")));
    String tasks = PROGRAMMES + "/" + next + "/tasks/";
    String of = read(next).path("tasks.find { it.kind == 'SCHEME' }.id");
    officer.put(tasks + of, officer.get(tasks + of).path("version"), moved).then().statusCode(200);
    String gone = read(next).path("tasks.find { it.kind == 'TASK' }.id");
    officer
        .request()
        .header("If-Match", "\"" + officer.get(tasks + gone).path("version") + "\"")
        .delete(tasks + gone)
        .then()
        .statusCode(204);
    added(next, task(group(next), "Nhiệm vụ bổ sung mới"));
    officer
        .get(PROGRAMMES + "/" + next + "/comparison")
        .then()
        .statusCode(200)
        .body("fromEdition", equalTo(1))
        .body("items.findAll { it.part == 'TASK' }.kind", hasItems("ADDED", "REMOVED", "CHANGED"))
        .body(
            "items.find { it.kind == 'CHANGED' }.fields.find { it.field == 'deadline' }.after",
            equalTo("Quý III/2027"));
    approve(next).then().statusCode(200);
    preview(next)
        .then()
        .body("created", equalTo(1))
        .body("changed", equalTo(1))
        .body("withdrawn", equalTo(1));
    issue(next, null)
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("changed", equalTo(1))
        .body("withdrawn", equalTo(2));
    read(first).then().body("state", equalTo("AMENDED"));
    read(next)
        .then()
        .body("state", equalTo("ISSUED"))
        .body("document.id", equalTo(was.path("document.id")))
        .body("tasks.find { it.kind == 'SCHEME' }.demandId", equalTo(scheme));
    officer.get("/api/v1/demands/" + plan).then().body("state", equalTo("WITHDRAWN"));
    Response owed = officer.get("/api/v1/obligations?demandId=" + scheme);
    owed.then()
        .body("items.find { it.organisation.id == '" + board + "' }.dueOn", equalTo("2027-09-30"))
        .body("items.find { it.organisation.id == '" + office + "' }.dueOn", equalTo("2027-05-31"))
        .body(
            "items.findAll { it.organisation.id == '" + commune + "' }.state",
            not(hasItem("OPEN")));
    head.post(
            PROGRAMMES + "/" + next + "/closure",
            read(next).path("version"),
            object("reason", "Hết nhiệm kỳ"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
  }

  @Test
  void anAmendmentOfTheDemandKeepsACoordinatorsDate() {
    String id = issued();
    String demand = read(id).path("tasks.find { it.kind == 'SCHEME' }.demandId");
    Response seen = officer.get("/api/v1/demands/" + demand);
    officer
        .post(
            "/api/v1/demands/" + demand + "/amendment",
            seen.path("version"),
            object(
                "reason",
                "Gia hạn",
                "proposal",
                object(
                    "documentId",
                    seen.path("document.id"),
                    "act",
                    "TASK",
                    "title",
                    "Xây dựng đề án giao thông",
                    "addressees",
                    object("organisations", List.of("" + board)),
                    "coordinatorIds",
                    List.of("" + office, "" + commune),
                    "deadlines",
                    List.of(object("rule", object("kind", "END_OF_YEAR", "year", 2027))))))
        .then()
        .statusCode(200)
        .body("changed", equalTo(2));
    officer
        .get("/api/v1/obligations?demandId=" + demand)
        .then()
        .body("items.find { it.organisation.id == '" + office + "' }.dueOn", equalTo("2027-05-31"))
        .body("items.find { it.organisation.id == '" + board + "' }.dueOn", equalTo("2027-12-31"));
  }

  @Test
  void theStatementsOfIssuingDoNotGrowWithTheTasks() {
    long few = issuing(2);
    long many = issuing(300);
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(40);
  }

  private long issuing(int tasks) {
    String id = draft();
    manyTasks(id, group(id), tasks);
    approve(id).then().statusCode(200);
    String symbol = preview(id).path("symbol");
    String version = head.get(PROGRAMMES + "/" + id).path("version");
    return statements(
        () ->
            head.post(PROGRAMMES + "/" + id + "/issue", version, object("symbol", symbol))
                .then()
                .statusCode(200)
                .body("created", equalTo(tasks * 2)));
  }

  @Test
  void theYearPlanStandsByQuarters() {
    String id = draft();
    added(id, task(group(id), "Việc của quý hai"));
    added(
        id,
        with(task(group(id), "Việc thường xuyên"), "deadline", object("words", "thường xuyên")));
    added(
        id,
        with(
            task(group(id), "Báo cáo hằng quý"),
            "deadline",
            object("rule", object("kind", "RECURRING", "frequency", "QUARTERLY"))));
    officer
        .get(PROGRAMMES + "/" + id + "/year-plan?year=2027")
        .then()
        .statusCode(200)
        .body("years", equalTo(List.of(2025, 2026, 2027, 2028, 2029, 2030)))
        .body("quarters[1].tasks.title", hasItems("Việc của quý hai", "Báo cáo hằng quý"))
        .body("quarters[0].tasks", hasSize(1))
        .body("undated.title", hasItem("Việc thường xuyên"));
  }

  @Test
  void theWritingIsSharedOutBeforeTheSuperiorsDate() {
    long paper = superior();
    String asked =
        officer
            .post(
                "/api/v1/demands",
                object(
                    "documentId",
                    "" + paper,
                    "act",
                    "PROGRAMME",
                    "title",
                    "Xây dựng chương trình hành động",
                    "addressees",
                    object("organisations", List.of("" + province)),
                    "deadlines",
                    List.of(object("rule", object("kind", "ON_DATE", "date", "2026-12-31")))))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    officer
        .post(
            "/api/v1/demands/" + asked + "/publication",
            officer.get("/api/v1/demands/" + asked).path("version"),
            "")
        .then()
        .statusCode(200);
    String id =
        draft(
            with(
                programme("Chương trình C"),
                "bases",
                List.of(object("documentId", "" + paper, "demandId", asked))));
    String path = PROGRAMMES + "/" + id + "/drafting-split";
    officer
        .post(path + "-preview", split("2026-12-04", "2027-01-05"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/drafting-date-late"));
    officer
        .post(path + "-preview", split("2026-12-04", "2026-12-15"))
        .then()
        .statusCode(200)
        .body("superiorDueOn", equalTo("2026-12-31"))
        .body("parts.daysBefore", equalTo(List.of(27, 16)))
        .body("documentId", nullValue());
    Response done = officer.post(path, split("2026-12-04", "2026-12-15"));
    done.then().statusCode(201).body("documentId", notNullValue()).body("parts", hasSize(2));
    officer
        .get("/api/v1/obligations?demandId=" + done.path("parts[0].demandId"))
        .then()
        .body("items[0].dueOn", equalTo("2026-12-04"))
        .body("items[0].organisation.id", equalTo("" + board));
    user(Role.READER, province)
        .post(path, split("2026-12-04", "2026-12-15"))
        .then()
        .statusCode(403);
  }

  private Map<String, Object> split(String one, String other) {
    return object(
        "title",
        "V/v phân công xây dựng dự thảo " + unique(),
        "parts",
        List.of(
            object("title", "Dự thảo phần xây dựng Đảng", "leadId", "" + board, "dueOn", one),
            object("title", "Tổng hợp dự thảo", "leadId", "" + office, "dueOn", other)));
  }
}
