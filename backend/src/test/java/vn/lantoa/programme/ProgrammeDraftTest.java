package vn.lantoa.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;

/** Writing a draft: outline, sections and tasks, each at a version of its own. */
@QuarkusTest
class ProgrammeDraftTest extends ProgrammeFixture {

  @Test
  void beginsWithTheOutlineOfATemplate() {
    long basis = superior();
    String id =
        draft(
            with(programme("Chương trình A"), "bases", List.of(object("documentId", "" + basis))));
    read(id)
        .then()
        .body("title", equalTo("Chương trình A"))
        .body("type", equalTo("CTr"))
        .body("issuingBody", equalTo("COMMITTEE"))
        .body("state", equalTo("DRAFT"))
        .body("edition", equalTo(1))
        .body("term.name", equalTo("2025-2030"))
        .body("organisation.id", equalTo("" + province))
        .body("bases.document.id", equalTo(List.of("" + basis)))
        .body("sections.kind", hasItem("ORGANISATION"))
        .body("sections[0].heading", equalTo("Mục đích, yêu cầu"))
        .body("tasks", hasSize(0))
        .body("contentHash.length()", equalTo(64))
        .body("approval", nullValue())
        .body("mayEdit", equalTo(true))
        .body("mayApprove", equalTo(false));
    officer
        .get(
            PROGRAMMES
                + "?organisationId="
                + province
                + "&state=DRAFT&q=Chương&documentId="
                + basis)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id)))
        .body("items[0].taskCount", equalTo(0));
    user(Role.OFFICER, root("PROVINCE")).get(PROGRAMMES + "/" + id).then().statusCode(404);
    officer
        .request()
        .header("If-Match", "\"" + read(id).path("version") + "\"")
        .delete(PROGRAMMES + "/" + id)
        .then()
        .statusCode(204);
    officer.get(PROGRAMMES + "/" + id).then().statusCode(404);
  }

  @Test
  void theHeadOfADraftIsReplaced() {
    String id = draft(with(programme("Trước"), "template", "PLAN"));
    String version = read(id).path("version");
    officer
        .put(PROGRAMMES + "/" + id, version, with(programme("Sau"), "type", "KH"))
        .then()
        .statusCode(200)
        .body("title", equalTo("Sau"))
        .body("type", equalTo("KH"))
        .body("sections", hasSize(4));
    officer
        .put(
            PROGRAMMES + "/" + id,
            read(id).path("version"),
            with(programme("x"), "organisationId", "" + commune))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("FIXED"));
    officer
        .post(PROGRAMMES, with(programme("x"), "termId", "999999999"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("UNKNOWN_TERM"));
    user(Role.READER, province).post(PROGRAMMES, programme("x")).then().statusCode(403);
  }

  @Test
  void sectionsAreWrittenEachAtItsOwnVersion() {
    String id = draft();
    String sections = PROGRAMMES + "/" + id + "/sections";
    Response made =
        officer.post(sections, object("kind", "OTHER", "heading", "Phụ lục", "text", "1. Bảng"));
    made.then().statusCode(201).body("heading", equalTo("Phụ lục")).body("depth", equalTo(0));
    String section = sections + "/" + made.path("id");
    String version = made.path("version");
    officer
        .put(section, version, object("kind", "OTHER", "heading", "Phụ lục I", "text", "2. Bảng"))
        .then()
        .statusCode(200)
        .body("text", equalTo("2. Bảng"));
    officer
        .put(section, version, object("kind", "OTHER", "heading", "Của tôi"))
        .then()
        .statusCode(412)
        .body("currentVersion", notNullValue());
    officer.get(section).then().statusCode(200).body("heading", equalTo("Phụ lục I"));
    officer
        .request()
        .header("If-Match", "\"" + officer.get(section).path("version") + "\"")
        .delete(section)
        .then()
        .statusCode(204);
    officer.get(section).then().statusCode(404);
  }

  @Test
  void aTaskHoldsEveryColumnOfTheAnnex() {
    String id = draft();
    String group = group(id);
    String first = added(id, task(group, "Ban hành kế hoạch"));
    String key = officer.get(PROGRAMMES + "/" + id + "/tasks/" + first).path("key");
    Response made =
        add(
            id,
            with(
                task(group, "Xây dựng đề án giao thông"),
                "kind",
                "SCHEME",
                "coordinators",
                List.of(object("organisationId", "" + office, "dueOn", "2027-05-31")),
                "channel",
                "Văn phòng Tỉnh ủy",
                "outputType",
                "ĐA",
                "resources",
                List.of(object("source", "LOCAL_BUDGET", "amount", 1200.5)),
                "breakthrough",
                true,
                "appraisal",
                "Khả thi về nguồn vốn",
                "standing",
                object("words", "Quý I/2027"),
                "committee",
                object("words", "Tháng 4/2027"),
                "dependsOn",
                List.of(key),
                "notes",
                "Theo Nghị quyết Đại hội"));
    made.then()
        .statusCode(201)
        .body("kind", equalTo("SCHEME"))
        .body("leadId", equalTo("" + board))
        .body("coordinators[0].dueOn", equalTo("2027-05-31"))
        .body("standing.rule.kind", equalTo("END_OF_QUARTER"))
        .body("standing.dueOn", equalTo("2027-03-31"))
        .body("committee.dueOn", equalTo("2027-04-30"))
        .body("deadline.dueOn", equalTo("2027-06-30"))
        .body("deadline.words", equalTo("Quý II/2027"))
        .body("resources[0].amount", equalTo(1200.5f))
        .body("dependsOn", equalTo(List.of(key)))
        .body("breakthrough", equalTo(true))
        .body("keyTask", equalTo(false));
    read(id).then().body("tasks", hasSize(2)).body("organisations.id", hasItem("" + office));
    String path = PROGRAMMES + "/" + id + "/tasks/" + made.path("id");
    officer
        .put(path, made.path("version"), with(task(group, "Tên khác"), "deadline", null))
        .then()
        .statusCode(200)
        .body("title", equalTo("Tên khác"))
        .body("deadline", nullValue())
        .body("dependsOn", nullValue());
    officer.put(path, made.path("version"), task(group, "Của tôi")).then().statusCode(412);
    String tasks = PROGRAMMES + "/" + id + "/tasks/" + first;
    officer
        .request()
        .header("If-Match", "\"" + officer.get(tasks).path("version") + "\"")
        .delete(tasks)
        .then()
        .statusCode(204);
    read(id).then().body("tasks", hasSize(1)).body("tasks[0].dependsOn", nullValue());
  }

  @Test
  void wordsThatGiveNoDateAreKept() {
    String id = draft();
    add(id, with(task(group(id), "x"), "deadline", object("words", "khi có hướng dẫn riêng ạ")))
        .then()
        .statusCode(201)
        .body("deadline.words", equalTo("khi có hướng dẫn riêng ạ"));
  }

  @Test
  void badTasksGetTheirOwnProblem() {
    String id = draft();
    String group = group(id);
    refused(with(task(group, "x"), "leadIds", List.of("" + board, "" + office)), id, "two-leads");
    refused(
        with(task(group, "x"), "coordinators", List.of(object("organisationId", "" + board))),
        id,
        "lead-coordinates");
    refused(
        with(
            task(group, "x"),
            "coordinators",
            List.of(object("organisationId", "" + office, "dueOn", "2027-07-01"))),
        id,
        "sub-date-late");
    refused(with(task(group, "x"), "outputType", "XX"), id, "invalid");
    refused(with(task(group, "x"), "leadIds", List.of("" + root("PROVINCE"))), id, "invalid");
    read(id).then().body("tasks", hasSize(0));
  }

  @Test
  void tasksDoNotWaitForEachOtherInACircle() {
    String id = draft();
    String group = group(id);
    Response a = add(id, task(group, "A"));
    Response b = add(id, with(task(group, "B"), "dependsOn", List.of(a.<String>path("key"))));
    Response c = add(id, with(task(group, "C"), "dependsOn", List.of(b.<String>path("key"))));
    officer
        .put(
            PROGRAMMES + "/" + id + "/tasks/" + a.path("id"),
            a.path("version"),
            with(task(group, "A"), "dependsOn", List.of(c.<String>path("key"))))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/dependency-circle"))
        .body("detail", equalTo("Các nhiệm vụ chờ nhau thành vòng: A → C → B → A."));
  }

  @Test
  void fiveHundredTasksAndSixtyTargetsAreReadInAFewStatements() {
    long basis = superior();
    String small =
        draft(with(programme("Nhỏ"), "bases", List.of(object("documentId", "" + basis))));
    manyTasks(small, group(small), 2);
    target(small, "Chỉ tiêu");
    String big = draft(with(programme("Lớn"), "bases", List.of(object("documentId", "" + basis))));
    manyTasks(big, group(big), 500);
    for (int i = 0; i < 60; i++) {
      target(big, "Chỉ tiêu " + i);
    }
    String sheet = "/api/v1/target-sheets?programmeId=" + big;
    assertThat(statements(() -> officer.get(sheet).then().body("rows", hasSize(60))))
        .isLessThanOrEqualTo(8);
    String gaps = PROGRAMMES + "/" + big + "/gaps";
    assertThat(statements(() -> officer.get(gaps).then().statusCode(200))).isLessThanOrEqualTo(12);
    long few = statements(() -> read(small));
    long many = statements(() -> read(big).then().body("tasks", hasSize(500)));
    assertThat(many).isLessThanOrEqualTo(8).isEqualTo(few);
    long write = statements(() -> added(big, task(group(big), "Nhiệm vụ mới")));
    assertThat(write - many).isLessThanOrEqualTo(12);
  }

  private void refused(java.util.Map<String, Object> task, String id, String problem) {
    add(id, task).then().statusCode(422).body("type", equalTo("/problems/" + problem));
  }

  private String target(String programme, String name) {
    return officer
        .post(
            "/api/v1/targets",
            object(
                "programmeId",
                programme,
                "group",
                "ECONOMY",
                "name",
                name,
                "unit",
                "tấn",
                "comparison",
                "AT_LEAST",
                "direction",
                "HIGHER",
                "rollUp",
                "SUM",
                "frequency",
                "YEAR",
                "termFrom",
                2025,
                "termTo",
                2026,
                "values",
                List.of(object("year", 2025, "value", 10))))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void aDraftIsDeletedWithItsTargets() {
    String id = draft();
    String target = target(id, "Sản lượng");
    String version = read(id).path("version");
    officer
        .request()
        .header("If-Match", "\"" + version + "\"")
        .delete(PROGRAMMES + "/" + id)
        .then()
        .statusCode(204);
    officer.get("/api/v1/targets/" + target).then().statusCode(404);
  }
}
