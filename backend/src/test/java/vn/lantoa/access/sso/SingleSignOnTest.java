package vn.lantoa.access.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** OpenID Connect against a real Keycloak, in mixed mode. Runs in a process of its own. */
@QuarkusTest
@TestProfile(SingleSignOnTest.Profile.class)
class SingleSignOnTest extends ApiTest {

  /** Keycloak beside the product. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(KeycloakResource.class));
    }
  }

  private static long province;
  private static long ward;
  private static long elsewhere;

  private Keycloak keycloak;

  @BeforeEach
  void tree() {
    Assumptions.assumeTrue(KeycloakResource.url() != null, "Keycloak could not be fetched");
    keycloak = new Keycloak(KeycloakResource.url());
    if (province == 0) {
      province = coded("SSO", root("PROVINCE"));
      ward = coded("SSO.P1", organisation("Phường Một", "COMMUNE", "COMMITTEE", province));
      elsewhere = coded("SSO2", root("PROVINCE"));
    }
  }

  private long coded(String code, long id) {
    return inTransaction(
        () -> {
          new Sql("UPDATE organisation SET code = :code WHERE id = :id")
              .bind("code", code)
              .bind("id", id)
              .execute(em);
          return id;
        });
  }

  private static Response get(String token, String path) {
    return anonymous().header("Authorization", "Bearer " + token).get(path);
  }

  private BrowserWalk browser() {
    return new BrowserWalk(keycloak.issuer("lantoa"));
  }

  @Test
  void clientsAreToldWhereToSignIn() {
    anonymous()
        .get("/api/v1/session/options")
        .then()
        .statusCode(200)
        .body("mode", equalTo("MIXED"))
        .body("provider.issuer", equalTo(keycloak.issuer("lantoa")))
        .body("provider.clientId", equalTo("lantoa-web"));
  }

  @Test
  void theCodeFlowMakesAnAccountWithTheRolesOfItsGroups() {
    keycloak.join("canbo.tanhanh", "SSO.P1", "OFFICER");
    String token = browser().signIn("canbo.tanhanh").getString("access_token");
    get(token, "/api/v1/session")
        .then()
        .statusCode(200)
        .body("userName", equalTo("canbo.tanhanh"))
        .body("home.id", equalTo(Long.toString(ward)))
        .body("roles.role", equalTo(List.of("OFFICER")))
        .body("permissions", hasItem("DEMAND_PUBLISH"))
        .body("permissions", not(hasItem("USER_ADMINISTER")));
    get(token, "/api/v1/organisations/" + ward).then().statusCode(200);
    get(token, "/api/v1/organisations/" + elsewhere)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    get(token, "/api/v1/users").then().statusCode(403);
    Map<String, Object> kept =
        new Sql(
                """
                SELECT a.password_hash, a.display_name, a.email, e.provisioned FROM account a
                JOIN external_identity e ON e.account_id = a.id WHERE a.user_name = 'canbo.tanhanh'
                """)
            .list(
                em,
                r -> {
                  Map<String, Object> row = new HashMap<>();
                  row.put("password", r.stringOrNull("password_hash"));
                  row.put("name", r.string("display_name"));
                  row.put("email", r.string("email"));
                  row.put("provisioned", r.bool("provisioned"));
                  return row;
                })
            .get(0);
    assertThat(kept)
        .containsEntry("password", null)
        .containsEntry("name", "Chuyên viên Văn phòng Đảng ủy")
        .containsEntry("email", "canbo.tanhanh@lantoa.example")
        .containsEntry("provisioned", true);
    assertThat(entries("user.provision", "canbo.tanhanh")).isEqualTo(1);
  }

  private long entries(String action, String userName) {
    return new Sql(
            """
            SELECT COUNT(*) FROM journal_entry j JOIN account a ON a.id = j.subject_id
            WHERE j.subject = 'users' AND j.action = :action AND a.user_name = :name
            """)
        .bind("action", action)
        .bind("name", userName)
        .number(em);
  }

  @Test
  void theProviderInsistsOnAProofKey() {
    BrowserWalk browser = browser();
    browser.signIn("khach.vinhlong");
    String plain = browser.ask("plain", "x".repeat(50)).headers().firstValue("location").orElse("");
    assertThat(plain).contains("error=invalid_request");
    String code = BrowserWalk.code(browser.ask("S256", BrowserWalk.challenge("y".repeat(50))));
    assertThat(browser.exchange(code, "z".repeat(50)).getString("error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void aRefreshTokenServesOnce() {
    BrowserWalk browser = browser();
    String first = browser.signIn("khach.vinhlong").getString("refresh_token");
    JsonPath second = browser.refresh(first);
    get(second.getString("access_token"), "/api/v1/session").then().statusCode(200);
    assertThat(browser.refresh(first).getString("error")).isEqualTo("invalid_grant");
  }

  @Test
  void aRuleGivesARoleItsMeaning() {
    String token = browser().signIn("giamsat.vinhlong").getString("access_token");
    get(token, "/api/v1/session")
        .then()
        .body("roles.role", equalTo(List.of("INSPECTOR")))
        .body("roles.organisation.id", equalTo(List.of(Long.toString(province))));
    get(token, "/api/v1/organisations/" + ward).then().statusCode(200);
    get(token, "/api/v1/organisations/" + elsewhere).then().statusCode(404);
    anonymous()
        .header("Authorization", "Bearer " + token)
        .body(
            Map.of(
                "type",
                "KH",
                "symbol",
                "1-KH/TU",
                "issuerId",
                Long.toString(province),
                "issuedOn",
                "2026-11-20",
                "title",
                "Kế hoạch"))
        .post("/api/v1/documents")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void rolesHeldHereCountAsWell() {
    String cookie = named("vanphong.vinhlong", Role.REPORTER, elsewhere);
    Long id = accounts.existing(Set.of("vanphong.vinhlong")).get("vanphong.vinhlong");
    keycloak.join("vanphong.vinhlong", "SSO.P1", "READER");
    String token = browser().signIn("vanphong.vinhlong").getString("access_token");
    get(token, "/api/v1/session")
        .then()
        .body("userId", equalTo(id.toString()))
        .body("home.id", equalTo(Long.toString(elsewhere)))
        .body("roles.role", equalTo(List.of("REPORTER", "READER")))
        .body("displayName", equalTo("Tài khoản vanphong.vinhlong"));
    anonymous()
        .cookie("lantoa_session", cookie)
        .get("/api/v1/session")
        .then()
        .body("roles.role", equalTo(List.of("REPORTER")));
    assertThat(entries("user.link", "vanphong.vinhlong")).isEqualTo(1);
    long cost = statements(() -> get(token, "/api/v1/organisations/" + ward));
    assertThat(cost).isLessThanOrEqualTo(8);
  }

  /** A local account of this name; returns its session's cookie. */
  private String named(String name, Role role, long organisation) {
    inTransaction(
        () ->
            accounts.createOrUpdate(
                new AccountSpec(
                    name,
                    "Tài khoản " + name,
                    null,
                    KeycloakResource.PASSWORD,
                    true,
                    false,
                    List.of(new AccountSpec.Held(role, organisation)))));
    return anonymous()
        .body(Map.of("userName", name, "password", KeycloakResource.PASSWORD))
        .post("/api/v1/session")
        .then()
        .statusCode(200)
        .extract()
        .cookie("lantoa_session");
  }

  @Test
  void whoHasNoRoleIsSignedInAndMayNothing() {
    String token = browser().signIn("khach.vinhlong").getString("access_token");
    get(token, "/api/v1/session").then().statusCode(200).body("roles", is(empty()));
    get(token, "/api/v1/obligations").then().statusCode(403);
  }

  @Test
  void aDisabledAccountIsRefusedClearly() {
    String token = keycloak.machineToken("lantoa", machine("khoa"));
    get(token, "/api/v1/session").then().statusCode(200);
    String name = "service-account-khoa";
    set("UPDATE account SET active = FALSE WHERE user_name = '" + name + "'");
    String fresh = keycloak.machineToken("lantoa", "khoa");
    get(fresh, "/api/v1/session")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/account-disabled"));
    get(fresh, "/api/v1/session/options").then().statusCode(200);
  }

  @Test
  void nobodyTakesOverAnAccountThatIsLinkedToAnother() {
    named("service-account-gia", Role.HEAD, province);
    set(
        "INSERT INTO external_identity (issuer, subject, account_id, provisioned, created_at)"
            + " SELECT '"
            + keycloak.issuer("lantoa")
            + "', 'another', id, FALSE, NOW(6) FROM account WHERE user_name = 'service-account-gia'");
    String token = keycloak.machineToken("lantoa", machine("gia"));
    get(token, "/api/v1/session")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/account-not-linked"));
  }

  private void set(String sql) {
    inTransaction(() -> new Sql(sql).execute(em));
  }

  /** A client of its own right with the audience of the API. */
  private String machine(String id) {
    keycloak.client("lantoa", id, "lantoa-api", 300);
    return id;
  }

  @Test
  void aMachineCallsWithItsOwnCredentials() {
    machine("may-doc");
    keycloak.machineToken("lantoa", "may-doc");
    keycloak.join("service-account-may-doc", "SSO", "READER");
    String token = keycloak.machineToken("lantoa", "may-doc");
    get(token, "/api/v1/organisations/" + ward).then().statusCode(200);
    get(token, "/api/v1/users").then().statusCode(403);
    assertThat(entries("user.external-roles", "service-account-may-doc")).isEqualTo(1);
  }

  @Test
  void anAccessTokenOfOursCarriesTheProvidersRolesForSomeHours() {
    machine("may-lau");
    keycloak.join("service-account-may-lau", "SSO", "READER");
    String token = keycloak.machineToken("lantoa", "may-lau");
    String own =
        anonymous()
            .header("Authorization", "Bearer " + token)
            .body(Map.of("name", "máy", "expiresOn", "2027-01-01"))
            .post("/api/v1/access-tokens")
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    get(own, "/api/v1/session").then().body("roles.role", equalTo(List.of("READER")));
    set(
        "UPDATE external_role SET seen_at = seen_at - INTERVAL 14 HOUR WHERE account_id ="
            + " (SELECT id FROM account WHERE user_name = 'service-account-may-lau')");
    clock.advance(Duration.ofMinutes(1));
    get(own, "/api/v1/session").then().body("roles", is(empty()));
    get(own, "/api/v1/organisations/" + ward).then().statusCode(403);
  }

  @Test
  void tokensThatWereMadeUpAreRefused() {
    String real = keycloak.machineToken("lantoa", machine("that"));
    get(real, "/api/v1/session").then().statusCode(200);
    Map<String, Object> boss = Map.of("roles", List.of("kiem-tra"));
    Map<String, String> made = new LinkedHashMap<>();
    made.put("signed by another key", new ForgedToken(real).signedByAnotherKey());
    made.put("unknown key", new ForgedToken(real).header("kid", "x").signedByAnotherKey());
    made.put("alg none", new ForgedToken(real).unsigned());
    made.put("alg NONE", new ForgedToken(real).header("alg", "NONE").withSignatureOf(real));
    made.put("shared secret", new ForgedToken(real).signedWithSecret(publicKey()));
    made.put("more roles", new ForgedToken(real).claim("realm_access", boss).withSignatureOf(real));
    made.put("longer life", new ForgedToken(real).claim("exp", 4102444800L).withSignatureOf(real));
    made.put("cut", real.substring(0, real.length() - 20));
    made.put("no signature", real.substring(0, real.lastIndexOf('.')));
    made.put("no token at all", "abc");
    made.put("dots", "..");
    made.put("long", "a".repeat(6000) + ".b.c");
    made.put("ours in form only", "lt_" + "x".repeat(43));
    made.forEach(SingleSignOnTest::refused);
  }

  private byte[] publicKey() {
    return given()
        .get(keycloak.issuer("lantoa") + "/protocol/openid-connect/certs")
        .jsonPath()
        .getString("keys.find { it.alg == 'RS256' }.x5c[0]")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void refused(String what, String token) {
    Response answer = get(token, "/api/v1/session");
    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    answer
        .then()
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", oneOf("/problems/unauthenticated", "/problems/invalid-token"));
  }

  @Test
  void tokensForOthersOrOfOthersAreRefused() {
    keycloak.client("lantoa", "khong-danh-cho", null, 300);
    refused("no audience", keycloak.machineToken("lantoa", "khong-danh-cho"));
    keycloak.client("lantoa", "cho-nguoi-khac", "another-api", 300);
    refused("another audience", keycloak.machineToken("lantoa", "cho-nguoi-khac"));
    keycloak.realm("khac");
    keycloak.client("khac", "cung-ten", "lantoa-api", 300);
    refused("another realm", keycloak.machineToken("khac", "cung-ten"));
    JsonPath tokens = browser().signIn("khach.vinhlong");
    refused("an ID token", tokens.getString("id_token"));
    refused("a refresh token", tokens.getString("refresh_token"));
  }

  @Test
  void anExpiredTokenIsRefused() {
    keycloak.client("lantoa", "ngan", "lantoa-api", 8);
    String token = keycloak.machineToken("lantoa", "ngan");
    get(token, "/api/v1/session").then().statusCode(200);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> refused("expired", token));
  }

  @Test
  void signingOutHereEndsTheTokensOfTheSession() {
    BrowserWalk browser = browser();
    String token = browser.signIn("khach.vinhlong").getString("access_token");
    String sibling = browser.silently().getString("access_token");
    get(token, "/api/v1/session").then().statusCode(200);
    anonymous()
        .header("Authorization", "Bearer " + token)
        .delete("/api/v1/session")
        .then()
        .statusCode(204);
    refused("signed out", token);
    refused("of the same session", sibling);
    String again = browser().signIn("khach.vinhlong").getString("access_token");
    get(again, "/api/v1/session").then().statusCode(200);
  }

  @Test
  void signingOutThereIsToldHere() {
    String id = keycloak.admin().get("/lantoa/clients?clientId=lantoa-web").path("[0].id");
    Map<String, Object> client =
        new HashMap<>(keycloak.admin().get("/lantoa/clients/" + id).jsonPath().getMap("$"));
    @SuppressWarnings("unchecked")
    Map<String, Object> attributes = new HashMap<>((Map<String, Object>) client.get("attributes"));
    attributes.put(
        "backchannel.logout.url",
        "http://127.0.0.1:" + RestAssured.port + "/api/v1/session/logout-token");
    client.put("attributes", attributes);
    keycloak.admin().body(client).put("/lantoa/clients/" + id).then().statusCode(204);

    BrowserWalk browser = browser();
    JsonPath tokens = browser.signIn("khach.vinhlong");
    String token = tokens.getString("access_token");
    get(token, "/api/v1/session").then().statusCode(200);
    assertThat(browser.signOut(tokens.getString("id_token")).headers().firstValue("location"))
        .hasValue(KeycloakResource.WEB + "/sign-in");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> refused("signed out at the provider", token));
    assertThat(browser.refresh(tokens.getString("refresh_token")).getString("error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void onlyTheProvidersLogoutTokensEndASession() {
    String token = browser().signIn("khach.vinhlong").getString("access_token");
    for (String other :
        List.of(token, new ForgedToken(token).signedByAnotherKey(), "abc", "..", "")) {
      anonymous()
          .contentType("application/x-www-form-urlencoded")
          .formParam("logout_token", other)
          .post("/api/v1/session/logout-token")
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/bad-request"));
    }
    get(token, "/api/v1/session").then().statusCode(200);
  }

  @Test
  void keysAreChangedWithoutAStop() {
    machine("khoa-cu");
    String before = keycloak.machineToken("lantoa", "khoa-cu");
    get(before, "/api/v1/session").then().statusCode(200);
    keycloak.newKey();
    String after = keycloak.machineToken("lantoa", "khoa-cu");
    assertThat(kid(after)).isNotEqualTo(kid(before));
    get(after, "/api/v1/session").then().statusCode(200);
    get(before, "/api/v1/session").then().statusCode(200);
    keycloak.disableOldKeys();
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> refused("signed by a disabled key", before));
    get(after, "/api/v1/session").then().statusCode(200);
  }

  private static String kid(String token) {
    return JsonPath.from(
            new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.")[0]),
                StandardCharsets.UTF_8))
        .getString("kid");
  }

  @Test
  void localAccountsAndTokensServeBeside() {
    User officer = user(Role.OFFICER, province);
    officer.get("/api/v1/session").then().statusCode(200);
    String own =
        officer
            .post("/api/v1/access-tokens", Map.of("name", "máy", "expiresOn", "2027-01-01"))
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    get(own, "/api/v1/session").then().statusCode(200).body("roles", hasSize(1));
    anonymous().get("/api/v1/session").then().statusCode(401);
  }

  @Test
  void twoFirstRequestsAtOnceMakeOneAccount() throws InterruptedException {
    String token = keycloak.machineToken("lantoa", machine("hai-cung-luc"));
    List<Integer> answers = new java.util.concurrent.CopyOnWriteArrayList<>();
    List<Thread> both =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(
                i -> new Thread(() -> answers.add(get(token, "/api/v1/session").statusCode())))
            .toList();
    both.forEach(Thread::start);
    for (Thread thread : both) {
      thread.join();
    }
    assertThat(answers).containsOnly(200).hasSize(4);
    assertThat(entries("user.provision", "service-account-hai-cung-luc")).isEqualTo(1);
  }
}
