package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.ContractOperations;

/** What cannot be read is refused with its own line in the catalogue, and nothing is written. */
@QuarkusTest
class BadInputTest extends ApiTest {

  private static final String ORGANISATIONS = "/api/v1/organisations";

  @TestHTTPResource URI server;

  private static long province;
  private static User admin;

  @BeforeEach
  void people() {
    if (admin == null) {
      province = root("PROVINCE");
      admin =
          user(
              java.util.List.of(
                  held(Role.ADMINISTRATOR),
                  held(Role.OFFICER),
                  held(Role.HEAD),
                  held(Role.REPORTER)));
    }
  }

  private static vn.lantoa.access.AccountSpec.Held held(Role role) {
    return new vn.lantoa.access.AccountSpec.Held(role, province, java.util.Set.of(), null, null);
  }

  @Test
  void everyOperationRefusesAParameterItDoesNotHave() {
    for (ContractOperations.Operation operation : ContractOperations.all()) {
      if (operation.id().endsWith("Setup")
          || operation.id().endsWith("Session")
          || operation.id().equals("takeLogoutToken")) {
        continue; // open, of the identity provider, or about the caller's own session: below
      }
      String path = operation.path().replaceAll("\\{[^}]+}", "1") + "?maufSac=1";
      boolean file = operation.described().at("/requestBody/content").has("multipart/form-data");
      var request = admin.request().header("If-Match", "\"1\"");
      Response answer =
          (file
                  ? request
                      .contentType(ContentType.MULTIPART)
                      .multiPart("file", "a.txt", new byte[1])
                  : request.body("{}"))
              .request(operation.method(), path);
      if (answer.statusCode() == 403) {
        continue; // the right is asked for first
      }
      assertThat(answer.asString()).as(operation.id()).contains("/problems/unknown-parameter");
      assertThat(answer.statusCode()).as(operation.id()).isEqualTo(400);
      assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("maufSac");
    }
  }

  @Test
  void aMisspeltFilterNamesThoseThereAre() {
    admin
        .get("/api/v1/documents?issuedFron=2026-01-01")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-parameter"))
        .body("errors[0].code", equalTo("UNKNOWN_PARAMETER"))
        .body("detail", containsString("issuedFrom"));
    admin
        .get("/api/v1/documents?type=NQ&type=KH")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("REPEATED"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 422",
    "limit=201, 422",
    "limit=-1, 422",
    "limit=abc, 400",
    "limit=99999999999, 400",
    "sort=name, 422",
    "'sort=issuedOn,-title,issuedOn', 422",
    "cursor=xyz, 422",
    "issuedFrom=2026-02-30, 400",
    "issuedFrom=hom-qua, 400",
    "q=%00, 422",
    "q=%ff%fe, 422"
  })
  void parametersOutOfTheirRangeAreRefused(String query, int status) {
    Response answer = admin.request().urlEncodingEnabled(false).get("/api/v1/documents?" + query);
    assertThat(answer.statusCode()).as(query + ": " + answer.asString()).isEqualTo(status);
  }

  @Test
  void twoHundredAreTheMost() {
    admin.get("/api/v1/documents?limit=200").then().statusCode(200);
    admin.get("/api/v1/documents?limit=1").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colour\":1}|unknown-field|/colour",
        "{\"name\":[]}|bad-request|/name",
        "{\"code\":\"a\",\"code\":\"b\"}|bad-request|",
        "{\"code\":\"a\\u0000b\"}|bad-request|/code",
        "{\"code\":\"a\\ud800b\"}|bad-request|/code",
        "{\"validFrom\":20200101}|bad-request|/validFrom",
        "{\"validFrom\":\"2020-13-01\"}|invalid|/validFrom",
        "{} {}|bad-request|",
        "{\"code\":\"a\"|bad-request|",
        "[]|bad-request|",
        "null|invalid|",
        "\"\"|bad-request|",
        "NaN|bad-request|"
      })
  void bodiesThatAreNotWhatTheContractSays(String body, String type, String pointer) {
    Response answer = admin.request().body(body).post(ORGANISATIONS);
    assertThat(answer.<String>path("type"))
        .as(body + ": " + answer.asString())
        .isEqualTo("/problems/" + type);
    if (pointer != null) {
      assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    }
  }

  @Test
  void anEmptyBodyOfAnotherMediaTypeIsRefusedAsAProblem() {
    admin
        .request()
        .header("If-Match", "\"0\"")
        .contentType("text/plain")
        .post("/api/v1/users/1/erasure")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unsupported-media-type"));
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] latin = "{\"code\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    send(latin).then().statusCode(400).body("type", equalTo("/problems/bad-request"));
    send(new byte[] {0, 0, 0, 0, 1, 2, 3}).then().statusCode(400);
    send(new byte[0]).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
  }

  private static Response send(byte[] body) {
    return admin.request().contentType(ContentType.JSON).body(body).post(ORGANISATIONS);
  }

  @Test
  void everythingTooLongIsNamedAtOnce() {
    Response answer =
        admin.post(
            ORGANISATIONS,
            Map.of(
                "code",
                "c".repeat(61),
                "name",
                "n".repeat(501),
                "shortName",
                "s",
                "level",
                "COMMUNE",
                "kind",
                "COMMITTEE",
                "validFrom",
                "2020-01-01"));
    answer.then().statusCode(422);
    assertThat(answer.<java.util.List<String>>path("errors.pointer"))
        .containsExactlyInAnyOrder("/code", "/name");
    assertThat(answer.<java.util.List<String>>path("errors.code")).containsOnly("TOO_LONG");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_000, 10_000})
  void aBodyNestedDeeplyIsRefused(int levels) throws Exception {
    long before = count();
    deep("{\"code\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
    deep("[".repeat(levels));
    deep("{\"a\":".repeat(levels));
    deep("{\"name\":" + "{\"a\":".repeat(levels) + "1" + "}".repeat(levels + 1));
    assertThat(count()).isEqualTo(before);
  }

  /** By a plain client: the test library would print the body with all its levels. */
  private void deep(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(ORGANISATIONS))
            .header("Content-Type", "application/json")
            .header("Cookie", "lantoa_session=" + admin.cookie())
            .header("X-Lantoa-Csrf", "1")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/");
  }

  @Test
  void unknownCodesInAPathAreNotFoundAndNotAnError() {
    admin.get("/api/v1/documents/abc").then().statusCode(404);
    admin.get("/api/v1/documents/0").then().statusCode(404);
    admin.get("/api/v1/documents/999999999999999999999").then().statusCode(404);
    admin
        .get("/api/v1/khong-co")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
  }

  private long count() {
    return new Sql("SELECT COUNT(*) FROM organisation").number(em);
  }
}
