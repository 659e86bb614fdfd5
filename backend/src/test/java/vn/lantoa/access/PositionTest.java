package vn.lantoa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.internal.HeldRoles;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.TestClock;

/** Offices carry roles: when a head changes, nobody edits roles. */
@QuarkusTest
class PositionTest extends ApiTest {

  private static final LocalDate TODAY = TestClock.TODAY;

  @Inject HeldRoles held;

  @Test
  void theNextHeadHasTheRolesAndTheLastOneNoLonger() {
    long top = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, top);
    User first = user(Role.READER, top);
    User second = user(Role.READER, top);
    String office = office(administrator, top, "Bí thư");
    administrator
        .post("/api/v1/positions/" + office + "/holdings", holder(first, "2026-01-01", false))
        .then()
        .statusCode(201);
    first.get("/api/v1/roles/held").then().body("source", hasItem("POSITION"));
    administrator
        .post(
            "/api/v1/positions/" + office + "/holdings",
            holder(second, TODAY.plusDays(1).toString(), true))
        .then()
        .statusCode(201);
    assertThat(heads(first)).isTrue();
    assertThat(heads(second)).isFalse();
    clock.moveTo(TODAY.plusDays(1));
    assertThat(heads(first)).isFalse();
    assertThat(heads(second)).isTrue();
    clock.reset();
    first
        .get("/api/v1/positions/" + office + "/holdings")
        .then()
        .body("items", hasSize(2))
        .body("items[0].holder.id", equalTo(Long.toString(second.id())))
        .body("items[0].to", nullValue())
        .body("items[1].to", equalTo(TODAY.toString()));
    first
        .get("/api/v1/organisations/" + top + "/positions")
        .then()
        .body("items[0].holders[0].holder.id", equalTo(Long.toString(first.id())));
  }

  @Test
  void officesAreKeptByTheAdministratorOfTheSubtreeOnly() {
    long top = root("PROVINCE");
    long other = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, top);
    String office = office(administrator, top, "Chánh văn phòng");
    User stranger = user(Role.ADMINISTRATOR, other);
    stranger.get("/api/v1/positions/" + office).then().statusCode(404);
    stranger
        .put("/api/v1/positions/" + office, "0", position("Khác", "HEAD"))
        .then()
        .statusCode(404);
    user(Role.HEAD, top)
        .put("/api/v1/positions/" + office, "0", position("Khác", "HEAD"))
        .then()
        .statusCode(403);
    administrator
        .post("/api/v1/positions/" + office + "/holdings", holder(stranger, "2026-01-01", false))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OUT_OF_REACH"));
    administrator
        .put("/api/v1/positions/" + office, "0", position("Chánh Văn phòng", "OFFICER"))
        .then()
        .statusCode(200)
        .body("roles[0].role", equalTo("OFFICER"));
    administrator
        .put("/api/v1/positions/" + office, "0", position("Lần hai", "OFFICER"))
        .then()
        .statusCode(412);
  }

  @Test
  void aHoldingEndsOnItsDayAndNeverOverlaps() {
    long top = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, top);
    User person = user(Role.READER, top);
    String office = office(administrator, top, "Phó bí thư");
    String path = "/api/v1/positions/" + office + "/holdings";
    String holding =
        administrator.post(path, holder(person, "2026-01-01", false)).then().extract().path("id");
    administrator
        .post(path, holder(person, "2026-02-01", false))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OVERLAP"));
    administrator
        .put(path + "/" + holding, "0", Map.of("from", "2026-01-01", "to", "2025-01-01"))
        .then()
        .statusCode(422);
    administrator
        .put(path + "/" + holding, "0", Map.of("from", "2026-01-01", "to", TODAY.toString()))
        .then()
        .statusCode(200);
    administrator.get(path + "/" + holding).then().body("to", equalTo(TODAY.toString()));
    assertThat(heads(person)).isTrue();
    clock.moveTo(TODAY.plusDays(1));
    assertThat(heads(person)).isFalse();
  }

  @Test
  void theSameRoleMayBeHeldInTwoPeriodsThatDoNotOverlap() {
    long top = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, top);
    User person = user(Role.READER, top);
    String path = "/api/v1/users/" + person.id();
    String version = administrator.get(path).then().extract().path("version");
    administrator
        .put(path, version, account(person, top, "2025-12-31", "2025-06-01"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OVERLAP"));
    administrator
        .put(path, version, account(person, top, "2025-12-31", TODAY.plusDays(1).toString()))
        .then()
        .statusCode(200)
        .body("roles", hasSize(2));
    assertThat(heads(person)).isFalse();
    clock.moveTo(TODAY.plusDays(1));
    assertThat(heads(person)).isTrue();
  }

  @Test
  void nobodyGivesMoreThanIsAdministered() {
    long top = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, top);
    User limited = user(Role.ADMINISTRATOR, top, Act.STUDY);
    String office = office(administrator, top, "Trưởng ban");
    String path = "/api/v1/organisations/" + top + "/positions";
    limited
        .post(path, position("Phó ban", "OFFICER"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("WIDER_THAN_OWN"));
    Map<String, Object> role = Map.of("role", "OFFICER", "acts", List.of("STUDY"));
    limited.post(path, Map.of("name", "Phó ban", "roles", List.of(role))).then().statusCode(201);
    limited
        .post(
            "/api/v1/positions/" + office + "/holdings",
            holder(user(Role.READER, top), "2026-01-01", false))
        .then()
        .statusCode(403);
    limited
        .post("/api/v1/users", newAccount(top, Map.of()))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("WIDER_THAN_OWN"));
    limited
        .post("/api/v1/users", newAccount(top, Map.of("acts", List.of("STUDY"))))
        .then()
        .statusCode(201);
  }

  @Test
  void whoHoldsAnOfficeAboveIsNotChangedFromBelow() {
    long top = root("PROVINCE");
    long below = organisation("Dưới", "COMMUNE", "COMMITTEE", top);
    User administrator = user(Role.ADMINISTRATOR, top);
    User person = user(Role.READER, below);
    String office = office(administrator, top, "Bí thư");
    administrator
        .post("/api/v1/positions/" + office + "/holdings", holder(person, "2026-01-01", false))
        .then()
        .statusCode(201);
    User local = user(Role.ADMINISTRATOR, below);
    String path = "/api/v1/users/" + person.id();
    Map<String, Object> change =
        Map.of(
            "userName",
            person.userName(),
            "displayName",
            "Tên khác",
            "roles",
            List.of(Map.of("role", "READER", "organisationId", Long.toString(below))));
    String version = local.get(path).then().statusCode(200).extract().path("version");
    local.put(path, version, change).then().statusCode(403);
    administrator.put(path, version, change).then().statusCode(200);
  }

  @Test
  void theLastAdministratorOfATreeStays() {
    long top = root("PROVINCE");
    User first = user(Role.ADMINISTRATOR, top);
    String path = "/api/v1/users/" + first.id();
    String version = first.get(path).path("version");
    first
        .put(path, version, reader(first, top))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"));
    Map<String, Object> closed = new HashMap<>(reader(first, top));
    closed.put("active", false);
    first.put(path, version, closed).then().statusCode(409);
    User second = user(Role.ADMINISTRATOR, top);
    first.put(path, version, reader(first, top)).then().statusCode(200);
    String office =
        second
            .post(
                "/api/v1/organisations/" + top + "/positions",
                position("Quản trị", "ADMINISTRATOR"))
            .path("id");
    String holdings = "/api/v1/positions/" + office + "/holdings";
    String holding = second.post(holdings, holder(first, "2026-01-01", false)).path("id");
    String seconds = "/api/v1/users/" + second.id();
    second
        .put(seconds, second.get(seconds).path("version"), reader(second, top))
        .then()
        .statusCode(200);
    first
        .put(holdings + "/" + holding, "0", Map.of("from", "2026-01-01", "to", TODAY.toString()))
        .then()
        .statusCode(409);
    first
        .put("/api/v1/positions/" + office, "0", position("Quản trị", "READER"))
        .then()
        .statusCode(409);
  }

  @Test
  void anAdministratorSeesWhatSomebodyMayAndWhy() {
    long top = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, top);
    User person = user(Role.READER, top);
    String office = office(administrator, top, "Phó bí thư");
    administrator
        .post("/api/v1/positions/" + office + "/holdings", holder(person, "2026-01-01", false))
        .then()
        .statusCode(201);
    String path = "/api/v1/users/" + person.id() + "/effective-roles";
    administrator
        .get(path)
        .then()
        .statusCode(200)
        .body("source", equalTo(List.of("OWN", "POSITION")))
        .body("role", equalTo(List.of("READER", "HEAD")))
        .body("position[1]", equalTo("Phó bí thư"))
        .body("from[1]", equalTo("2026-01-01"));
    assertThat(statements(() -> administrator.get(path))).isLessThanOrEqualTo(8);
    user(Role.ADMINISTRATOR, root("PROVINCE")).get(path).then().statusCode(404);
    person.get(path).then().statusCode(403);
  }

  private static Map<String, Object> reader(User person, long at) {
    return Map.of(
        "userName",
        person.userName(),
        "displayName",
        "Tài khoản",
        "roles",
        List.of(Map.of("role", "READER", "organisationId", Long.toString(at))));
  }

  private static Map<String, Object> newAccount(long at, Map<String, Object> limits) {
    Map<String, Object> role = new HashMap<>(limits);
    role.put("role", "OFFICER");
    role.put("organisationId", Long.toString(at));
    return Map.of(
        "userName",
        "n" + unique(),
        "displayName",
        "Tài khoản mới",
        "password",
        "mat-khau-dau-tien-2026",
        "roles",
        List.of(role));
  }

  private boolean heads(User person) {
    return held.of(person.id()).stream().anyMatch(g -> g.role() == Role.HEAD);
  }

  private static Map<String, Object> account(User person, long at, String until, String again) {
    return Map.of(
        "userName",
        person.userName(),
        "displayName",
        "Tài khoản",
        "roles",
        List.of(
            Map.of("role", "HEAD", "organisationId", "" + at, "from", "2025-01-01", "to", until),
            Map.of("role", "HEAD", "organisationId", "" + at, "from", again)));
  }

  private static String office(User administrator, long at, String name) {
    return administrator
        .post("/api/v1/organisations/" + at + "/positions", position(name, "HEAD"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> position(String name, String role) {
    return Map.of("name", name, "roles", List.of(Map.of("role", role)));
  }

  private static Map<String, Object> holder(User person, String from, boolean endsPrevious) {
    Map<String, Object> body = new HashMap<>();
    body.put("accountId", Long.toString(person.id()));
    body.put("from", from);
    body.put("endsPrevious", endsPrevious);
    return body;
  }
}
