package vn.lantoa.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** The Front leads a plan of the province with the press; what is delivered is counted by month. */
@QuarkusTest
class CommunicationTest extends ApiTest {

  private static final String PLANS = "/api/v1/communication-plans";

  private long province;
  private long front;
  private long press;
  private long commune;
  private long document;
  private User head;
  private User frontOfficer;
  private User pressClerk;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    front = organisation("Mặt trận " + unique(), "PROVINCE", "FRONT", province);
    press = organisation("Báo và Đài " + unique(), "PROVINCE", "AGENCY", province);
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    document = document(province, "05-NQ/TU", LocalDate.of(2026, 10, 1));
    head = user(Role.HEAD, province);
    frontOfficer = user(Role.OFFICER, front);
    pressClerk = user(Role.REPORTER, press);
  }

  private static Map<String, Object> object(Object... parts) {
    Map<String, Object> object = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      object.put((String) parts[i], parts[i + 1]);
    }
    return object;
  }

  private Map<String, Object> newspaper() {
    return object(
        "partnerId",
        "" + press,
        "audience",
        "Nhân dân trong tỉnh",
        "channel",
        "NEWSPAPER",
        "columnName",
        "Đưa nghị quyết vào cuộc sống",
        "plannedCount",
        24);
  }

  private Map<String, Object> television() {
    return object(
        "outlet",
        "Truyền hình khu vực",
        "audience",
        "Nhân dân",
        "channel",
        "TELEVISION",
        "plannedCount",
        10,
        "plannedMinutes",
        150);
  }

  private Map<String, Object> plan(long organisation, Object... more) {
    Map<String, Object> plan =
        object(
            "organisationId",
            "" + organisation,
            "title",
            "Tuyên truyền Nghị quyết 05-NQ/TU",
            "startsOn",
            "2026-10-15",
            "endsOn",
            "2026-12-31",
            "items",
            List.of(newspaper(), television()));
    plan.putAll(object(more));
    return plan;
  }

  private String drafted(Object... more) {
    return head.post(PLANS, plan(province, more)).then().statusCode(201).extract().path("id");
  }

  private String approved(Object... more) {
    String id = drafted(more);
    head.post(PLANS + "/" + id + "/approval", "0", "").then().statusCode(200);
    return id;
  }

  private static Map<String, Object> month(String month, int count, Object... more) {
    Map<String, Object> input = object("month", month, "count", count);
    input.putAll(object(more));
    return input;
  }

  private String item(String plan, int index) {
    return head.get(PLANS + "/" + plan).path("items[" + index + "].id");
  }

  private Response report(User who, String plan, int index, Map<String, Object> input) {
    return who.post(PLANS + "/" + plan + "/items/" + item(plan, index) + "/deliveries", input);
  }

  @Test
  void itIsDraftedByWhoLeadsAndApprovedAtTheOrganisation() {
    String id =
        head.post(PLANS, plan(province, "leadId", "" + front, "documentId", "" + document))
            .then()
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .body("lead.id", equalTo("" + front))
            .body("document.symbol", equalTo("05-NQ/TU"))
            .body("items.channel", contains("NEWSPAPER", "TELEVISION"))
            .body("items[0].partner.id", equalTo("" + press))
            .body("items[1].outlet", equalTo("Truyền hình khu vực"))
            .body("total.plannedCount", equalTo(34))
            .body("total.plannedMinutes", equalTo(150))
            .extract()
            .path("id");
    String path = PLANS + "/" + id;
    pressClerk.get(path).then().statusCode(404);
    String kept = item(id, 0);
    Map<String, Object> line = newspaper();
    line.put("id", kept);
    line.put("plannedCount", 30);
    frontOfficer
        .put(
            path,
            "0",
            plan(province, "leadId", "" + front, "title", "Tên mới", "items", List.of(line)))
        .then()
        .statusCode(200)
        .body("title", equalTo("Tên mới"))
        .body("items.id", contains(kept))
        .body("total.plannedCount", equalTo(30))
        .body("mayApprove", equalTo(false));
    frontOfficer.post(path + "/approval", "1", "").then().statusCode(403);
    head.post(path + "/approval", "0", "").then().statusCode(412);
    head.post(path + "/approval", "1", "")
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("mayEdit", equalTo(false));
    frontOfficer.put(path, "2", plan(province)).then().statusCode(409);
    pressClerk.get(path).then().statusCode(200).body("items[0].mayReport", equalTo(true));
    head.post(path + "/closure", "2", "").then().statusCode(200).body("state", equalTo("CLOSED"));
    head.post(path + "/reopening", "3", Map.of("reason", "Bổ sung"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
  }

  @Test
  void whatIsDeliveredIsCountedByLineAndMonth() {
    String id = approved();
    report(
            pressClerk,
            id,
            0,
            month(
                "2026-10-20",
                6,
                "pieces",
                List.of(object("title", "Về với khóm, ấp", "url", "https://bao.example/1"))))
        .then()
        .statusCode(201)
        .body("month", equalTo("2026-10-01"))
        .body("pieces[0].title", equalTo("Về với khóm, ấp"));
    report(pressClerk, id, 0, month("2026-10-01", 1)).then().statusCode(409);
    report(pressClerk, id, 1, month("2026-10-01", 1)).then().statusCode(403);
    String november =
        report(pressClerk, id, 0, month("2026-11-01", 5, "attendances", 1200)).path("id");
    report(head, id, 1, month("2026-11-01", 2, "minutes", 30)).then().statusCode(201);
    head.get(PLANS + "/" + id)
        .then()
        .body("items[0].doneCount", equalTo(11))
        .body("items[0].attendances", equalTo(1200))
        .body("items[0].deliveries", hasSize(2))
        .body("channels.channel", contains("TELEVISION", "NEWSPAPER"))
        .body("total.doneCount", equalTo(13))
        .body("total.doneMinutes", equalTo(30));
    String path = "/api/v1/communication-deliveries/" + november;
    pressClerk.put(path, "9", month("2026-11-01", 4)).then().statusCode(412);
    pressClerk.put(path, "0", month("2026-10-01", 4)).then().statusCode(409);
    pressClerk
        .put(path, "0", month("2026-11-01", 4))
        .then()
        .statusCode(200)
        .body("count", equalTo(4));
    pressClerk.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
    head.get(PLANS + "/" + id).then().body("items[0].doneCount", equalTo(6));
  }

  @Test
  void badFiguresAreRefused() {
    String id = approved();
    report(pressClerk, id, 0, month("2026-12-01", 1))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/month"));
    report(pressClerk, id, 0, month("2026-09-01", 1)).then().statusCode(422);
    report(pressClerk, id, 0, month("2026-11-01", 1, "minutes", 5))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/minutes"));
    report(pressClerk, id, 0, month("2026-11-01", 0, "pieces", List.of(object("title", "x"))))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/pieces"));
    report(
            pressClerk,
            id,
            0,
            month("2026-11-01", 1, "pieces", List.of(object("title", "x", "url", "javascript:1"))))
        .then()
        .statusCode(422);
    report(pressClerk, id, 0, month("2026-11-01", -1)).then().statusCode(422);
    Map<String, Object> both = newspaper();
    both.put("outlet", "Báo khác");
    Map<String, Object> airtime = newspaper();
    airtime.put("plannedMinutes", 10);
    Map<String, Object> far = newspaper();
    far.put("partnerId", "" + root("PROVINCE"));
    head.post(PLANS, plan(province, "items", List.of(both, airtime, far), "endsOn", "2026-01-01"))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/endsOn", "/items/0/partnerId", "/items/1/plannedMinutes", "/items/2/partnerId"));
    head.post(PLANS, plan(province, "leadId", "" + root("PROVINCE")))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/leadId"));
    String nothing = drafted("items", List.of());
    head.post(PLANS + "/" + nothing + "/approval", "0", "").then().statusCode(422);
  }

  @Test
  void aLineOfWhichSomethingWasDeliveredCannotGo() {
    String id = approved();
    report(pressClerk, id, 0, month("2026-11-01", 1)).then().statusCode(201);
    String path = PLANS + "/" + id;
    head.post(path + "/reopening", "1", Map.of("reason", "Bổ sung")).then().statusCode(200);
    report(pressClerk, id, 0, month("2026-10-01", 1)).then().statusCode(404);
    report(head, id, 0, month("2026-10-01", 1)).then().statusCode(409);
    head.put(path, "2", plan(province, "items", List.of(television())))
        .then()
        .statusCode(422)
        .body("errors.code", contains("DELIVERED"));
    head.request().header("If-Match", "\"2\"").delete(path).then().statusCode(422);
    String other = drafted();
    head.request().header("If-Match", "\"0\"").delete(PLANS + "/" + other).then().statusCode(204);
    head.get(PLANS + "/" + other).then().statusCode(404);
  }

  @Test
  void nobodyElseSeesOrWrites() {
    String id = approved();
    User stranger = user(Role.HEAD, root("PROVINCE"));
    stranger.get(PLANS + "/" + id).then().statusCode(404);
    stranger.get(PLANS).then().body("items", empty());
    stranger.post(PLANS, plan(province)).then().statusCode(404);
    report(stranger, id, 0, month("2026-11-01", 1)).then().statusCode(404);
    user(Role.READER, province).post(PLANS, plan(province)).then().statusCode(403);
    User below = user(Role.REPORTER, commune);
    below.get(PLANS + "/" + id).then().statusCode(404);
    below.get(totals(province)).then().statusCode(404);
    User opinions = user(Role.OFFICER, province, Act.OPINION);
    report(opinions, id, 0, month("2026-11-01", 1)).then().statusCode(403);
  }

  private static String totals(long organisation) {
    return "/api/v1/organisations/" + organisation + "/communication-totals";
  }

  @Test
  void theSumsOfTheChildrenAndTheOwnAddUp() {
    String id = approved();
    report(head, id, 0, month("2026-10-01", 6)).then().statusCode(201);
    report(head, id, 1, month("2026-11-01", 2, "minutes", 30)).then().statusCode(201);
    drafted();
    String below =
        head.post(PLANS, plan(commune, "items", List.of(television())))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    head.post(PLANS + "/" + below + "/approval", "0", "").then().statusCode(200);
    report(head, below, 0, month("2026-11-01", 4, "minutes", 60)).then().statusCode(201);
    head.get(totals(province))
        .then()
        .statusCode(200)
        .body("plans", equalTo(2))
        .body("total.plannedCount", equalTo(44))
        .body("total.doneCount", equalTo(12))
        .body("total.doneMinutes", equalTo(90))
        .body("channels.channel", contains("TELEVISION", "NEWSPAPER"))
        .body("channels[0].sum.doneCount", equalTo(6))
        .body("branches.own", contains(true, false))
        .body("branches[1].organisation.id", equalTo("" + commune))
        .body("branches.sum.doneCount", contains(8, 4));
    head.get(totals(province) + "?from=2026-11-01&to=2026-11-30")
        .then()
        .body("total.doneCount", equalTo(6));
    head.get(totals(province) + "?from=2027-01-01").then().body("plans", equalTo(0));
    head.get(totals(commune)).then().body("branches.sum.doneCount", contains(4));
    head.get(totals(province) + "?documentId=" + document).then().body("plans", equalTo(0));
  }

  @Test
  void listsGoOnWhereTheyStoppedAtTheSameCost() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      made.add(0, drafted());
    }
    Response first = head.get(PLANS + "?limit=3&organisationId=" + province);
    Response second =
        head.get(
            PLANS + "?limit=3&organisationId=" + province + "&cursor=" + first.path("nextCursor"));
    List<String> all = new ArrayList<>(first.<List<String>>path("items.id"));
    all.addAll(second.path("items.id"));
    assertThat(all).isEqualTo(made);
    long few = statements(() -> head.get(PLANS + "?limit=1"));
    assertThat(statements(() -> head.get(PLANS + "?limit=200")))
        .isEqualTo(few)
        .isLessThanOrEqualTo(8);
    assertThat(statements(() -> head.get(PLANS + "/" + made.get(0)))).isLessThanOrEqualTo(8);
    assertThat(statements(() -> head.get(totals(province)))).isLessThanOrEqualTo(8);
    head.get(PLANS + "?cursor=x").then().statusCode(422);
    head.get(PLANS + "?state=APPROVED").then().body("items", empty());
  }
}
