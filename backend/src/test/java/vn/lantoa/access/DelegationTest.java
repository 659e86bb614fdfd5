package vn.lantoa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.internal.HeldRoles;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.TestClock;

/** Roles handed over for a while: what may be, what may not, and when it ends. */
@QuarkusTest
class DelegationTest extends ApiTest {

  private static final LocalDate TODAY = TestClock.TODAY;
  private static final String PATH = "/api/v1/delegations";

  @Inject HeldRoles held;

  @Test
  void theReceiverMayActUntilItIsRevoked() {
    long top = root("PROVINCE");
    User head = user(Role.HEAD, top);
    User deputy = user(Role.READER, top);
    deputy.post("/api/v1/documents", paper(top)).then().statusCode(403);
    head.get(PATH + "/candidates").then().body("items.id", hasItem(Long.toString(deputy.id())));
    String id =
        hand(head, deputy, "HEAD", top, TODAY, TODAY.plusDays(9))
            .then()
            .statusCode(201)
            .body("state", equalTo("IN_FORCE"))
            .extract()
            .path("id");
    deputy.post("/api/v1/documents", paper(top)).then().statusCode(201);
    deputy
        .get("/api/v1/roles/held")
        .then()
        .body("onBehalfOf.id", hasItem(Long.toString(head.id())));
    deputy.get(PATH + "?side=RECEIVED").then().body("items", hasSize(1));
    deputy.get(PATH + "/" + id).then().statusCode(200);
    user(Role.HEAD, top).get(PATH + "/" + id).then().statusCode(404);
    deputy.post(PATH + "/" + id + "/revocation", "0", Map.of()).then().statusCode(403);
    head.post(PATH + "/" + id + "/revocation", "7", Map.of()).then().statusCode(412);
    head.post(PATH + "/" + id + "/revocation", "0", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("REVOKED"));
    head.post(PATH + "/" + id + "/revocation", "1", Map.of()).then().statusCode(409);
    deputy.post("/api/v1/documents", paper(top)).then().statusCode(403);
  }

  @Test
  void theTrailNamesBothPeople() {
    long top = root("PROVINCE");
    User head = user(Role.HEAD, top);
    User deputy = user(Role.READER, top);
    User inspector = user(Role.INSPECTOR, top);
    hand(head, deputy, "HEAD", top, TODAY, TODAY.plusDays(9)).then().statusCode(201);
    Response made = deputy.post("/api/v1/documents", paper(top));
    made.then().statusCode(201);
    inspector
        .get("/api/v1/audit/entries?requestId=" + made.header("X-Request-Id"))
        .then()
        .statusCode(200)
        .body("items[0].actor.id", equalTo(Long.toString(deputy.id())))
        .body("items[0].onBehalfOf.id", equalTo(Long.toString(head.id())));
    Response own = head.post("/api/v1/documents", paper(top));
    own.then().statusCode(201);
    inspector
        .get("/api/v1/audit/entries?requestId=" + own.header("X-Request-Id"))
        .then()
        .body("items[0].actor.id", equalTo(Long.toString(head.id())))
        .body("items[0].onBehalfOf", nullValue());
  }

  @Test
  void itHoldsOnItsDaysOnlyAndInItsSubtreeOnly() {
    long top = root("PROVINCE");
    long below = organisation("Dưới", "GRASSROOTS", "COMMITTEE", top);
    User head = user(Role.HEAD, top);
    User deputy = user(Role.READER, below);
    hand(head, deputy, "HEAD", below, TODAY.plusDays(1), TODAY.plusDays(2)).then().statusCode(201);
    assertThat(heads(deputy)).isFalse();
    clock.moveTo(TODAY.plusDays(1));
    assertThat(heads(deputy)).isTrue();
    assertThat(held.of(deputy.id()))
        .filteredOn(g -> g.role() == Role.HEAD)
        .allMatch(g -> g.organisationId() == below)
        .allMatch(g -> Objects.equals(g.forAccountId(), head.id()));
    clock.moveTo(TODAY.plusDays(2));
    assertThat(heads(deputy)).isTrue();
    clock.moveTo(TODAY.plusDays(3));
    assertThat(heads(deputy)).isFalse();
  }

  @Test
  void noMoreThanIsHeldAndNoLongerAndNeverFurther() {
    long top = root("PROVINCE");
    long other = root("PROVINCE");
    User head =
        user(
            List.of(
                new AccountSpec.Held(Role.HEAD, top, Set.of(), null, TODAY.plusDays(20)),
                new AccountSpec.Held(Role.READER, other)));
    User deputy = user(Role.OFFICER, top);
    refused(hand(head, deputy, "OFFICER", top, TODAY, TODAY.plusDays(1)), "NOT_HELD");
    refused(hand(head, deputy, "HEAD", other, TODAY, TODAY.plusDays(1)), "NOT_HELD");
    refused(hand(head, deputy, "READER", other, TODAY, TODAY.plusDays(1)), "NOT_HELD");
    refused(hand(head, deputy, "HEAD", top, TODAY, TODAY.plusDays(21)), "LONGER_THAN_HELD");
    refused(hand(head, deputy, "HEAD", top, TODAY.minusDays(1), TODAY), "IN_THE_PAST");
    refused(hand(head, deputy, "HEAD", top, TODAY, TODAY.minusDays(1)), "BEFORE_START");
    refused(hand(head, head, "HEAD", top, TODAY, TODAY), "OUT_OF_REACH");
    refused(hand(head, user(Role.READER, other), "HEAD", top, TODAY, TODAY), "OUT_OF_REACH");
    hand(head, deputy, "HEAD", top, TODAY, TODAY.plusDays(20)).then().statusCode(201);
    User third = user(Role.READER, top);
    refused(hand(deputy, third, "HEAD", top, TODAY, TODAY), "NOT_HELD");
    hand(user(Role.INSPECTOR, top), third, "INSPECTOR", top, TODAY, TODAY).then().statusCode(403);
  }

  @Test
  void itEndsWhereTheGiverLosesTheRole() {
    long top = root("PROVINCE");
    User head = user(Role.HEAD, top);
    User deputy = user(Role.READER, top);
    hand(head, deputy, "HEAD", top, TODAY, TODAY.plusDays(5)).then().statusCode(201);
    assertThat(heads(deputy)).isTrue();
    inTransaction(
        () ->
            new Sql("UPDATE role_assignment SET valid_to = :day WHERE account_id = :id")
                .bind("day", TODAY)
                .bind("id", head.id())
                .execute(em));
    assertThat(heads(deputy)).isTrue();
    clock.moveTo(TODAY.plusDays(1));
    assertThat(heads(deputy)).isFalse();
  }

  @Test
  void theCatalogueSaysWhatEachRoleAllows() {
    user(Role.READER, root("PROVINCE"))
        .get("/api/v1/roles")
        .then()
        .statusCode(200)
        .body("findAll { it.delegable }.role", equalTo(List.of("OFFICER", "HEAD")));
  }

  @Test
  void aSignedInRequestAsksForRolesOnce() {
    User head = user(Role.HEAD, root("PROVINCE"));
    assertThat(statements(() -> held.of(head.id()))).isEqualTo(1);
    head.get(PATH);
    assertThat(statements(() -> head.get(PATH))).isLessThanOrEqualTo(8);
  }

  private boolean heads(User person) {
    return held.of(person.id()).stream().anyMatch(g -> g.role() == Role.HEAD);
  }

  private static void refused(Response response, String code) {
    response.then().statusCode(422).body("errors.code", hasItem(code));
  }

  private static Response hand(
      User giver, User receiver, String role, long at, LocalDate from, LocalDate to) {
    return giver.post(
        PATH,
        Map.of(
            "toAccountId",
            Long.toString(receiver.id()),
            "roles",
            List.of(Map.of("role", role, "organisationId", Long.toString(at))),
            "from",
            from.toString(),
            "to",
            to.toString(),
            "reason",
            "Đi công tác"));
  }

  private static Map<String, Object> paper(long holder) {
    return Map.of(
        "symbol",
        unique() % 100000 + "-KH/TU",
        "type",
        "KH",
        "issuerId",
        Long.toString(holder),
        "holderId",
        Long.toString(holder),
        "issuingBody",
        "STANDING_COMMITTEE",
        "issuedOn",
        "2026-09-01",
        "title",
        "Kế hoạch");
  }
}
