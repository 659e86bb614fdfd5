package vn.lantoa.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** What serves what: links by hand, circles, matrix, gaps and the chain. */
@QuarkusTest
class AlignmentTest extends AlignmentFixture {

  private static final String ROADS = "Xây dựng đề án giao thông";
  private static final String DIGITAL = "Ban hành kế hoạch chuyển đổi số";

  private Response serve(User who, String programme, Object key, String demand) {
    return who.post(
        PROGRAMMES + "/" + programme + "/alignments", object("taskKey", key, "demandId", demand));
  }

  private String keyOf(String programme, String title) {
    return head.get(PROGRAMMES + "/" + programme)
        .path("tasks.find { it.title == '" + title + "' }.key");
  }

  @Test
  void oneTaskServesSeveralAndCountsOnce() {
    String first = inForce(ROADS);
    String second = inForce(DIGITAL);
    String mine = communeDraft(documentOf(first), documentOf(second));
    String key = ownTask(mine, "Nhiệm vụ chung của xã");
    serve(communeOfficer, mine, key, demandOf(first, ROADS))
        .then()
        .statusCode(201)
        .body("state", equalTo("SERVES"))
        .body("superior.title", equalTo(ROADS))
        .body("superior.document.id", equalTo(documentOf(first)))
        .body("title", equalTo("Nhiệm vụ chung của xã"));
    serve(communeOfficer, mine, key, demandOf(second, DIGITAL)).then().statusCode(201);
    serve(communeOfficer, mine, key, demandOf(second, DIGITAL))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/duplicate"));
    officer
        .get(ALIGNMENT + "/matrix?documentId=" + documentOf(first))
        .then()
        .statusCode(200)
        .body("columns.id", hasItem("" + commune))
        .body("cells.find { it.organisationId == '" + commune + "' }.state", equalTo("DRAFTED"));
    issue(communeHead, mine);
    for (String document : List.of(documentOf(first), documentOf(second))) {
      officer
          .get(ALIGNMENT + "/gaps?documentId=" + document)
          .then()
          .statusCode(200)
          .body("totals.items", equalTo(1))
          .body("totals.served", equalTo(1))
          .body("totals.tasks", equalTo(1))
          .body("totals.links", equalTo(1));
      officer
          .get(ALIGNMENT + "/matrix?documentId=" + document)
          .then()
          .body("cells.find { it.organisationId == '" + commune + "' }.state", equalTo("SERVED"));
    }
  }

  @Test
  void aProvisionIsServedAndStaysWhenTheTextChanges() {
    long resolution =
        document(province, (unique() % 9_000_000 + 1) + "-NQ/TU", LocalDate.of(2026, 9, 1));
    long provision =
        inTransaction(
            () -> {
              new Sql(
                      """
                      INSERT INTO provision (document_id, ordinal, label, depth, text)
                      VALUES (:document, 1, 'II.1', 1, 'Mỗi xã có một mô hình')
                      """)
                  .bind("document", resolution)
                  .execute(em);
              return new Sql("SELECT LAST_INSERT_ID()").number(em);
            });
    String plan = draft();
    String task = added(plan, task(group(plan), "Chọn mô hình điểm"));
    String key = officer.get(PROGRAMMES + "/" + plan + "/tasks/" + task).path("key");
    Response made =
        officer.post(
            PROGRAMMES + "/" + plan + "/alignments",
            object("taskKey", key, "provisionId", "" + provision));
    made.then()
        .statusCode(201)
        .body("superior.kind", equalTo("PROVISION"))
        .body("superior.label", equalTo("II.1"))
        .body("superior.clause", equalTo("Mỗi xã có một mô hình"));
    officer
        .get(ALIGNMENT + "/chain?direction=UP&taskKey=" + key)
        .then()
        .statusCode(200)
        .body("nodes.kind", contains("TASK", "PROVISION"))
        .body("edges[0].above", equalTo("P" + provision));
    officer
        .get(ALIGNMENT + "/chain?documentId=" + resolution)
        .then()
        .body("nodes.kind", contains("PROVISION", "TASK"));
    String path = PROGRAMMES + "/" + plan + "/alignments/" + made.path("id");
    officer
        .request()
        .header("If-Match", "\"" + made.path("version") + "\"")
        .delete(path)
        .then()
        .statusCode(204);
    officer.get(path).then().statusCode(404);
  }

  @Test
  void whatIsNoSuperiorsOrOutOfReachIsRefused() {
    String mine = communeDraft();
    String key = ownTask(mine, "Nhiệm vụ của xã");
    serve(communeOfficer, mine, key, "999999999").then().statusCode(404);
    serve(communeOfficer, mine, "999999", demandOf(inForce(ROADS), ROADS))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/taskKey"));
    communeOfficer
        .post(PROGRAMMES + "/" + mine + "/alignments", object("taskKey", key))
        .then()
        .statusCode(422)
        .body("errors.code", contains("ONE_OF"));
    issue(communeHead, mine);
    // the province does not serve what a commune issued
    String above = draft();
    String task = added(above, task(group(above), "Nhiệm vụ của tỉnh"));
    String upper = officer.get(PROGRAMMES + "/" + above + "/tasks/" + task).path("key");
    serve(officer, above, upper, demandOf(mine, "Nhiệm vụ của xã"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-superior"));
    // nor a programme its own tasks
    String own = inForce(ROADS, DIGITAL);
    serve(officer, own, keyOf(own, ROADS), demandOf(own, DIGITAL))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-superior"));
    User reader = user(Role.READER, commune);
    serve(reader, mine, key, demandOf(own, ROADS)).then().statusCode(403);
    User stranger = user(Role.OFFICER, root("PROVINCE"));
    serve(stranger, mine, key, demandOf(own, ROADS)).then().statusCode(404);
    stranger.get(ALIGNMENT + "/chain?demandId=" + demandOf(own, ROADS)).then().statusCode(404);
    stranger.get(ALIGNMENT + "/matrix?documentId=" + documentOf(own)).then().statusCode(404);
    stranger.get(ALIGNMENT + "/gaps?documentId=" + documentOf(own)).then().statusCode(404);
    stranger.get(ALIGNMENT + "/links?programmeId=" + mine).then().statusCode(404);
    stranger
        .get(ALIGNMENT + "/links?organisationId=" + commune)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void aCircleIsRefused() {
    String first = inForce(ROADS);
    String second = inForce(DIGITAL);
    String third = inForce("Nhiệm vụ thứ ba");
    serve(officer, first, keyOf(first, ROADS), demandOf(second, DIGITAL)).then().statusCode(201);
    serve(officer, second, keyOf(second, DIGITAL), demandOf(third, "Nhiệm vụ thứ ba"))
        .then()
        .statusCode(201);
    serve(officer, third, keyOf(third, "Nhiệm vụ thứ ba"), demandOf(first, ROADS))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/alignment-circle"));
  }

  @Test
  void twoAtOnceCannotCloseACircle() throws Exception {
    String first = inForce(ROADS);
    String second = inForce(DIGITAL);
    String up = keyOf(first, ROADS);
    String down = keyOf(second, DIGITAL);
    String upper = demandOf(first, ROADS);
    String lower = demandOf(second, DIGITAL);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> both =
          List.of(
              () -> serve(officer, first, up, lower).statusCode(),
              () -> serve(officer, second, down, upper).statusCode());
      List<Integer> answers =
          pool.invokeAll(both).stream().map(AlignmentTest::got).sorted().toList();
      assertThat(answers).containsExactly(201, 422);
    } finally {
      pool.shutdown();
    }
  }

  private static int got(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theChainLeadsFromTheCellsTaskToTheResolution() {
    String resolution = inForce("Nghị quyết giao phát triển hạ tầng");
    String plan = inForce(ROADS);
    String top = demandOf(resolution, "Nghị quyết giao phát triển hạ tầng");
    String middle = demandOf(plan, ROADS);
    serve(officer, plan, keyOf(plan, ROADS), top).then().statusCode(201);
    String mine = communeDraft(documentOf(plan));
    String key = ownTask(mine, "Mở rộng đường thôn Hạ");
    serve(communeOfficer, mine, key, middle).then().statusCode(201);
    communeOfficer
        .get(ALIGNMENT + "/chain?direction=UP&taskKey=" + key)
        .then()
        .statusCode(200)
        .body("nodes.key", contains("T" + key, "D" + middle, "D" + top))
        .body("nodes.depth", contains(0, 1, 2))
        .body("nodes[0].programmeState", equalTo("DRAFT"))
        .body("nodes[2].document.id", equalTo(documentOf(resolution)))
        .body("more", equalTo(false));
    issue(communeHead, mine);
    String bottom = demandOf(mine, "Mở rộng đường thôn Hạ");
    officer
        .get(ALIGNMENT + "/chain?documentId=" + documentOf(resolution))
        .then()
        .statusCode(200)
        .body("nodes.key", contains("D" + top, "D" + middle, "D" + bottom))
        .body("edges.above", contains("D" + top, "D" + middle))
        .body("edges.below", contains("D" + middle, "D" + bottom))
        .body("nodes[1].work.obligations", equalTo(2))
        .body("nodes[2].work.done", equalTo(0))
        .body("nodes[2].organisation.id", equalTo("" + commune));
    // the commune sees what it owes itself, not the board's
    communeOfficer
        .get(ALIGNMENT + "/chain?direction=UP&demandId=" + bottom)
        .then()
        .body("nodes.find { it.key == 'D" + middle + "' }.work.obligations", equalTo(1));
    // another commune reads neither the draft nor what was issued for this one alone
    long other = organisation("Đảng ủy xã khác " + unique(), "COMMUNE", "COMMITTEE", province);
    User neighbour = user(Role.OFFICER, other);
    neighbour.get(ALIGNMENT + "/chain?taskKey=" + key).then().statusCode(404);
    officer
        .get(ALIGNMENT + "/chain?taskKey=" + key + "&demandId=" + bottom)
        .then()
        .statusCode(422)
        .body("errors.code", contains("ONE_OF"));
    officer.get(ALIGNMENT + "/chain").then().statusCode(200).body("nodes", hasSize(0));
  }

  @Test
  void whoServesNothingIsNamed() {
    long other = organisation("Đảng ủy xã khác " + unique(), "COMMUNE", "COMMITTEE", province);
    String id = draft();
    added(
        id,
        with(
            task(group(id), ROADS),
            "coordinators",
            List.of(object("organisationId", "" + commune), object("organisationId", "" + other))));
    added(id, shared(id, DIGITAL));
    issue(head, id);
    String document = documentOf(id);
    String mine = communeDraft(document);
    adopt(mine);
    decide(mine, link(mine, DIGITAL), "decision", "DECLINE", "note", "Không thuộc chức năng")
        .then()
        .statusCode(200);
    rewrite(mine, link(mine, ROADS).get("taskKey"));
    issue(communeHead, mine);
    Response gaps = officer.get(ALIGNMENT + "/gaps?documentId=" + document);
    gaps.then()
        .statusCode(200)
        .body("totals.items", equalTo(2))
        .body("totals.served", equalTo(1))
        .body("unserved.find { it.title == '" + DIGITAL + "' }.nobody", equalTo(true))
        .body(
            "unserved.find { it.title == '"
                + DIGITAL
                + "' }.by.find { it.organisation.id == '"
                + commune
                + "' }.reason",
            equalTo("Không thuộc chức năng"))
        .body("unserved.find { it.title == '" + ROADS + "' }.nobody", equalTo(false))
        .body(
            "unserved.find { it.title == '" + ROADS + "' }.by.organisation.id", hasItem("" + other))
        .body(
            "unserved.find { it.title == '" + ROADS + "' }.by.organisation.id",
            not(hasItem("" + commune)));
    Response matrix = officer.get(ALIGNMENT + "/matrix?limit=1&documentId=" + document);
    matrix.then().statusCode(200).body("items.title", contains(ROADS));
    Map<String, Object> cell = matrix.path("cells.find { it.organisationId == '" + commune + "' }");
    assertThat(cell).containsEntry("state", "SERVED").containsEntry("count", 1);
    assertThat((String) matrix.path("cells.find { it.organisationId == '" + other + "' }.state"))
        .isEqualTo("NOTHING");
    officer
        .get(
            ALIGNMENT
                + "/matrix?limit=1&documentId="
                + document
                + "&cursor="
                + matrix.path("nextCursor"))
        .then()
        .statusCode(200)
        .body("items.title", contains(DIGITAL))
        .body("cells.find { it.organisationId == '" + commune + "' }.state", equalTo("DECLINED"));
    officer
        .get(ALIGNMENT + "/gaps?documentId=" + document + "&organisationId=" + other)
        .then()
        .body("unserved.by.organisation.id.flatten().unique()", contains("" + other));
  }
}
