package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.organisation.TreeFixture.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lantoa.shared.time.AppClock;

/** Setting up, changing and moving organisations, and what is kept of it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationTreeTest {

  private static final String PATH = "/api/v1/organisations";

  @Inject AppClock clock;
  @Inject OrganisationRegister register;
  private TreeFixture tree;

  @BeforeAll
  void plant() {
    tree = new TreeFixture(register);
  }

  private Map<String, Object> read(long id) {
    return tree.administrator().get(PATH + "/" + id).then().statusCode(200).extract().path("$");
  }

  private Response put(long id, Map<String, Object> body) {
    String version = tree.administrator().get(PATH + "/" + id).path("version");
    return tree.administrator()
        .header("If-Match", '"' + version + '"')
        .body(body)
        .put(PATH + "/" + id);
  }

  private List<String> closure(long id) {
    return rows(
        "SELECT ancestor_id, depth FROM organisation_closure WHERE descendant_id = ? ORDER BY depth",
        id);
  }

  @Test
  void aNewOrganisationIsAnsweredWholeAndKept() {
    Map<String, Object> body =
        tree.body("NEW", "  Đảng ủy   Trường Cao đẳng\tVĩnh Long ", tree.longChau);
    body.put("externalId", tree.mark + "-X1");
    body.put("headPosition", "Bí thư");
    body.put("peerGroup", "SCHOOL");
    Response made = tree.administrator().body(body).post(PATH);
    assertThat(made.statusCode()).isEqualTo(201);
    String id = made.path("id");
    Map<String, Object> parent = new LinkedHashMap<>();
    parent.put("id", "" + tree.longChau);
    parent.put("name", "Đảng ủy phường Long Châu");
    parent.put("shortName", "TN LC");
    parent.put("level", "COMMUNE");
    Map<String, Object> wanted = new LinkedHashMap<>(body);
    wanted.remove("parentId");
    wanted.put("name", "Đảng ủy Trường Cao đẳng Vĩnh Long");
    wanted.put("id", id);
    wanted.put("parent", parent);
    wanted.put("hasChildren", false);
    wanted.put("mayEdit", true);
    wanted.put("version", "0");
    assertThat(made.<Map<String, Object>>path("$")).isEqualTo(wanted);
    assertThat(made.header("ETag")).startsWith("\"0.");
    assertThat(read(Long.parseLong(id))).isEqualTo(wanted);
    assertThat(closure(Long.parseLong(id)))
        .containsExactly(
            id + "|0",
            tree.longChau + "|1",
            tree.district + "|2",
            tree.province + "|3",
            tree.centre + "|4");
    assertThat(
            rows(
                "SELECT name, parent_id, valid_from, valid_to FROM organisation_period WHERE organisation_id = ?",
                id))
        .containsExactly("Đảng ủy Trường Cao đẳng Vĩnh Long|" + tree.longChau + "|2020-01-01|null");
  }

  @Test
  void aNewNameHoldsFromItsDayAndTheOldOneStaysFindable() {
    long id = tree.made("REN", "Đảng ủy Sở Giao thông vận tải", tree.longChau);
    Map<String, Object> body = tree.body("REN", "Đảng ủy Sở Xây dựng", tree.longChau);
    body.put("changedOn", "2025-03-01");
    body.put("legalBasis", "Quyết định 10-QĐ/TU");
    Response changed = put(id, body);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.<String>path("name")).isEqualTo("Đảng ủy Sở Xây dựng");
    assertThat(changed.<String>path("version")).isEqualTo("1");
    Response history = tree.administrator().get(PATH + "/" + id + "/history");
    Map<String, Object> parent =
        Map.of(
            "id", "" + tree.longChau,
            "name", "Đảng ủy phường Long Châu",
            "shortName", "TN LC",
            "level", "COMMUNE");
    assertThat(history.<Map<String, Object>>path("$"))
        .isEqualTo(
            Map.of(
                "periods",
                List.of(
                    Map.of(
                        "name", "Đảng ủy Sở Giao thông vận tải",
                        "shortName", "TN REN",
                        "level", "GRASSROOTS",
                        "parent", parent,
                        "validFrom", "2020-01-01",
                        "validTo", "2025-02-28"),
                    Map.of(
                        "name", "Đảng ủy Sở Xây dựng",
                        "shortName", "TN REN",
                        "level", "GRASSROOTS",
                        "parent", parent,
                        "validFrom", "2025-03-01",
                        "legalBasis", "Quyết định 10-QĐ/TU")),
                "predecessors",
                List.of(),
                "successors",
                List.of()));
    for (String q : List.of("giao thong van tai", "xay dung", "so XAY", tree.mark + ".REN")) {
      List<String> found =
          tree.administrator()
              .queryParam("q", q)
              .queryParam("under", "" + tree.longChau)
              .get(PATH)
              .path("items.id");
      assertThat(found).as(q).containsExactly("" + id);
    }
  }

  @Test
  void aSecondChangeOfTheSameDayReplacesTheFirst() {
    long id = tree.made("DAY", "Chi bộ một", tree.longChau);
    Map<String, Object> body = tree.body("DAY", "Chi bộ hai", tree.longChau);
    body.put("changedOn", "2024-05-01");
    assertThat(put(id, body).statusCode()).isEqualTo(200);
    body.put("name", "Chi bộ ba");
    assertThat(put(id, body).statusCode()).isEqualTo(200);
    assertThat(
            rows(
                "SELECT name, valid_from, valid_to FROM organisation_period WHERE organisation_id = ? ORDER BY valid_from",
                id))
        .containsExactly("Chi bộ một|2020-01-01|2024-04-30", "Chi bộ ba|2024-05-01|null");
  }

  @Test
  void aChangeIsNeitherBeforeTheLastOneNorToCome() {
    long id = tree.made("ORD", "Chi bộ A", tree.longChau);
    Map<String, Object> body = tree.body("ORD", "Chi bộ B", tree.longChau);
    body.put("changedOn", "2019-12-31");
    refused(put(id, body), "/changedOn", "BEFORE_LAST_CHANGE");
    body.put("changedOn", clock.today().plusDays(1).toString());
    refused(put(id, body), "/changedOn", "FUTURE");
    assertThat(read(id).get("name")).isEqualTo("Chi bộ A");
    assertThat(rows("SELECT COUNT(*) FROM organisation_period WHERE organisation_id = ?", id))
        .containsExactly("1");
  }

  @Test
  void movingTakesTheWholeBranchAlong() {
    long branch = tree.made("MV1", "Đảng bộ bộ phận", tree.longChau);
    long leaf = tree.made("MV2", "Chi bộ trực thuộc", branch);
    Response moved = put(branch, tree.body("MV1", "Đảng bộ bộ phận", tree.anBinh));
    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.<String>path("parent.id")).isEqualTo("" + tree.anBinh);
    assertThat(closure(leaf))
        .containsExactly(
            leaf + "|0",
            branch + "|1",
            tree.anBinh + "|2",
            tree.district + "|3",
            tree.province + "|4",
            tree.centre + "|5");
    List<String> path = tree.administrator().get(PATH + "/" + leaf + "/path").path("id");
    assertThat(path)
        .containsExactly(
            "" + tree.centre,
            "" + tree.province,
            "" + tree.district,
            "" + tree.anBinh,
            "" + branch,
            "" + leaf);
    assertThat(
            rows(
                "SELECT parent_id, valid_to FROM organisation_period WHERE organisation_id = ? ORDER BY valid_from",
                branch))
        .containsExactly(
            tree.longChau + "|" + LocalDate.parse("" + clock.today()).minusDays(1),
            tree.anBinh + "|null");
  }

  @Test
  void aCircleIsRefusedAndNothingWritten() {
    long upper = tree.made("CY1", "Đảng bộ trên", tree.longChau);
    long lower = tree.made("CY2", "Chi bộ dưới", upper);
    refused(put(upper, tree.body("CY1", "Đảng bộ trên", lower)), "/parentId", "CYCLE");
    refused(put(upper, tree.body("CY1", "Đảng bộ trên", upper)), "/parentId", "CYCLE");
    assertThat(read(upper).get("version")).isEqualTo("0");
    assertThat(closure(lower).get(1)).isEqualTo(upper + "|1");
  }

  @Test
  void aSuccessionEndsAMergedBodyAndSaysWhatItIsNow() {
    long former = tree.made("SU1", "Đảng ủy xã Cũ", tree.district);
    long heir = tree.made("SU2", "Đảng ủy xã Mới", tree.district);
    Map<String, Object> input = succession(heir, "MERGE", "2025-07-01");
    Response made = tree.administrator().body(input).post(PATH + "/" + former + "/successions");
    assertThat(made.statusCode()).isEqualTo(201);
    Map<String, Object> heirRef =
        Map.of(
            "id",
            "" + heir,
            "name",
            "Đảng ủy xã Mới",
            "shortName",
            "TN SU2",
            "level",
            "GRASSROOTS");
    assertThat(made.<Map<String, Object>>path("$"))
        .isEqualTo(
            Map.of(
                "id", made.path("id"),
                "organisation", heirRef,
                "kind", "MERGE",
                "effectiveOn", "2025-07-01",
                "legalBasis", "Nghị quyết 1687/NQ-UBTVQH15"));
    Map<String, Object> read = read(former);
    assertThat(read.get("validTo")).isEqualTo("2025-06-30");
    assertThat(read.get("successors")).isEqualTo(List.of(heirRef));
    assertThat(tree.administrator().get(PATH + "/" + former + "/path").<String>path("[-1].nowName"))
        .isEqualTo("Đảng ủy xã Mới");
    assertThat(
            tree.administrator()
                .get(PATH + "/" + heir + "/history")
                .<String>path("predecessors[0].organisation.nowName"))
        .isEqualTo("Đảng ủy xã Mới");
    refused(
        tree.administrator()
            .body(succession(former, "MERGE", "2025-07-01"))
            .post(PATH + "/" + heir + "/successions"),
        "/successorId",
        "CYCLE");
    refused(
        tree.administrator()
            .body(succession(former, "RENAME", "2024-01-01"))
            .post(PATH + "/" + former + "/successions"),
        "/successorId",
        "SELF");
    Response again = tree.administrator().body(input).post(PATH + "/" + former + "/successions");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/duplicate");
  }

  private static Map<String, Object> succession(long successor, String kind, String on) {
    return Map.of(
        "successorId",
        "" + successor,
        "kind",
        kind,
        "effectiveOn",
        on,
        "legalBasis",
        "Nghị quyết 1687/NQ-UBTVQH15");
  }

  @Test
  void headcountsAreReplacedByDayAndReadAsOfADay() {
    String path = PATH + "/" + tree.anBinh + "/headcounts";
    for (List<Object> figure :
        List.<List<Object>>of(
            List.of("MEMBER", 100, "2025-01-01"),
            List.of("MEMBER", 110, "2025-01-01"),
            List.of("MEMBER", 120, "2026-01-01"),
            List.of("CADRE", 7, "2025-06-01"))) {
      Map<String, Object> body =
          Map.of("category", figure.get(0), "persons", figure.get(1), "countedOn", figure.get(2));
      Response made = tree.administrator().body(body).post(path);
      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(made.<Map<String, Object>>path("$")).isEqualTo(body);
    }
    List<Map<String, Object>> then =
        tree.administrator().queryParam("on", "2025-12-31").get(path).path("$");
    assertThat(then)
        .containsExactly(
            Map.of("category", "CADRE", "persons", 7, "countedOn", "2025-06-01"),
            Map.of("category", "MEMBER", "persons", 110, "countedOn", "2025-01-01"));
    List<Integer> all = tree.administrator().get(path).path("persons");
    assertThat(all).containsExactly(120, 7, 110);
    refused(
        tree.administrator()
            .body(Map.of("category", "X", "persons", 1, "countedOn", "2025-01-01"))
            .post(path),
        "/category",
        "UNKNOWN_CODE");
    refused(
        tree.administrator()
            .body(Map.of("category", "MEMBER", "persons", -1, "countedOn", "2025-01-01"))
            .post(path),
        "/persons",
        "TOO_SMALL");
  }

  @Test
  void aTermEndsAfterItStartsAndAnOddNumeralIsKeptWithAProposal() {
    String path = PATH + "/" + tree.anBinh + "/terms";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "2020-2025");
    body.put("congress", "VXII");
    body.put("startsOn", "2025-09-01");
    body.put("endsOn", "2020-09-01");
    refused(tree.administrator().body(body).post(path), "/endsOn", "TERM_ORDER");
    assertThat(rows("SELECT COUNT(*) FROM term WHERE organisation_id = ?", tree.anBinh))
        .containsExactly("0");
    body.put("startsOn", "2020-09-01");
    body.put("endsOn", "2025-09-01");
    Response made = tree.administrator().body(body).post(path);
    assertThat(made.statusCode()).isEqualTo(201);
    Map<String, Object> wanted = new LinkedHashMap<>(body);
    wanted.put("id", made.path("id"));
    wanted.put(
        "warnings",
        List.of(
            Map.of(
                "pointer", "/congress",
                "code", "NOT_A_ROMAN_NUMERAL",
                "detail", "\"VXII\" is no Roman numeral. It is kept as written; please check it.",
                "words", "VXII",
                "proposal", "XVII")));
    assertThat(made.<Map<String, Object>>path("$")).isEqualTo(wanted);
    assertThat(tree.administrator().get(path).<List<Object>>path("$")).containsExactly(wanted);
    assertThat(tree.administrator().body(body).post(path).statusCode()).isEqualTo(409);
  }

  @Test
  void badInputIsNamedAndNothingIsWritten() {
    Map<String, Object> body = tree.body("BAD", "Chi bộ", tree.longChau);
    body.put("colour", "red");
    refused(tree.administrator().body(body).post(PATH), 400, "/colour", "UNKNOWN_FIELD");
    body.remove("colour");
    body.put("name", "x".repeat(3000));
    refused(tree.administrator().body(body).post(PATH), "/name", "TOO_LONG");
    body.put("name", " \u200b ");
    refused(tree.administrator().body(body).post(PATH), "/name", "REQUIRED");
    body.put("name", 7);
    refused(tree.administrator().body(body).post(PATH), 400, "/name", "WRONG_TYPE");
    body.put("name", "Chi bộ");
    body.put("level", "PLANET");
    refused(tree.administrator().body(body).post(PATH), "/level", "UNKNOWN_CODE");
    body.put("level", "CELL");
    body.put("validTo", "2019-01-01");
    refused(tree.administrator().body(body).post(PATH), "/validTo", "BEFORE_START");
    body.remove("validTo");
    body.put("validFrom", "2020-13-01");
    refused(tree.administrator().body(body).post(PATH), "/validFrom", "NO_SUCH_DAY");
    body.put("validFrom", "2020-01-01");
    body.remove("parentId");
    refused(tree.administrator().body(body).post(PATH), "/parentId", "REQUIRED");
    body.put("parentId", "x'); DROP");
    refused(tree.administrator().body(body).post(PATH), "/parentId", "UNKNOWN_ID");
    body.put("parentId", "" + tree.longChau);
    body.put("code", tree.code("LC"));
    refused(tree.administrator().body(body).post(PATH), 409, "/code", "DUPLICATE");
    assertThat(rows("SELECT COUNT(*) FROM organisation WHERE code = ?", tree.code("BAD")))
        .containsExactly("0");
  }

  @Test
  void aLongNameAnEmojiAndDecomposedTextAreFine() {
    long named = tree.made("L300", "Đ".repeat(300), tree.longChau);
    assertThat(read(named).get("name")).isEqualTo("Đ".repeat(300));
    long emoji = tree.made("EMO", "Chi bộ 👩🏽‍🏫 Trường", tree.longChau);
    assertThat(read(emoji).get("name")).isEqualTo("Chi bộ 👩🏽‍🏫 Trường");
    String decomposed =
        java.text.Normalizer.normalize("Đảng ủy Hòa Ninh", java.text.Normalizer.Form.NFD);
    long nfd = tree.made("NFD", decomposed, tree.longChau);
    assertThat(read(nfd).get("name")).isEqualTo("Đảng ủy Hòa Ninh");
    List<String> found =
        tree.administrator()
            .queryParam("q", decomposed)
            .queryParam("under", "" + tree.longChau)
            .get(PATH)
            .path("items.id");
    assertThat(found).containsExactly("" + nfd);
  }

  @Test
  void aChangeNamesTheVersionItExpects() {
    long id = tree.made("VER", "Chi bộ V", tree.longChau);
    Map<String, Object> body = tree.body("VER", "Chi bộ W", tree.longChau);
    assertThat(tree.administrator().body(body).put(PATH + "/" + id).statusCode()).isEqualTo(428);
    Response stale =
        tree.administrator().header("If-Match", "\"7\"").body(body).put(PATH + "/" + id);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.<String>path("currentVersion")).isEqualTo("0");
    assertThat(read(id).get("name")).isEqualTo("Chi bộ V");
  }

  static void refused(Response response, String pointer, String code) {
    refused(response, 422, pointer, code);
  }

  static void refused(Response response, int status, String pointer, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<List<String>>path("errors.pointer")).containsExactly(pointer);
    assertThat(response.<List<String>>path("errors.code")).containsExactly(code);
    assertThat(response.<String>path("errors[0].detail")).isNotBlank();
  }
}
