package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/**
 * Limits by account and by address. The tests' own address is exempt; here each test comes from one
 * of its own, told by a trusted proxy, with the small limits of the test configuration.
 */
@QuarkusTest
class RateLimitTest extends ApiTest {

  private static final int ACCOUNT = 30;
  private static final int ANONYMOUS = 20;
  private static final int SIGN_IN = 5;

  private static int last;

  private final String address = "203.0.113." + ++last;

  private RequestSpecification from(RequestSpecification request) {
    return request.header("X-Forwarded-For", address);
  }

  @Test
  void anAccountHearsWhatIsLeftAndThenWhenToGoOn() {
    User reader = user(Role.READER, root("PROVINCE"));
    Response first = from(reader.request()).get("/api/v1/session");
    first
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", equalTo("\"account\";q=30;w=60"))
        .header("RateLimit", equalTo("\"account\";r=29;t=2"));
    Response refused = until429(() -> from(reader.request()).get("/api/v1/session"), ACCOUNT + 5);
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-requests"))
        .body("instance", equalTo("/api/v1/session"));
    assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
    assertThat(refused.getHeader("RateLimit")).startsWith("\"account\";r=0;t=");
    from(user(Role.READER, root("PROVINCE")).request())
        .get("/api/v1/session")
        .then()
        .statusCode(200);
  }

  @Test
  void theSameAccountIsCountedFromEveryAddress() {
    User reader = user(Role.READER, root("PROVINCE"));
    until429(() -> from(reader.request()).get("/api/v1/session"), ACCOUNT + 5);
    reader
        .request()
        .header("X-Forwarded-For", "203.0.113.250")
        .get("/api/v1/session")
        .then()
        .statusCode(429);
  }

  @Test
  void nobodyIsCountedByAddressAndSigningInMoreStrictly() {
    Response refused = until429(() -> from(anonymous()).get("/api/v1/setup"), ANONYMOUS + 5);
    assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"anonymous\";q=20;w=60");
    Map<String, String> wrong = Map.of("userName", "ai-do", "password", "sai-mat-khau-2026");
    Response signIn =
        until429(() -> from(anonymous()).body(wrong).post("/api/v1/session"), SIGN_IN + 3);
    assertThat(signIn.getHeader("RateLimit-Policy")).isEqualTo("\"sign-in\";q=5;w=60");
  }

  @Test
  void aForgedTokenIsCountedByAddressWhileAGoodOneGoesOn() {
    User reader = user(Role.READER, root("PROVINCE"));
    from(reader.request()).get("/api/v1/session").then().statusCode(200);
    Response refused =
        until429(
            () ->
                from(anonymous())
                    .header("Authorization", "Bearer lt_" + unique())
                    .get("/api/v1/session"),
            40);
    assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"refused\";q=10;w=60");
    from(reader.request()).get("/api/v1/session").then().statusCode(200);
  }

  @Test
  void anExemptAddressIsNotCounted() {
    for (int i = 0; i < ANONYMOUS + 10; i++) {
      anonymous().get("/api/v1/setup").then().statusCode(200).header("RateLimit", nullValue());
    }
  }

  @Test
  void onlySoManyClientsAreRemembered() {
    RatePolicy policy = new RatePolicy("small", 2, 1_000);
    for (int i = 0; i < 100_000; i++) {
      assertThat(policy.take("client " + i).allowed()).isTrue();
    }
    assertThat(policy.remembered()).isLessThanOrEqualTo(1_000);
  }

  private interface Call {
    Response send();
  }

  private static Response until429(Call call, int most) {
    for (int i = 0; i < most; i++) {
      Response answer = call.send();
      if (answer.statusCode() == 429) {
        return answer;
      }
    }
    throw new AssertionError("no 429 within " + most + " requests");
  }
}
