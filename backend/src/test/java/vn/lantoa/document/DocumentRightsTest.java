package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may read, register, replace and delete, and what it costs. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentRightsTest {

  @Inject Documents documents;
  @Inject EntityManagerFactory factory;
  @Inject EntityManager em;

  private DocumentFixture tree;

  @BeforeAll
  void plant() {
    tree = new DocumentFixture();
  }

  private Map<String, Object> body(int number) {
    return tree.document(number + "-KH/TU", "KH", "2022-02-10", "Kế hoạch " + number);
  }

  @Test
  void registeringNeedsARoleThatEdits() {
    Response refused = tree.as("READER", tree.province).body(body(1)).post("/api/v1/documents");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/forbidden");
  }

  @Test
  void registeringForAnotherSubtreeSaysNothingAboutIt() {
    Map<String, Object> body = body(2);
    body.put("holderId", "" + tree.otherProvince);
    Response refused = tree.register(body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/holderId");
  }

  @Test
  void whatASuperiorIssuedMayBeRegistered() {
    Map<String, Object> body = tree.document("15-KL/TW", "KL", "2021-09-30", "Kết luận");
    body.put("issuerId", "" + tree.centre);
    body.put("issuingBody", "SECRETARIAT");
    Response made = tree.register(body);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.jsonPath().getString("holder.id")).isEqualTo("" + tree.province);
    assertThat(made.jsonPath().getString("issuer.id")).isEqualTo("" + tree.centre);
  }

  @Test
  void anotherProvinceNeitherReadsNorChanges() {
    String id = tree.registered(body(3));
    assertThat(tree.as("OFFICER", tree.otherProvince).get("/api/v1/documents/" + id).statusCode())
        .isEqualTo(404);
    assertThat(
            tree.as("OFFICER", tree.otherProvince)
                .header("If-Match", "0")
                .delete("/api/v1/documents/" + id)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            tree.as("OFFICER", tree.otherProvince)
                .queryParam("issuerId", tree.province)
                .get("/api/v1/documents")
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void whoMayOnlyReadIsRefusedToChange() {
    String id = tree.registered(body(4));
    // an officer elsewhere in the tree who also reads here through a second role would get 403
    Response refused =
        tree.as("OFFICER", tree.commune).header("If-Match", "0").delete("/api/v1/documents/" + id);
    assertThat(refused.statusCode()).isEqualTo(404);
    QuarkusTransaction.requiringNew()
        .run(() -> documents.openTo(Long.parseLong(id), tree.district));
    Response read = tree.as("OFFICER", tree.commune).get("/api/v1/documents/" + id);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.jsonPath().getBoolean("mayEdit")).isFalse();
    assertThat(read.jsonPath().getBoolean("mayDemand")).isFalse();
    assertThat(
            tree.as("OFFICER", tree.commune)
                .header("If-Match", "0")
                .delete("/api/v1/documents/" + id)
                .statusCode())
        .isEqualTo(403);
    assertThat(tree.as("READER", tree.otherProvince).get("/api/v1/documents/" + id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatADocumentRestsOnIsOpenedWithIt() {
    String directive = tree.registered(tree.document("46-CT/TU", "CT", "2015-06-22", "Chỉ thị"));
    String conclusion = tree.registered(tree.document("15-KL/TU", "KL", "2021-09-30", "Kết luận"));
    String plan = tree.registered(tree.document("65-KH/TU", "KH", "2021-12-09", "Kế hoạch"));
    String report = tree.registered(tree.document("167-BC/TU", "BC", "2021-12-24", "Báo cáo"));
    relate(conclusion, "CONTINUES", directive);
    relate(plan, "IMPLEMENTS", conclusion);
    relate(plan, "REPORTS_ON", report);
    for (int twice = 0; twice < 2; twice++) {
      QuarkusTransaction.requiringNew()
          .run(() -> documents.openTo(Long.parseLong(plan), tree.district));
    }
    assertThat(
            List.of(directive, conclusion, plan, report).stream()
                .map(id -> tree.as("READER", tree.commune).get("/api/v1/documents/" + id))
                .map(Response::statusCode))
        .containsExactly(200, 200, 200, 404);
    assertThat(
            DocumentFixture.column(
                "SELECT organisation_id FROM document_audience WHERE document_id = ?", plan))
        .containsExactly("" + tree.district);
  }

  private void relate(String source, String type, String target) {
    tree.officer()
        .body(Map.of("type", type, "targetId", target))
        .post("/api/v1/documents/" + source + "/relations")
        .then()
        .statusCode(201);
  }

  @Test
  void theSameDocumentTwiceIsRefusedAndNamedOnlyToWhoMayReadIt() {
    Map<String, Object> body = tree.document("9-NQ/TW", "NQ", "2022-02-02", "Nghị quyết");
    body.put("issuerId", "" + tree.centre);
    String id = tree.registered(body);
    body.put("symbol", "09/NQ-TW");
    Response again = tree.register(body);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/duplicate");
    assertThat(again.jsonPath().getString("errors[0].proposal")).isEqualTo(id);
    Response elsewhere =
        tree.as("OFFICER", tree.otherProvince).body(body).post("/api/v1/documents");
    assertThat(elsewhere.statusCode()).isEqualTo(409);
    assertThat(elsewhere.jsonPath().getMap("errors[0]")).doesNotContainKey("proposal");
    body.put("issuedOn", "2023-02-02");
    assertThat(tree.register(body).statusCode()).as("another year, another series").isEqualTo(201);
  }

  @Test
  void aChangeNamesTheVersionItIsMadeFrom() {
    Map<String, Object> body = body(6);
    String id = tree.registered(body);
    String path = "/api/v1/documents/" + id;
    body.put("title", "Kế hoạch số 6, sửa");
    assertThat(tree.officer().body(body).put(path).statusCode()).isEqualTo(428);
    Response changed =
        tree.officer()
            .header("If-Match", tree.officer().get(path).header("ETag"))
            .body(body)
            .put(path);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.jsonPath().getString("title")).isEqualTo("Kế hoạch số 6, sửa");
    assertThat(changed.jsonPath().getString("version")).isEqualTo("1");
    Response stale = tree.officer().header("If-Match", "\"0\"").body(body).put(path);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.jsonPath().getString("currentVersion")).isEqualTo("1");
  }

  @Test
  void whatIsDemandedByStays() {
    String id = tree.registered(body(7));
    tree.demand(id, null);
    Response refused = tree.officer().header("If-Match", "0").delete("/api/v1/documents/" + id);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/wrong-state");
    assertThat(tree.officer().get("/api/v1/documents/" + id).jsonPath().getInt("demandCount"))
        .isEqualTo(1);
  }

  @Test
  void deletingTakesAllThatHangsOnIt() {
    String id = tree.registered(body(8));
    String other = tree.registered(body(9));
    relate(id, "IMPLEMENTS", other);
    tree.officer()
        .header("If-Match", "0")
        .body(Map.of("text", "1. Một\n2. Hai"))
        .put("/api/v1/documents/" + id + "/text")
        .then()
        .statusCode(200);
    assertThat(
            tree.officer().header("If-Match", "1").delete("/api/v1/documents/" + id).statusCode())
        .isEqualTo(204);
    assertThat(tree.officer().get("/api/v1/documents/" + id).statusCode()).isEqualTo(404);
    assertThat(
            tree.officer()
                .get("/api/v1/documents/" + other + "/relations")
                .jsonPath()
                .getList("incoming"))
        .isEmpty();
  }

  @Test
  void statementsStayFewHoweverManyRows() {
    String id = tree.registered(body(10));
    Map<String, Object> replaced = body(10);
    replaced.put("title", "Kế hoạch khác");
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    assertThat(cost(statistics, () -> tree.officer().get("/api/v1/documents/" + id)))
        .isLessThanOrEqualTo(8);
    assertThat(
            cost(statistics, () -> tree.officer().get("/api/v1/documents?q=ke+hoach&count=true")))
        .isLessThanOrEqualTo(8);
    assertThat(cost(statistics, () -> tree.officer().get("/api/v1/documents/" + id + "/relations")))
        .isLessThanOrEqualTo(8);
    assertThat(cost(statistics, () -> tree.officer().get("/api/v1/documents/" + id + "/text")))
        .isLessThanOrEqualTo(8);
    assertThat(cost(statistics, () -> tree.register(body(11)))).isLessThanOrEqualTo(12);
    assertThat(
            cost(
                statistics,
                () ->
                    tree.officer()
                        .header("If-Match", "0")
                        .body(replaced)
                        .put("/api/v1/documents/" + id)))
        .isLessThanOrEqualTo(12);
    assertThat(
            cost(
                statistics,
                () ->
                    tree.officer()
                        .header("If-Match", "1")
                        .body(Map.of("text", "đoạn\n\n".repeat(300)))
                        .put("/api/v1/documents/" + id + "/text")))
        .isLessThanOrEqualTo(12);
  }

  private static long cost(Statistics statistics, java.util.function.Supplier<Response> request) {
    long before = statistics.getPrepareStatementCount();
    Response response = request.get();
    assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
    return statistics.getPrepareStatementCount() - before;
  }
}
