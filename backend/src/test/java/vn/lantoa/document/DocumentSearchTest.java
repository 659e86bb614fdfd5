package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of case D (domain.md): found in every spelling, listed, followed both ways. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentSearchTest {

  private DocumentFixture tree;
  private String resolution;
  private String plan87;
  private String plan65;
  private String conclusion15;
  private String directive46;

  /** Once; requests can be made from the first test on. */
  @BeforeEach
  void register() {
    if (tree != null) {
      return;
    }
    tree = new DocumentFixture();
    resolution =
        tree.registered(
            tree.document(
                "05-NQ/TU", "NQ", "2021-12-24", "Nghị quyết về phương hướng, nhiệm vụ năm 2022"));
    plan87 =
        tree.registered(
            tree.document(
                "87-KH/TU", "KH", "2022-02-15", "Kế hoạch học tập, quán triệt nghị quyết"));
    plan65 =
        tree.registered(
            tree.document("65-KH/TU", "KH", "2021-12-09", "Kế hoạch thực hiện Kết luận 15-KL/TW"));
    conclusion15 = centre("15-KL/TW", "KL", "2021-09-30", "Kết luận về đường lối đấu tranh");
    directive46 = centre("46-CT/TW", "CT", "2015-06-22", "Chỉ thị về tăng cường lãnh đạo");
    relate(plan87, "IMPLEMENTS", resolution);
    relate(plan65, "IMPLEMENTS", conclusion15);
    relate(conclusion15, "CONTINUES", directive46);
  }

  private String centre(String symbol, String type, String issuedOn, String title) {
    Map<String, Object> body = tree.document(symbol, type, issuedOn, title);
    body.put("issuerId", "" + tree.centre);
    body.put("issuingBody", "SECRETARIAT");
    return tree.registered(body);
  }

  private Response relate(String source, String type, String target) {
    return tree.officer()
        .body(Map.of("type", type, "targetId", target))
        .post("/api/v1/documents/" + source + "/relations");
  }

  private List<String> ids(String query) {
    return tree.officer().get("/api/v1/documents?" + query).jsonPath().getList("items.id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghi quyet 05",
        "05 nq tu",
        "05-nq/tu",
        "5-NQ/TU",
        "Nghị quyết số 05-NQ/TU",
        "05/NQ-TU",
        "nghi quyet phuong huong",
        "PHƯƠNG HƯỚNG nhiệm vụ nă"
      })
  void findsTheResolutionFirstInEverySpelling(String typed) {
    Response found = tree.officer().queryParam("q", typed).get("/api/v1/documents");
    assertThat(found.jsonPath().getList("items.id", String.class)).startsWith(resolution);
  }

  @ParameterizedTest
  @ValueSource(strings = {"06-NQ/TU", "05-CT/TU", "khongcotunay", "!!!", "😀", "+-*\"()~<>@"})
  void findsNothingElse(String typed) {
    Response found = tree.officer().queryParam("q", typed).get("/api/v1/documents");
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    assertThat(found.jsonPath().getList("items")).isEmpty();
  }

  @Test
  void putsTheDocumentWithTheSymbolBeforeThoseThatMentionIt() {
    assertThat(ids("q=15-KL/TW")).containsExactly(conclusion15, plan65);
  }

  @Test
  void listsNewestFirstAndPagesByTheLastRow() {
    List<String> all = new ArrayList<>();
    String next = "/api/v1/documents?limit=2&count=true";
    int pages = 0;
    while (next != null) {
      Response page = tree.officer().urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      assertThat(page.jsonPath().getInt("total")).isEqualTo(5);
      all.addAll(page.jsonPath().getList("items.id", String.class));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      pages++;
    }
    assertThat(all).containsExactly(plan87, resolution, plan65, conclusion15, directive46);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void pagesThroughWhatWasFoundInItsOrder() {
    String first = "q=15-kl/tw&limit=1";
    String cursor = tree.officer().get("/api/v1/documents?" + first).path("nextCursor");
    assertThat(ids(first)).containsExactly(conclusion15);
    assertThat(ids(first + "&cursor=" + cursor)).containsExactly(plan65);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&sort=issuedOn", "&sort=title", "&sort=-title", "&q=ke hoach"})
  void countsWhatEachRowOfAPageDemandsWhereverThePageEnds(String asked) {
    DocumentFixture own = new DocumentFixture();
    Map<String, Integer> demanded = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      String document =
          own.registered(
              own.document(
                  "9" + i + "-KH/TU", "KH", "2022-02-1" + i, "Kế hoạch số " + (i * 7 % 4)));
      for (int n = 0; n < i; n++) {
        own.demand(document, null);
      }
      DocumentFixture.insert(
          "INSERT INTO demand (document_id, act, title, addressees, confirmer, state)"
              + " VALUES (?, 'STUDY', 'Học tập', '{}', 'NONE', 'DRAFT')",
          document);
      demanded.put(document, i);
    }
    String list = "/api/v1/documents?limit=50" + asked;
    List<Map<String, Object>> whole = own.officer().get(list).jsonPath().getList("items");
    List<Map<String, Object>> paged = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          own.officer().get(list.replace("50", "3") + (cursor == null ? "" : "&cursor=" + cursor));
      paged.addAll(page.jsonPath().getList("items"));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(paged).isEqualTo(whole).hasSize(4);
    assertThat(whole)
        .allSatisfy(
            row -> assertThat(row).containsEntry("demandCount", demanded.get(row.get("id"))));
  }

  @Test
  void sortsByTitleWithItsDiacritics() {
    assertThat(ids("sort=title"))
        .containsExactly(directive46, plan87, plan65, conclusion15, resolution);
    String cursor = tree.officer().get("/api/v1/documents?sort=-title&limit=2").path("nextCursor");
    assertThat(ids("sort=-title&limit=3&cursor=" + cursor))
        .containsExactly(plan65, plan87, directive46);
  }

  @Test
  void narrowsDown() {
    assertThat(ids("type=KH")).containsExactly(plan87, plan65);
    assertThat(ids("issuerId=" + tree.centre)).containsExactly(conclusion15, directive46);
    assertThat(ids("issuedFrom=2021-12-09&issuedTo=2021-12-24"))
        .containsExactly(resolution, plan65);
    assertThat(ids("directive=false")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=id",
        "type=ZZ",
        "issuerId=x",
        "cursor=abc",
        "cursor=LWlzc3VlZE9uH3gfeA",
        "limit=0",
        "limit=201"
      })
  void refusesWhatItDoesNotKnow(String query) {
    Response refused = tree.officer().get("/api/v1/documents?" + query);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
  }

  @Test
  void rowSaysWhatTellsItApart() {
    Map<String, Object> row =
        tree.officer().get("/api/v1/documents?q=05-NQ/TU").jsonPath().getMap("items[0]");
    assertThat(row)
        .isEqualTo(
            Map.of(
                "id", resolution,
                "symbol", "05-NQ/TU",
                "type", "NQ",
                "typeName", "Nghị quyết",
                "title", "Nghị quyết về phương hướng, nhiệm vụ năm 2022",
                "issuer", ref(tree.province, "Tỉnh ủy Vĩnh Long", "PROVINCE"),
                "issuingBody", "COMMITTEE",
                "issuedOn", "2021-12-24",
                "directive", true,
                "demandCount", 0));
  }

  private static Map<String, Object> ref(long id, String name, String level) {
    return Map.of("id", "" + id, "name", name, "shortName", name, "level", level);
  }

  @Test
  void relationsAreFollowedBothWays() {
    Map<String, Object> relations =
        tree.officer()
            .get("/api/v1/documents/" + conclusion15 + "/relations")
            .jsonPath()
            .getMap("");
    List<Map<String, Object>> outgoing = cast(relations.get("outgoing"));
    List<Map<String, Object>> incoming = cast(relations.get("incoming"));
    assertThat(outgoing).hasSize(1);
    assertThat(outgoing.get(0)).containsEntry("type", "CONTINUES").containsKey("id");
    assertThat(outgoing.get(0).get("document"))
        .isEqualTo(
            Map.of(
                "id", directive46,
                "symbol", "46-CT/TW",
                "type", "CT",
                "title", "Chỉ thị về tăng cường lãnh đạo",
                "issuer", ref(tree.centre, "Ban Chấp hành Trung ương", "CENTRAL"),
                "issuedOn", "2015-06-22"));
    assertThat(incoming).hasSize(1);
    assertThat(incoming.get(0)).containsEntry("type", "IMPLEMENTS");
    assertThat(cast(incoming.get(0).get("document"), Map.class)).containsEntry("id", plan65);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> cast(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object value, Class<?> type) {
    return (Map<String, Object>) value;
  }

  @Test
  void aRelationToItselfInACircleOrTwiceIsRefused() {
    assertRefused(relate(plan65, "AMENDS", plan65), 422, "SELF_RELATION");
    assertRefused(relate(directive46, "REPORTS_ON", plan65), 422, "CIRCLE");
    assertRefused(relate(resolution, "REPLACES", plan87), 422, "CIRCLE");
    assertRefused(relate(plan65, "IMPLEMENTS", "999999999"), 422, "UNKNOWN_DOCUMENT");
    assertThat(relate(plan65, "IMPLEMENTS", conclusion15).statusCode()).isEqualTo(409);
    assertThat(relate(plan65, "FOLLOWS", conclusion15).statusCode()).isEqualTo(400);
  }

  private static void assertRefused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("errors[0].code")).isEqualTo(code);
    assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/targetId");
  }

  @Test
  void aRelationIsRemovedFromItsSource() {
    String id = relate(plan87, "REPORTS_ON", plan65).path("id");
    assertThat(
            tree.officer().delete("/api/v1/documents/" + plan65 + "/relations/" + id).statusCode())
        .isEqualTo(404);
    assertThat(
            tree.officer().delete("/api/v1/documents/" + plan87 + "/relations/" + id).statusCode())
        .isEqualTo(204);
  }

  @Test
  void aSymbolIsReadAndSuggestsWhatBearsIt() {
    Map<String, Object> reading =
        tree.officer()
            .body(Map.of("text", "kết luận 15 - KL/TW"))
            .post("/api/v1/symbol-readings")
            .jsonPath()
            .getMap("");
    assertThat(reading)
        .containsEntry("valid", true)
        .containsEntry("symbol", "15-KL/TW")
        .containsEntry("number", 15)
        .containsEntry("type", "KL")
        .containsEntry("typeName", "Kết luận")
        .containsEntry("issuerCode", "TW")
        .containsEntry("form", "PARTY")
        .containsEntry("errors", List.of());
    assertThat(cast(reading.get("suggestions"))).first().extracting("id").isEqualTo(conclusion15);
    Response bad = tree.officer().body(Map.of("text", "15/TW")).post("/api/v1/symbol-readings");
    assertThat(bad.statusCode()).isEqualTo(200);
    assertThat(bad.jsonPath().getBoolean("valid")).isFalse();
    assertThat(bad.jsonPath().getString("errors[0].code")).isEqualTo("MISSING_TYPE");
    assertThat(bad.jsonPath().getString("errors[0].pointer")).isEqualTo("/text");
  }

  @Test
  void theListsAreData() {
    List<Map<String, Object>> types =
        tree.officer()
            .header("Accept-Language", "en")
            .get("/api/v1/document-types")
            .jsonPath()
            .getList("");
    assertThat(types.get(0))
        .isEqualTo(
            Map.of(
                "code", "NQ",
                "abbreviation", "NQ",
                "name", "Resolution",
                "directive", true,
                "state", false));
    assertThat(
            tree.officer().get("/api/v1/issuing-bodies").jsonPath().getList("code", String.class))
        .startsWith("CONGRESS", "COMMITTEE");
  }
}
