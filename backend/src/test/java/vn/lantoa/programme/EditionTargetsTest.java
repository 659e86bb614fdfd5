package vn.lantoa.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;

/** What a programme promises changes with its next edition, and what hangs on it stays. */
@QuarkusTest
class EditionTargetsTest extends ProgrammeFixture {

  private static final String TARGETS = "/api/v1/targets";

  private static Map<String, Object> promise(String name, int of2026) {
    return object(
        "group",
        "ECONOMY",
        "name",
        name,
        "unit",
        "km",
        "comparison",
        "AT_LEAST",
        "direction",
        "HIGHER",
        "rollUp",
        "SUM",
        "frequency",
        "QUARTER",
        "termFrom",
        2026,
        "termTo",
        2026,
        "values",
        List.of(object("year", 2026, "value", of2026)));
  }

  private String target(Map<String, Object> input) {
    return officer.post(TARGETS, input).then().statusCode(201).extract().path("id");
  }

  private Response put(String id, Map<String, Object> input) {
    return officer.put(TARGETS + "/" + id, officer.get(TARGETS + "/" + id).path("version"), input);
  }

  private Response delete(String id) {
    String version = officer.get(TARGETS + "/" + id).path("version");
    return officer.request().header("If-Match", "\"" + version + "\"").delete(TARGETS + "/" + id);
  }

  private Response of(String place, String id) {
    return officer.get(TARGETS + "?" + place + "=" + id);
  }

  /** A programme in force that promises roads and bridges. */
  private String inForce() {
    String id = draft();
    added(id, task(group(id), "Xây dựng đường liên xã"));
    target(with(promise("Đường liên xã", 100), "programmeId", id));
    target(with(promise("Cầu dân sinh", 20), "programmeId", id));
    approve(id).then().statusCode(200);
    issue(id, preview(id).path("symbol")).then().statusCode(200);
    return id;
  }

  private String next(String first) {
    return officer
        .post(PROGRAMMES + "/" + first + "/editions", object("reason", "Theo Kết luận 12"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatWasIssuedIsChangedByAnAmendmentOnly() {
    String document = read(inForce()).path("document.id");
    String roads = of("documentId", document).path("items[0].id");
    put(roads, with(promise("Đường liên xã", 90), "documentId", document))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    delete(roads).then().statusCode(409);
    officer
        .post(TARGETS, with(promise("Kênh mương", 5), "documentId", document))
        .then()
        .statusCode(409);
    String above =
        target(with(promise("Đường toàn tỉnh", 900), "documentId", Long.toString(superior())));
    put(roads, with(promise("Đường liên xã", 100), "documentId", document, "parentId", above))
        .then()
        .statusCode(200)
        .body("parent.id", equalTo(above));
  }

  @Test
  void anEditionSaysThemAnewAndWhatHangsOnThemStays() {
    String first = inForce();
    String document = read(first).path("document.id");
    List<String> were = of("documentId", document).path("items.id");
    String below =
        target(
            with(
                promise("Đường của xã", 10),
                "documentId",
                Long.toString(document(commune, "07-KH/ĐU", java.time.LocalDate.of(2026, 9, 9))),
                "parentId",
                were.get(0)));
    String next = next(first);
    read(next).then().body("contentHash", equalTo(read(first).path("contentHash")));
    Response drafted = of("programmeId", next);
    drafted.then().body("items.name", contains("Đường liên xã", "Cầu dân sinh"));
    of("organisationId", "" + province).then().body("items", hasSize(2));
    String roads = drafted.path("items[0].id");
    put(roads, with(promise("Đường liên xã", 150), "programmeId", next)).then().statusCode(200);
    put(roads, with(promise("Đường liên xã", 150), "programmeId", next, "parentId", below))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OF_THE_ISSUED"));
    put(roads, with(promise("Đường liên xã", 150), "programmeId", next, "unit", "m"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNIT_DIFFERS"));
    delete(roads).then().statusCode(409);
    delete(drafted.path("items[1].id")).then().statusCode(204);
    target(with(promise("Kênh mương", 5), "programmeId", next));
    of("documentId", document)
        .then()
        .body("items.collect { it.values[0].value }", contains(100, 20));
    compared(next);
    approve(next).then().statusCode(200);
    issue(next, null).then().statusCode(200);
    Response now = of("documentId", document);
    now.then()
        .body("items.name", containsInAnyOrder("Đường liên xã", "Kênh mương"))
        .body("items.find { it.name == 'Đường liên xã' }.id", equalTo(were.get(0)))
        .body("items.find { it.name == 'Đường liên xã' }.values[0].value", equalTo(150));
    officer.get(TARGETS + "/" + below).then().body("parent.id", equalTo(were.get(0)));
    of("organisationId", "" + province).then().body("items", hasSize(2));
    of("programmeId", first)
        .then()
        .body("items.name", contains("Đường liên xã", "Cầu dân sinh"))
        .body("items.collect { it.values[0].value }", contains(100, 20));
    compared(next);
    read(next).then().body("approval.valid", equalTo(true));
    assertThat(statements(() -> officer.get(comparison(next)))).isLessThanOrEqualTo(8);
    user(Role.READER, root("PROVINCE")).get(comparison(next)).then().statusCode(404);
  }

  private static String comparison(String id) {
    return PROGRAMMES + "/" + id + "/comparison";
  }

  private void compared(String next) {
    officer
        .get(comparison(next))
        .then()
        .statusCode(200)
        .body("items.findAll { it.part == 'TARGET' }.kind", hasItems("CHANGED", "REMOVED", "ADDED"))
        .body("items.find { it.kind == 'CHANGED' }.fields.field", contains("2026"))
        .body("items.find { it.kind == 'CHANGED' }.fields[0].before", equalTo("100"))
        .body("items.find { it.kind == 'CHANGED' }.fields[0].after", equalTo("150"))
        .body("items.find { it.kind == 'REMOVED' }.title", equalTo("Cầu dân sinh"));
  }

  @Test
  void whatGotFiguresMeanwhileIsNotRemoved() {
    String first = inForce();
    String bridges = of("documentId", read(first).path("document.id")).path("items[1].id");
    String next = next(first);
    delete(of("programmeId", next).path("items[1].id")).then().statusCode(204);
    approve(next).then().statusCode(200);
    user(Role.REPORTER, province)
        .post(TARGETS + "/" + bridges + "/actuals", Map.of("period", "2026-Q3", "value", 3))
        .then()
        .statusCode(201);
    issue(next, null).then().statusCode(409).body("type", equalTo("/problems/conflict"));
    read(first).then().body("state", equalTo("ISSUED"));
    of("documentId", read(first).path("document.id")).then().body("items", hasSize(2));
    officer
        .request()
        .header("If-Match", "\"" + read(next).path("version") + "\"")
        .delete(PROGRAMMES + "/" + next)
        .then()
        .statusCode(204);
    read(first).then().body("nextId", nullValue());
  }
}
