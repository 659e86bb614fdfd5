package vn.lantoa.app;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** The first run is open while nobody can sign in, and closed afterwards. */
@QuarkusTest
class SetupTest extends ApiTest {

  @Test
  void isClosedOnceSomebodyCanSignIn() {
    user(Role.READER, root("PROVINCE"));
    anonymous().get("/api/v1/setup").then().statusCode(200).body("state", equalTo("READY"));
    anonymous()
        .body(Map.of("mode", "BLANK", "organisationName", "Tỉnh ủy", "level", "PROVINCE"))
        .post("/api/v1/setup")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/conflict"));
    anonymous().body(Map.of("mode", "DEMO")).post("/api/v1/setup").then().statusCode(409);
  }

  @Test
  void everyProblemHasItsPage() {
    RestAssured.get("/problems/stale-version").then().statusCode(200).body(containsString("412"));
    RestAssured.get("/problems/no-such").then().statusCode(404);
  }
}
