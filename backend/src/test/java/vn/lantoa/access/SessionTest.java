package vn.lantoa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** Signing in and out, tokens, accounts, and what protects them. */
@QuarkusTest
class SessionTest extends ApiTest {

  private long province;
  private User officer;

  @BeforeEach
  void people() {
    province = root("PROVINCE");
    officer = user(Role.OFFICER, province, Act.STUDY, Act.BRIEFING);
  }

  @Test
  void tellsWhoIsSignedIn() {
    officer
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("userName", equalTo(officer.userName()))
        .body("home.id", equalTo(Long.toString(province)))
        .body("roles[0].role", equalTo("OFFICER"))
        .body("roles[0].acts", equalTo(List.of("STUDY", "BRIEFING")))
        .body("permissions", hasItem("DEMAND_PUBLISH"))
        .body("permissions", not(hasItem("USER_ADMINISTER")));
  }

  @Test
  void answersTheSameToAnUnknownNameAndAWrongPassword() {
    String unknown = refused("khong-co", "sai-mat-khau-2026");
    String wrong = refused(officer.userName(), "sai-mat-khau-2026");
    assertThat(unknown).isEqualTo(wrong);
  }

  private static String refused(String name, String password) {
    return anonymous()
        .body(Map.of("userName", name, "password", password))
        .post("/api/v1/session")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/bad-credentials"))
        .extract()
        .path("detail");
  }

  @Test
  void theCookieIsForTheBrowserOnlyAndEndsWithTheSession() {
    String cookie =
        anonymous()
            .body(Map.of("userName", officer.userName(), "password", "mat-khau-thu-2026"))
            .post("/api/v1/session")
            .getHeader("Set-Cookie");
    assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
    officer.request().delete("/api/v1/session").then().statusCode(204);
    officer
        .get("/api/v1/session")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void aCookieWithoutTheHeaderChangesNothing() {
    anonymous()
        .cookie("lantoa_session", officer.cookie())
        .body(Map.of("name", "x", "expiresOn", "2027-01-01"))
        .post("/api/v1/access-tokens")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/csrf-header-missing"));
    officer.get("/api/v1/access-tokens").then().body("items", hasSize(0));
  }

  @Test
  void aTokenCarriesItsOwnersRightsUntilRevoked() {
    Response made =
        officer.post(
            "/api/v1/access-tokens", Map.of("name", "Điều hành", "expiresOn", "2027-01-01"));
    made.then().statusCode(201).body("token", startsWith("lantoa_"));
    String token = made.path("token");
    String id = made.path("accessToken.id");
    anonymous()
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("userName", equalTo(officer.userName()));
    User other = user(Role.OFFICER, province);
    other.request().delete("/api/v1/access-tokens/" + id).then().statusCode(404);
    officer.request().delete("/api/v1/access-tokens/" + id).then().statusCode(204);
    anonymous()
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/session")
        .then()
        .statusCode(401);
    long kept =
        new Sql("SELECT COUNT(*) FROM access_token WHERE token_hash LIKE :t")
            .bind("t", "%" + token + "%")
            .number(em);
    assertThat(kept).isZero();
    officer
        .post("/api/v1/access-tokens", Map.of("name", "x", "expiresOn", "2029-01-01"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expiresOn"));
  }

  @Test
  void theSameKeyAndBodyIsDoneOnce() {
    User admin = user(Role.ADMINISTRATOR, province);
    Map<String, Object> body =
        Map.of(
            "userName",
            "mot" + unique(),
            "displayName",
            "Một lần",
            "password",
            "mat-khau-dau-2026",
            "roles",
            List.of(Map.of("role", "READER", "organisationId", Long.toString(province))));
    String key = "k" + unique();
    Response first = once(admin, "/api/v1/users", key, body);
    first.then().statusCode(201);
    Response second = once(admin, "/api/v1/users", key, body);
    second.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    once(admin, "/api/v1/users", key, Map.of("userName", "khac"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void aSecretIsNotKeptForARepeatedRequest() {
    Map<String, String> body = Map.of("name", "một lần", "expiresOn", "2027-01-01");
    String key = "k" + unique();
    once(officer, "/api/v1/access-tokens", key, body).then().statusCode(201);
    once(officer, "/api/v1/access-tokens", key, body).then().statusCode(409);
    officer.get("/api/v1/access-tokens").then().body("items", hasSize(1));
  }

  private static Response once(User who, String path, String key, Object body) {
    return who.request().header("Idempotency-Key", key).body(body).post(path);
  }

  @Test
  void administratorsKeepTheAccountsOfTheirSubtreeOnly() {
    long ward = organisation("Phường " + unique(), "COMMUNE", "COMMITTEE", province);
    User admin = user(Role.ADMINISTRATOR, ward);
    String name = "vp" + unique();
    Map<String, Object> input =
        Map.of(
            "userName",
            name,
            "displayName",
            "Văn phòng",
            "password",
            "mat-khau-dau-2026",
            "roles",
            List.of(Map.of("role", "OFFICER", "organisationId", Long.toString(ward))));
    Response made = admin.post("/api/v1/users", input);
    made.then().statusCode(201).body("roles[0].organisation.id", equalTo(Long.toString(ward)));
    admin.post("/api/v1/users", input).then().statusCode(409);
    String path = "/api/v1/users/" + made.path("id");
    Map<String, Object> above =
        Map.of(
            "userName",
            name,
            "displayName",
            "Văn phòng",
            "roles",
            List.of(Map.of("role", "HEAD", "organisationId", Long.toString(province))));
    admin
        .put(path, made.path("version"), above)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OUT_OF_REACH"));
    admin.get("/api/v1/users?q=" + name).then().body("items.userName", equalTo(List.of(name)));
    user(Role.ADMINISTRATOR, root("PROVINCE")).get(path).then().statusCode(404);
    officer.get("/api/v1/users").then().statusCode(403);
    admin
        .request()
        .body(above)
        .put(path)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/version-required"));
  }

  @Test
  void anUnchangedResourceIsNotSentAgain() {
    User admin = user(Role.ADMINISTRATOR, province);
    String path = "/api/v1/users/" + admin.id();
    String tag = admin.get(path).getHeader("ETag");
    admin.request().header("If-None-Match", tag).get(path).then().statusCode(304);
    admin
        .request()
        .header("Accept-Language", "en")
        .header("If-None-Match", "\"0.00\"")
        .get(path)
        .then()
        .statusCode(200);
  }

  @Test
  void problemsSpeakTheReadersLanguage() {
    anonymous()
        .header("Accept-Language", "en-GB,vi;q=0.5")
        .get("/api/v1/session")
        .then()
        .statusCode(401)
        .body("title", equalTo("Sign in first"));
    anonymous().get("/api/v1/session").then().body("title", equalTo("Cần đăng nhập"));
    anonymous()
        .body("{\"userName\": \"a\", \"password\": \"b\", \"colour\": 1}")
        .post("/api/v1/session")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/colour"));
    anonymous()
        .body("{not json")
        .post("/api/v1/session")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/bad-request"));
  }

  @Test
  void rolesEndOnTheirDay() {
    User past =
        user(
            List.of(
                new AccountSpec.Held(
                    Role.OFFICER, province, Set.of(), null, LocalDate.of(2026, 11, 20))));
    past.get("/api/v1/session").then().statusCode(200).body("roles", hasSize(0));
    past.get("/api/v1/obligations")
        .then()
        .statusCode(403)
        .body("type", containsString("forbidden"));
  }

  @Test
  void withoutAnIdentityProviderNothingIsAskedOfOne() {
    anonymous()
        .get("/api/v1/session/options")
        .then()
        .statusCode(200)
        .body("mode", equalTo("INTERNAL"))
        .body("provider", nullValue());
    anonymous()
        .header("Authorization", "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.c2ln")
        .get("/api/v1/session")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("/problems/invalid-token"));
    anonymous()
        .contentType("application/x-www-form-urlencoded")
        .formParam("logout_token", "a.b.c")
        .post("/api/v1/session/logout-token")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/bad-request"));
  }
}
