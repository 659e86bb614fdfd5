package vn.lantoa.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** What is demanded above becomes tasks below, and what changes above is decided below. */
@QuarkusTest
class AdoptionTest extends AlignmentFixture {

  private static final String ROADS = "Xây dựng đề án giao thông";
  private static final String DIGITAL = "Ban hành kế hoạch chuyển đổi số";
  private static final String SCHOOLS = "Rà soát mạng lưới trường học";

  @Test
  void whatIsTakenOverBlocksTheIssueUntilItIsDecided() {
    String superior = inForce(ROADS, DIGITAL, SCHOOLS);
    String draft = communeDraft(documentOf(superior));
    communeOfficer
        .get(PROGRAMMES + "/" + draft + "/adoptions")
        .then()
        .statusCode(200)
        .body("fresh", equalTo(3))
        .body("items.superior.title", contains(ROADS, DIGITAL, SCHOOLS))
        .body("items.addressed", contains(true, true, true))
        .body("items.known", contains(false, false, false))
        .body("items[0].superior.deadline", equalTo("Quý II/2027"))
        .body("items[0].superior.clause", notNullValue());
    adopt(draft).then().body("tasks", equalTo(3)).body("targets", equalTo(0));
    adopt(draft).then().body("tasks", equalTo(0)).body("known", equalTo(3));
    communeOfficer
        .get(PROGRAMMES + "/" + draft)
        .then()
        .body("tasks.title", contains(ROADS, DIGITAL, SCHOOLS))
        .body("tasks[0].deadline.dueOn", equalTo("2027-06-30"))
        .body("tasks[0].demandId", nullValue());
    communeOfficer
        .get(PROGRAMMES + "/" + draft + "/gaps")
        .then()
        .body("items.findAll { it.code == 'MUST_ADAPT' }.place", contains(ROADS, DIGITAL, SCHOOLS));

    Map<String, Object> roads = link(draft, ROADS);
    rewrite(draft, roads.get("taskKey"), "title", "Nâng cấp đường liên thôn theo đề án của tỉnh");
    assertThat(link(draft, ROADS)).containsEntry("state", "SERVES");

    rewriteLead(draft, link(draft, DIGITAL));
    Map<String, Object> schools = link(draft, SCHOOLS);
    decide(draft, schools, "decision", "ACCEPT")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/note"));
    decide(draft, schools, "decision", "DECLINE", "note", "  ")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/decline-without-reason"));
    decide(draft, schools, "decision", "DECLINE", "note", "Xã không có trường thuộc diện rà soát")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("removed", equalTo(true));
    communeOfficer
        .get(PROGRAMMES + "/" + draft)
        .then()
        .body("tasks.title", contains("Nâng cấp đường liên thôn theo đề án của tỉnh", DIGITAL));
    assertThat(link(draft, SCHOOLS))
        .containsEntry("state", "DECLINED")
        .containsEntry("reason", "Xã không có trường thuộc diện rà soát")
        .doesNotContainKey("taskKey");
    adopt(draft).then().body("tasks", equalTo(0)).body("known", equalTo(3));

    issue(communeHead, draft);
    assertThat(link(draft, ROADS).get("demandId")).isNotNull();
  }

  /** A lead alone makes it the commune's own. */
  private void rewriteLead(String draft, Map<String, Object> link) {
    rewrite(draft, link.get("taskKey"));
    assertThat(link(draft, DIGITAL)).containsEntry("state", "SERVES");
  }

  @Test
  void issuingIsRefusedWhileSomethingIsOpen() {
    String draft = communeDraft(documentOf(inForce(ROADS)));
    adopt(draft);
    String path = PROGRAMMES + "/" + draft;
    Response seen = communeHead.get(path);
    communeHead.post(
        path + "/approval", seen.path("version"), object("contentHash", seen.path("contentHash")));
    communeHead
        .post(path + "/issue", communeHead.get(path).path("version"), object("symbol", "01-CTr/ĐU"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/programme-incomplete"))
        .body("errors.code", hasItem("MUST_ADAPT"));
    decide(draft, link(draft, ROADS), "decision", "ACCEPT", "note", "Giữ nguyên, phù hợp")
        .then()
        .statusCode(200)
        .body("state", equalTo("SERVES"));
    communeOfficer
        .get(path + "/gaps")
        .then()
        .body("items.findAll { it.code == 'MUST_ADAPT' }", hasSize(0));
  }

  @Test
  void whatWasDeletedWithoutAWordBlocksAndIsTakenOverAnew() {
    String draft = communeDraft(documentOf(inForce(ROADS)));
    adopt(draft);
    Map<String, Object> task = communeOfficer.get(PROGRAMMES + "/" + draft).path("tasks[0]");
    communeOfficer
        .request()
        .header("If-Match", "\"" + task.get("version") + "\"")
        .delete(PROGRAMMES + "/" + draft + "/tasks/" + task.get("id"))
        .then()
        .statusCode(204);
    communeOfficer
        .get(PROGRAMMES + "/" + draft + "/gaps")
        .then()
        .body("items.find { it.code == 'MUST_ADAPT' }.place", equalTo(ROADS));
    decide(draft, link(draft, ROADS), "decision", "ACCEPT", "note", "Phù hợp")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    adopt(draft).then().body("tasks", equalTo(1));
    communeOfficer.get(PROGRAMMES + "/" + draft).then().body("tasks.title", contains(ROADS));
  }

  @Test
  void whatTheSuperiorChangesIsDecidedFieldByField() {
    String superior = inForce(ROADS, DIGITAL, SCHOOLS);
    String draft = communeDraft(documentOf(superior));
    adopt(draft);
    rewrite(
        draft,
        link(draft, ROADS).get("taskKey"),
        "output",
        "Ba tuyến đường của xã",
        "title",
        ROADS);
    rewrite(draft, link(draft, DIGITAL).get("taskKey"), "title", "Chuyển đổi số ở xã");
    rewrite(draft, link(draft, SCHOOLS).get("taskKey"), "title", "Rà soát trường của xã");
    decide(draft, link(draft, ROADS), "decision", "ADAPT", "note", "x")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/superior-unchanged"));
    issue(communeHead, draft);

    String next = edition(head, officer, superior);
    amend(next, ROADS, "title", "Đề án giao thông kết nối vùng", "words", "Quý III/2027");
    amend(next, DIGITAL, "title", "Kế hoạch chuyển đổi số toàn diện", "words", "Quý II/2027");
    drop(next, SCHOOLS);
    issue(head, next);

    communeOfficer
        .get(ALIGNMENT + "/changes?organisationId=" + commune)
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items[0].fields.field", containsInAnyOrder("title", "deadline"))
        .body("items[0].fields.find { it.field == 'title' }.base", equalTo(ROADS))
        .body(
            "items[0].fields.find { it.field == 'title' }.theirs",
            equalTo("Đề án giao thông kết nối vùng"))
        .body("items[0].fields.find { it.field == 'title' }.mine", equalTo(ROADS))
        .body("items[0].fields.find { it.field == 'title' }.conflict", equalTo(false))
        .body("items[1].fields.find { it.field == 'title' }.conflict", equalTo(true))
        .body("items[2].alignment.superior.withdrawn", equalTo(true));

    // following needs a draft
    Map<String, Object> changed = link(draft, "Đề án giao thông kết nối vùng");
    decide(draft, changed, "decision", "ACCEPT")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    String mine = edition(communeHead, communeOfficer, draft);
    communeOfficer
        .get(PROGRAMMES + "/" + mine + "/gaps")
        .then()
        .body("items.findAll { it.code == 'SUPERIOR_CHANGED' }", hasSize(3));
    decide(mine, link(mine, "Đề án giao thông kết nối vùng"), "decision", "ACCEPT")
        .then()
        .statusCode(200);
    decide(
            mine,
            link(mine, "Kế hoạch chuyển đổi số toàn diện"),
            "decision",
            "ADAPT",
            "note",
            "Xã giữ phạm vi của mình")
        .then()
        .statusCode(200);
    decide(mine, link(mine, SCHOOLS), "decision", "ACCEPT")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("removed", equalTo(true));
    communeOfficer
        .get(PROGRAMMES + "/" + mine)
        .then()
        .body("tasks.title", contains("Đề án giao thông kết nối vùng", "Chuyển đổi số ở xã"))
        .body("tasks[0].output", equalTo("Ba tuyến đường của xã"))
        .body("tasks[0].deadline.words", equalTo("Quý III/2027"));
    communeOfficer
        .get(PROGRAMMES + "/" + mine + "/superior-changes")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    issue(communeHead, mine);
  }

  private String edition(User approver, User writer, String id) {
    return writer
        .post(PROGRAMMES + "/" + id + "/editions", object("reason", "Theo tình hình mới"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void amend(
      String id, String title, String field, String value, String other, String date) {
    Map<String, Object> task =
        officer.get(PROGRAMMES + "/" + id).path("tasks.find { it.title == '" + title + "' }");
    officer
        .put(
            PROGRAMMES + "/" + id + "/tasks/" + task.get("id"),
            (String) task.get("version"),
            with(
                shared(id, title),
                "sectionId",
                task.get("sectionId"),
                field,
                value,
                "deadline",
                object(other, date)))
        .then()
        .statusCode(200);
  }

  private void drop(String id, String title) {
    Map<String, Object> task =
        officer.get(PROGRAMMES + "/" + id).path("tasks.find { it.title == '" + title + "' }");
    officer
        .request()
        .header("If-Match", "\"" + task.get("version") + "\"")
        .delete(PROGRAMMES + "/" + id + "/tasks/" + task.get("id"))
        .then()
        .statusCode(204);
  }

  @Test
  void aTargetThatIsAddedUpAsksForOneOfTheCommune() {
    String superior = inForce(ROADS);
    String document = documentOf(superior);
    long target =
        inTransaction(
            () -> {
              new Sql(
                      """
                      INSERT INTO target (organisation_id, document_id, group_code, position, name, unit,
                        comparison, direction, roll_up, frequency, term_from, term_to, lead_id)
                      VALUES (:province, :document, 'ECONOMY', 1, 'Nhà ở xã hội', 'căn', 'AT_LEAST',
                        'HIGHER', 'SUM', 'YEAR', 2026, 2027, :province)
                      """)
                  .bind("province", province)
                  .bind("document", document)
                  .execute(em);
              long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
              new Sql(
                      "INSERT INTO target_value (target_id, year, value) VALUES (:id, 2026, 100), (:id, 2027, 200)")
                  .bind("id", id)
                  .execute(em);
              return id;
            });
    String draft = communeDraft(document);
    adopt(draft).then().body("tasks", equalTo(1)).body("targets", equalTo(1));
    adopt(draft).then().body("targets", equalTo(0));
    communeOfficer
        .get(PROGRAMMES + "/" + draft + "/gaps")
        .then()
        .body("items.findAll { it.code == 'MUST_ADAPT' }.targetId", hasItem(notNullValue()));
    Map<String, Object> link = link(draft, "Nhà ở xã hội");
    assertThat(link).containsEntry("title", "Nhà ở xã hội");
    inTransaction(
        () ->
            new Sql("INSERT INTO target_value (target_id, year, value) VALUES (:id, 2026, 30)")
                .bind("id", link.get("targetId"))
                .execute(em));
    officer
        .get(ALIGNMENT + "/gaps?documentId=" + document)
        .then()
        .statusCode(200)
        .body("sums.find { it.year == 2026 }.targetId", equalTo("" + target))
        .body("sums.find { it.year == 2026 }.below", equalTo(30.0f))
        .body("sums.find { it.year == 2026 }.difference", equalTo(-70.0f))
        .body("sums.find { it.year == 2027 }.without.id", contains("" + commune));
    // the commune does not reach the province: no sum of others' plans
    communeOfficer
        .get(ALIGNMENT + "/gaps?documentId=" + document)
        .then()
        .statusCode(200)
        .body("sums", hasSize(0));
    decide(draft, link, "decision", "ADAPT", "note", "Phù hợp với quỹ đất của xã")
        .then()
        .statusCode(200);
    inTransaction(
        () ->
            new Sql("UPDATE target SET name = 'Nhà ở thu nhập thấp' WHERE id = :id")
                .bind("id", target)
                .execute(em));
    decide(
            draft,
            link(draft, "Nhà ở thu nhập thấp"),
            "decision",
            "DECLINE",
            "note",
            "Xã không có quỹ đất")
        .then()
        .statusCode(200)
        .body("removed", equalTo(false));
    long serving =
        inTransaction(
            () ->
                new Sql("SELECT COUNT(*) FROM target WHERE parent_id = :id")
                    .bind("id", target)
                    .number(em));
    assertThat(serving).as("its own target stays, and is no part of the sum above").isZero();
  }

  @Test
  void othersMayNotTakeOver() {
    String draft = communeDraft(documentOf(inForce(ROADS)));
    User reader = user(Role.READER, commune);
    User stranger = user(Role.OFFICER, root("PROVINCE"));
    String path = PROGRAMMES + "/" + draft + "/adoptions";
    reader.post(path, object()).then().statusCode(403);
    stranger.post(path, object()).then().statusCode(404);
    stranger.get(path).then().statusCode(404);
    communeOfficer.post(path, object("demandIds", List.of("999999999"))).then().statusCode(404);
    issueRefused(draft);
  }

  private void issueRefused(String draft) {
    communeOfficer.get(PROGRAMMES + "/" + draft).then().body("tasks", hasSize(0));
  }

  @Test
  void fiveHundredTasksCostNoMoreStatements() {
    String few = communeDraft(documentOf(inForce(ROADS)));
    String big = draft();
    manyTasks(big, group(big), 500);
    issue(head, big);
    String many = communeDraft(documentOf(big));
    adopt(communeDraft(documentOf(inForce(DIGITAL)))); // the calendar is kept after its first use
    long small = statements(() -> adopt(few));
    long large = statements(() -> adopt(many).then().body("tasks", equalTo(500)));
    assertThat(large).isEqualTo(small).isLessThanOrEqualTo(12);
    for (String path :
        List.of(
            PROGRAMMES + "/" + many + "/adoptions",
            ALIGNMENT + "/links?limit=200&programmeId=" + many,
            PROGRAMMES + "/" + many + "/superior-changes",
            ALIGNMENT + "/matrix?limit=200&documentId=" + documentOf(big),
            ALIGNMENT + "/gaps?documentId=" + documentOf(big),
            ALIGNMENT + "/chain?documentId=" + documentOf(big))) {
      assertThat(statements(() -> officer.get(path).then().statusCode(200)))
          .as(path)
          .isLessThanOrEqualTo(8);
    }
    Map<String, Object> link = link(many, "Nhiệm vụ 7");
    assertThat(
            statements(
                () ->
                    decide(many, link, "decision", "DECLINE", "note", "Không thuộc xã")
                        .then()
                        .statusCode(200)))
        .isLessThanOrEqualTo(12);
  }
}
