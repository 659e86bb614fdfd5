package vn.lantoa.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** A bloc's movement serves the targets of two congresses: the province's and its own. */
@QuarkusTest
class MovementTest extends ApiTest {

  private static final String MOVEMENTS = "/api/v1/emulation-movements";

  private long province;
  private long bloc;
  private long cell;
  private User officer;
  private String above;
  private String own;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    bloc = organisation("Đảng ủy Khối " + unique(), "DISTRICT", "COMMITTEE", province);
    cell = organisation("Chi bộ " + unique(), "GRASSROOTS", "CELL", bloc);
    officer = user(Role.OFFICER, bloc);
    User provincial = user(Role.OFFICER, province);
    above = target(provincial, province, "Tổ chức đảng hoàn thành tốt nhiệm vụ");
    own = target(officer, bloc, "Chi bộ hoàn thành tốt nhiệm vụ");
    open(above);
  }

  private String target(User who, long place, String name) {
    long document = document(place, unique() % 900 + "-NQ/ĐH", LocalDate.of(2025, 10, 1));
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", Long.toString(document));
    input.put("group", "PARTY");
    input.put("name", name);
    input.put("unit", "%");
    input.put("comparison", "AT_LEAST");
    input.put("direction", "HIGHER");
    input.put("rollUp", "LAST_VALUE");
    input.put("frequency", "YEAR");
    input.put("termFrom", 2025);
    input.put("termTo", 2030);
    return who.post("/api/v1/targets", input).then().statusCode(201).extract().path("id");
  }

  /** The province's resolution is readable below, as a published one is. */
  private void open(String target) {
    inTransaction(
        () ->
            new vn.lantoa.shared.persistence.Sql(
                    """
                    INSERT INTO document_audience (document_id, organisation_id)
                    SELECT document_id, organisation_id FROM target WHERE id = :target
                    """)
                .bind("target", target)
                .execute(em));
  }

  private Map<String, Object> movement(Object... more) {
    Map<String, Object> input = new HashMap<>();
    input.put("organisationId", "" + bloc);
    input.put("name", "Thi đua lập thành tích chào mừng đại hội");
    input.put("purpose", "Đạt chỉ tiêu của hai đại hội");
    input.put("startsOn", "2026-12-01");
    input.put("targetIds", List.of(above, own));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private Response launch(User who, Object... more) {
    return who.post(MOVEMENTS, movement(more));
  }

  @Test
  void oneMovementServesTheTargetsOfTwoCongresses() {
    String id =
        launch(officer)
            .then()
            .statusCode(201)
            .body("state", equalTo("RUNNING"))
            .body("targets.id", contains(above, own))
            .body("targets.organisation.id", contains("" + province, "" + bloc))
            .body("mayEdit", equalTo(true))
            .extract()
            .path("id");
    officer
        .get("/api/v1/target-sheets?targetIds=" + above + "," + own)
        .then()
        .statusCode(200)
        .body("rows.target.id", contains(above, own));
    User clerk = user(Role.REPORTER, cell);
    clerk
        .get(MOVEMENTS)
        .then()
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.mayEdit", equalTo(false));
    user(Role.OFFICER, root("PROVINCE")).get(MOVEMENTS).then().body("items.id", not(hasItem(id)));
    user(Role.OFFICER, root("PROVINCE")).get(MOVEMENTS + "/" + id).then().statusCode(404);
    launch(clerk).then().statusCode(403);
  }

  @Test
  void itIsChangedWhileItRunsAndEndsWithItsResult() {
    String id = launch(officer).path("id");
    String path = MOVEMENTS + "/" + id;
    officer
        .put(path, "0", movement("targetIds", List.of(own), "endsOn", "2027-06-30"))
        .then()
        .statusCode(200)
        .body("targets.id", contains(own))
        .body("endsOn", equalTo("2027-06-30"));
    officer.put(path, "0", movement()).then().statusCode(412);
    officer
        .put(path, "1", movement("organisationId", "" + province))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisationId"));
    user(Role.REPORTER, cell)
        .post(path + "/ending", "1", Map.of("result", "x"))
        .then()
        .statusCode(403);
    officer.post(path + "/ending", "1", Map.of("result", " ")).then().statusCode(422);
    officer
        .post(path + "/ending", "1", Map.of("result", "20 chi bộ được khen thưởng"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("mayEdit", equalTo(false));
    officer
        .post(path + "/ending", "2", Map.of("result", "x"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    officer.get(MOVEMENTS + "?state=RUNNING").then().body("items", empty());
    officer.get(MOVEMENTS + "?state=ENDED").then().body("items.id", contains(id));
  }

  @Test
  void badInputIsNamed() {
    launch(officer, "targetIds", List.of())
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/targetIds"));
    launch(officer, "targetIds", List.of("999999999"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN_ID"));
    launch(officer, "endsOn", "2026-11-30")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/endsOn"));
    officer.get("/api/v1/target-sheets?targetIds=1,x").then().statusCode(422);
  }

  @Test
  void aListCostsTheSameForManyMovements() {
    launch(officer);
    long one = statements(() -> officer.get(MOVEMENTS));
    for (int i = 0; i < 5; i++) {
      launch(officer);
    }
    long six = statements(() -> officer.get(MOVEMENTS));
    assertThat(six).isEqualTo(one).isLessThanOrEqualTo(8);
  }
}
