package vn.lantoa.access.sso;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.internal.Secrets;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** The mode "external", with a provider that is down. Runs in a process of its own. */
@QuarkusTest
@TestProfile(ExternalSignInTest.Profile.class)
class ExternalSignInTest extends ApiTest {

  private static final String PASSWORD = "mat-khau-thu-2026";

  /** Nobody listens at this issuer. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "LANTOA_SIGN_IN", "external",
          "LANTOA_OIDC_ISSUER", "http://127.0.0.1:9/realms/lantoa",
          "LANTOA_EMERGENCY_ACCOUNTS", "khan.cap,khan.cap2");
    }
  }

  private Response signIn(String name) {
    long province = root("PROVINCE");
    inTransaction(
        () ->
            accounts.createOrUpdate(
                new AccountSpec(
                    name,
                    "Tài khoản " + name,
                    null,
                    PASSWORD,
                    true,
                    false,
                    List.of(new AccountSpec.Held(Role.ADMINISTRATOR, province)))));
    return anonymous().body(Map.of("userName", name, "password", PASSWORD)).post("/api/v1/session");
  }

  @Test
  void passwordsAreRefusedButForAnEmergency() {
    signIn("ai.do").then().statusCode(403).body("type", equalTo("/problems/local-sign-in-off"));
    anonymous()
        .body(Map.of("userName", "khong-co", "password", PASSWORD))
        .post("/api/v1/session")
        .then()
        .statusCode(403);
    String cookie = signIn("khan.cap").then().statusCode(200).extract().cookie("lantoa_session");
    anonymous()
        .cookie("lantoa_session", cookie)
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("userName", equalTo("khan.cap"));
  }

  @Test
  void aSessionFromBeforeTheModeChangedIsOver() {
    signIn("truoc.day");
    String secret = Secrets.random();
    inTransaction(
        () ->
            new Sql(
                    """
                    INSERT INTO login_session (account_id, token_hash, created_at, expires_at)
                    SELECT id, :hash, :now, :then FROM account WHERE user_name = 'truoc.day'
                    """)
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.now())
                .bind("then", clock.now().plusSeconds(36_000))
                .execute(em));
    anonymous().cookie("lantoa_session", secret).get("/api/v1/session").then().statusCode(401);
  }

  @Test
  void clientsAreSentToTheProviderAlone() {
    anonymous()
        .get("/api/v1/session/options")
        .then()
        .statusCode(200)
        .body("mode", equalTo("EXTERNAL"))
        .body("provider.issuer", equalTo("http://127.0.0.1:9/realms/lantoa"));
  }

  @Test
  void aTokenThatNobodyCanVerifyNowIsNotCalledWrong() {
    anonymous()
        .header("Authorization", "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.c2ln")
        .get("/api/v1/session")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unavailable"));
  }
}
