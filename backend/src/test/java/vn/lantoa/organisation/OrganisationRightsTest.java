package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.organisation.TreeFixture.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may read and change organisations: allowed, refused, and the same role in another subtree.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationRightsTest {

  private static final String PATH = "/api/v1/organisations";

  @Inject OrganisationRegister register;
  private TreeFixture tree;

  @BeforeAll
  void plant() {
    tree = new TreeFixture(register);
  }

  private static void problem(Response response, int status, String slug) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.<String>path("type")).isEqualTo("/problems/" + slug);
  }

  @Test
  void whoReadsReadsTheSubtreeAndTheNamesAbove() {
    Response own = tree.as("READER", tree.district).get(PATH + "/" + tree.longChau);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.<Boolean>path("mayEdit")).isFalse();
    Response above = tree.as("READER", tree.district).get(PATH + "/" + tree.centre);
    assertThat(above.<String>path("name")).isEqualTo("Ban Chấp hành Trung ương");
    List<String> path =
        tree.as("READER", tree.longChau).get(PATH + "/" + tree.longChau + "/path").path("id");
    assertThat(path)
        .containsExactly(
            "" + tree.centre, "" + tree.province, "" + tree.district, "" + tree.longChau);
    List<String> listed =
        tree.as("READER", tree.longChau).queryParam("q", tree.mark).get(PATH).path("items.id");
    assertThat(listed)
        .contains("" + tree.centre, "" + tree.province, "" + tree.district, "" + tree.longChau)
        .doesNotContain("" + tree.anBinh, "" + tree.otherProvince);
  }

  @Test
  void anotherSubtreeIsNotThere() {
    for (String what : List.of("", "/children", "/path", "/history", "/headcounts", "/terms")) {
      problem(
          tree.as("ADMINISTRATOR", tree.otherProvince).get(PATH + "/" + tree.longChau + what),
          404,
          "not-found");
    }
    for (String what : List.of("/children", "/history", "/headcounts", "/terms")) {
      problem(
          tree.as("READER", tree.longChau).get(PATH + "/" + tree.province + what),
          404,
          "not-found");
    }
    problem(tree.administrator().get(PATH + "/9999999999"), 404, "not-found");
    problem(tree.administrator().get(PATH + "/abc"), 404, "not-found");
  }

  @Test
  void settingUpNeedsTheRoleAtTheParent() {
    Map<String, Object> body = tree.body("R1", "Chi bộ R1", tree.longChau);
    problem(tree.as("READER", tree.province).body(body).post(PATH), 403, "forbidden");
    problem(tree.as("OFFICER", tree.province).body(body).post(PATH), 403, "forbidden");
    Response elsewhere = tree.as("ADMINISTRATOR", tree.otherProvince).body(body).post(PATH);
    OrganisationTreeTest.refused(elsewhere, "/parentId", "OUT_OF_REACH");
    assertThat(rows("SELECT 1 FROM organisation WHERE code = ?", tree.code("R1"))).isEmpty();
    assertThat(tree.as("ADMINISTRATOR", tree.longChau).body(body).post(PATH).statusCode())
        .isEqualTo(201);
  }

  @Test
  void changingNeedsTheRoleThereAndAtTheNewParent() {
    long id = tree.made("R2", "Chi bộ R2", tree.longChau);
    Map<String, Object> body = tree.body("R2", "Chi bộ R2 mới", tree.longChau);
    String path = PATH + "/" + id;
    problem(
        tree.as("READER", tree.province).header("If-Match", "\"0\"").body(body).put(path),
        403,
        "forbidden");
    problem(
        tree.as("ADMINISTRATOR", tree.otherProvince)
            .header("If-Match", "\"0\"")
            .body(body)
            .put(path),
        404,
        "not-found");
    Map<String, Object> away = tree.body("R2", "Chi bộ R2", tree.anBinh);
    Response moved =
        tree.as("ADMINISTRATOR", tree.longChau).header("If-Match", "\"0\"").body(away).put(path);
    OrganisationTreeTest.refused(moved, "/parentId", "OUT_OF_REACH");
    assertThat(
            tree.as("ADMINISTRATOR", tree.longChau)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .<String>path("name"))
        .isEqualTo("Chi bộ R2 mới");
  }

  @Test
  void recordsNeedTheRoleInTheSubtree() {
    long id = tree.made("R3", "Chi bộ R3", tree.longChau);
    Map<String, Map<String, Object>> bodies =
        Map.of(
            "/headcounts", Map.of("category", "MEMBER", "persons", 5, "countedOn", "2026-01-01"),
            "/terms", Map.of("name", "2025-2030", "startsOn", "2025-01-01", "endsOn", "2030-01-01"),
            "/successions",
                Map.of(
                    "successorId", "" + tree.anBinh,
                    "kind", "SPLIT",
                    "effectiveOn", "2024-01-01",
                    "legalBasis", "QĐ 1"));
    bodies.forEach(
        (what, body) -> {
          String path = PATH + "/" + id + what;
          problem(tree.as("HEAD", tree.province).body(body).post(path), 403, "forbidden");
          problem(
              tree.as("ADMINISTRATOR", tree.otherProvince).body(body).post(path), 404, "not-found");
        });
    Response outside =
        tree.as("ADMINISTRATOR", tree.longChau)
            .body(bodies.get("/successions"))
            .post(PATH + "/" + id + "/successions");
    OrganisationTreeTest.refused(outside, "/successorId", "OUT_OF_REACH");
    bodies.forEach(
        (what, body) ->
            assertThat(tree.administrator().body(body).post(PATH + "/" + id + what).statusCode())
                .isEqualTo(201));
  }

  @Test
  void nobodySignedInReadsNothing() {
    for (String path : List.of("/organisations", "/organisation-levels", "/organisation-kinds")) {
      Response answer = io.restassured.RestAssured.given().get("/api/v1" + path);
      problem(answer, 401, "unauthenticated");
    }
  }

  @Test
  void catalogsAreNamedInTheLanguageAskedFor() {
    List<Map<String, Object>> levels =
        tree.as("READER", tree.longChau).get("/api/v1/organisation-levels").path("$");
    assertThat(levels.get(2))
        .isEqualTo(Map.of("code", "DISTRICT", "name", "District", "rank", 30, "historical", true));
    List<String> kinds =
        tree.as("READER", tree.longChau)
            .header("Accept-Language", "vi")
            .get("/api/v1/organisation-kinds")
            .path("code");
    assertThat(kinds).startsWith("COMMITTEE", "CELL");
    List<Map<String, Object>> categories =
        tree.as("READER", tree.longChau).get("/api/v1/headcount-categories").path("$");
    assertThat(categories)
        .contains(
            Map.of(
                "code", "NON_MEMBER", "name", "People outside the Party", "countsInRate", false));
  }
}
