package vn.lantoa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** Access tokens: what they may do, how they end, and what is said to a bad one. */
@QuarkusTest
class AccessTokenTest extends ApiTest {

  private static final String TOKENS = "/api/v1/access-tokens";

  @Inject ActorDirectory directory;

  private long province;
  private long ward;
  private long otherWard;
  private User officer;

  @BeforeEach
  void people() {
    province = root("PROVINCE");
    ward = organisation("Phường " + unique(), "COMMUNE", "COMMITTEE", province);
    otherWard = organisation("Xã " + unique(), "COMMUNE", "COMMITTEE", province);
    officer = user(Role.OFFICER, province);
  }

  private static Map<String, Object> body(List<String> scopes, Long organisation) {
    Map<String, Object> body =
        new HashMap<>(Map.of("name", "Điều hành", "expiresOn", "2027-06-30"));
    if (scopes != null) {
      body.put("scopes", scopes);
    }
    if (organisation != null) {
      body.put("organisationId", organisation.toString());
    }
    return body;
  }

  private String token(List<String> scopes, Long organisation) {
    Response made = officer.post(TOKENS, body(scopes, organisation));
    made.then().statusCode(201);
    return made.path("token");
  }

  private static RequestSpecification bearer(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  @Test
  void doesWhatItsScopeAndItsAccountBothAllow() {
    String token = token(List.of("organisations:read"), ward);
    bearer(token)
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("permissions", equalTo(List.of("ORGANISATION_READ")))
        .body("roles[0].organisation.id", equalTo(Long.toString(ward)));
    bearer(token).get("/api/v1/organisations/" + ward).then().statusCode(200);
    bearer(token)
        .get("/api/v1/obligations")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
    bearer(token).body(body(null, null)).post(TOKENS).then().statusCode(403);
    String elsewhere = token(List.of("obligations:read"), otherWard);
    bearer(elsewhere)
        .get("/api/v1/obligations?organisationId=" + ward)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void isNeverWiderThanItsAccountOrItsMaker() {
    officer
        .post(TOKENS, body(List.of("users:administer", "nonsense:read"), null))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("WIDER_THAN_ACCOUNT", "UNKNOWN_CODE")));
    officer
        .post(TOKENS, body(null, root("PROVINCE")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OUT_OF_REACH"));
    String maker = token(List.of("access-tokens:edit", "obligations:read"), ward);
    bearer(maker).body(body(List.of("documents:read"), null)).post(TOKENS).then().statusCode(422);
    bearer(maker).body(body(null, otherWard)).post(TOKENS).then().statusCode(422);
    Map<String, Object> longer = body(List.of("obligations:read"), null);
    longer.put("expiresOn", "2027-07-30");
    bearer(maker)
        .body(longer)
        .post(TOKENS)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expiresOn"));
    bearer(maker)
        .body(body(null, null))
        .post(TOKENS)
        .then()
        .statusCode(201)
        .body("accessToken.scopes", equalTo(List.of("access-tokens:edit", "obligations:read")))
        .body("accessToken.organisation.id", equalTo(Long.toString(ward)));
    String whole = officer.post(TOKENS, body(null, null)).path("accessToken.id");
    bearer(maker)
        .body(Map.of("expiresOn", "2027-06-01"))
        .post(TOKENS + "/" + whole + "/rotation")
        .then()
        .statusCode(403);
  }

  @Test
  void neverTouchesTheSignInOfItsOwner() {
    String token = token(null, null);
    bearer(token)
        .get("/api/v1/sessions")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/session-required"));
    bearer(token)
        .body(Map.of("currentPassword", "mat-khau-thu-2026", "newPassword", "mot hai ba bon nam"))
        .post("/api/v1/session/password-change")
        .then()
        .statusCode(403);
    bearer(token).get("/api/v1/session/second-factor").then().statusCode(403);
  }

  @Test
  void aRoleThatEndsTakesItsTokensAlong() {
    String token = token(List.of("obligations:read"), null);
    bearer(token).get("/api/v1/obligations").then().statusCode(200);
    inTransaction(
        () ->
            new Sql(
                    "UPDATE role_assignment SET valid_to = DATE '2026-11-20' WHERE account_id = :id")
                .bind("id", officer.id())
                .execute(em));
    directory.forget();
    bearer(token).get("/api/v1/obligations").then().statusCode(403);
  }

  @Test
  void aBadOneIsToldWhatIsWrong() {
    String revoked = token(null, null);
    String id = officer.get(TOKENS).path("items[0].id");
    officer.request().delete(TOKENS + "/" + id).then().statusCode(204);
    String expired = token(null, null);
    refused("lantoa_" + "A".repeat(43), "không đúng");
    refused("lantoa_short", "không đúng");
    refused("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "không đúng");
    refused(revoked, "thu hồi");
    clock.moveTo(LocalDate.of(2027, 7, 1));
    refused(expired, "hết hạn");
    String here = officer.userName();
    assertThat(here).isNotEmpty();
  }

  private static void refused(String token, String words) {
    bearer(token)
        .get("/api/v1/session")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("type", equalTo("/problems/invalid-token"))
        .body("detail", containsString(words));
  }

  @Test
  void theEndIsAnnouncedTwoWeeksBefore() {
    String token = token(List.of("organisations:read"), null);
    assertThat(bearer(token).get("/api/v1/session").getHeader("X-Lantoa-Token-Expires")).isNull();
    clock.moveTo(LocalDate.of(2027, 6, 20));
    directory.forget();
    assertThat(bearer(token).get("/api/v1/session").getHeader("X-Lantoa-Token-Expires"))
        .isEqualTo("2027-06-30T17:00:00Z");
  }

  @Test
  void useIsShownAndASuccessorTakesOver() {
    String token = token(List.of("organisations:read"), ward);
    officer.get(TOKENS).then().body("items[0].lastUsedAt", nullValue());
    bearer(token).get("/api/v1/session");
    Response list = officer.get(TOKENS);
    list.then()
        .body("items[0].lastUsedAt", notNullValue())
        .body("items[0].lastUsedAddress", equalTo("127.0.0.1"))
        .body("items[0].state", equalTo("ACTIVE"))
        .body("items[0].organisation.id", equalTo(Long.toString(ward)));
    assertThat(list.asString()).doesNotContain(token);
    String id = list.path("items[0].id");
    Response next =
        officer.post(
            TOKENS + "/" + id + "/rotation", Map.of("expiresOn", "2027-10-30", "overlapHours", 24));
    next.then()
        .statusCode(201)
        .body("accessToken.scopes", equalTo(List.of("organisations:read")))
        .body("accessToken.organisation.id", equalTo(Long.toString(ward)));
    bearer(token).get("/api/v1/session").then().statusCode(200);
    bearer(next.path("token")).get("/api/v1/session").then().statusCode(200);
    officer
        .get(TOKENS)
        .then()
        .body("items.find { it.id == '" + id + "' }.state", equalTo("EXPIRING"))
        .body(
            "items.find { it.id == '" + id + "' }.successorId",
            equalTo(next.path("accessToken.id")));
    officer
        .post(TOKENS + "/" + id + "/rotation", Map.of("expiresOn", "2027-10-30"))
        .then()
        .statusCode(409);
    clock.moveTo(LocalDate.of(2026, 11, 23));
    directory.forget();
    bearer(token).get("/api/v1/session").then().statusCode(401);
    bearer(next.path("token")).get("/api/v1/session").then().statusCode(200);
  }

  @Test
  void aMachineHasTokensOnly() {
    User admin = user(Role.ADMINISTRATOR, province);
    User wardAdmin = user(Role.ADMINISTRATOR, otherWard);
    String name = "may" + unique();
    Map<String, Object> machine =
        Map.of(
            "userName",
            name,
            "displayName",
            "Trục liên thông",
            "kind",
            "MACHINE",
            "roles",
            List.of(Map.of("role", "REPORTER", "organisationId", Long.toString(ward))));
    Response made = admin.post("/api/v1/users", machine);
    made.then().statusCode(201).body("kind", equalTo("MACHINE"));
    String path = "/api/v1/users/" + made.path("id");
    admin
        .post(path + "/security/password-reset", Map.of())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/wrong-state"));
    wardAdmin.post(path + "/access-tokens", body(null, null)).then().statusCode(404);
    Response token = admin.post(path + "/access-tokens", body(List.of("obligations:read"), null));
    token.then().statusCode(201);
    bearer(token.path("token"))
        .get("/api/v1/session")
        .then()
        .body("userName", equalTo(name))
        .body("permissions", hasItem("OBLIGATION_READ"))
        .body("permissions", not(hasItem("OBLIGATION_REPORT")));
    admin.get(path + "/access-tokens").then().statusCode(200).body("items", hasSize(1));
    wardAdmin.get(path + "/access-tokens").then().statusCode(404);
    admin
        .post("/api/v1/users/" + officer.id() + "/access-tokens", body(null, null))
        .then()
        .statusCode(409);
    admin
        .request()
        .delete(path + "/access-tokens/" + token.path("accessToken.id"))
        .then()
        .statusCode(204);
    bearer(token.path("token")).get("/api/v1/session").then().statusCode(401);
  }
}
