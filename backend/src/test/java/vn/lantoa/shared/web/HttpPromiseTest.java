package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.testing.ApiTest;

/** Languages, media types, HEAD, 304, OPTIONS, CORS, and the headers every answer has. */
@QuarkusTest
class HttpPromiseTest extends ApiTest {

  private static User officer;
  private static String document;

  @BeforeEach
  void people() {
    if (officer == null) {
      long province = root("PROVINCE");
      officer = user(Role.OFFICER, province);
      document = "/api/v1/documents/" + document(province, "7-KH/TU", LocalDate.of(2026, 1, 5));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi|vi",
        "en|en",
        "en-GB,vi;q=0.5|en",
        "vi;q=0.5,en;q=0.8|en",
        "fr,de|vi",
        "fr,en;q=0.1|en",
        "en;q=0,vi|vi",
        "*|vi",
        "fr;q=1,*;q=0.5|vi",
        ";;;|vi",
        "EN-us|en"
      })
  void theLanguageIsTheFirstOfOurs(String header, String language) {
    Response answer = anonymous().header("Accept-Language", header).get("/api/v1/session");
    answer.then().statusCode(401).header("Content-Language", equalTo(language));
    assertThat(answer.<String>path("title"))
        .isEqualTo(language.equals("en") ? "Sign in first" : "Cần đăng nhập");
  }

  @Test
  void aTypeNobodyMakesIs406AndOneNobodyReads415() {
    officer
        .request()
        .accept("application/xml")
        .get("/api/v1/documents")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-acceptable"));
    officer
        .request()
        .accept("application/xml, */*;q=0.1")
        .get("/api/v1/documents")
        .then()
        .statusCode(200);
    officer
        .request()
        .contentType(ContentType.XML)
        .body("<a/>")
        .post("/api/v1/documents")
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/unsupported-media-type"));
  }

  @Test
  void headGivesTheHeadersOfGetAndNoBody() {
    for (String path : new String[] {document, "/api/v1/documents", "/api/v1/session"}) {
      Response get = officer.get(path);
      Response head = officer.request().head(path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.asString()).isEmpty();
      for (String header : new String[] {"ETag", "Content-Type", "Content-Language"}) {
        assertThat(head.getHeader(header)).as(header).isEqualTo(get.getHeader(header));
      }
    }
    officer.request().head("/api/v1/documents/1234567890").then().statusCode(404);
  }

  @Test
  void whatDidNotChangeIsNotSentAgainSingleOrList() {
    for (String path :
        new String[] {document, "/api/v1/documents?limit=5", "/api/v1/document-types"}) {
      String tag = officer.get(path).getHeader("ETag");
      Response again = officer.request().header("If-None-Match", "W/" + tag).get(path);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.asString()).isEmpty();
      assertThat(again.getHeader("ETag")).isEqualTo(tag);
      officer.request().header("If-None-Match", "\"khac\"").get(path).then().statusCode(200);
    }
  }

  @Test
  void aMethodThatIsNotThereIs405AndAnUnknownAddress404() {
    officer
        .request()
        .body("{}")
        .patch(document)
        .then()
        .statusCode(405)
        .body("type", equalTo("/problems/method-not-allowed"));
    officer.request().body("{}").patch("/api/v1/khong-co").then().statusCode(404);
  }

  @Test
  void corsIsClosedToEverybodyNotNamed() {
    plain()
        .header("Origin", "https://la.example")
        .header("Access-Control-Request-Method", "GET")
        .options(document)
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Methods", nullValue());
    officer
        .request()
        .header("Origin", "https://la.example")
        .get(document)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aNamedOriginMayReadWithATokenAndNeverWithTheCookie() {
    plain()
        .header("Origin", "https://bao-cao.example.vn")
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "if-match")
        .options(document)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", equalTo("https://bao-cao.example.vn"))
        .header("Access-Control-Allow-Headers", containsString("If-Match"))
        .header("Access-Control-Allow-Credentials", nullValue());
    officer
        .request()
        .header("Origin", "https://bao-cao.example.vn")
        .get(document)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo("https://bao-cao.example.vn"))
        .header("Access-Control-Expose-Headers", containsString("ETag"))
        .header("Access-Control-Allow-Credentials", nullValue())
        .header("Vary", containsString("Origin"));
  }

  @Test
  void everyAnswerTellsBrowsersToRunNothingOfIt() {
    for (String path : new String[] {document, "/api/v1/khong-co", "/api/v1/documents/1"}) {
      Response answer = officer.get(path);
      assertThat(answer.getHeader("Content-Security-Policy"))
          .isEqualTo("default-src 'none'; frame-ancestors 'none'");
      assertThat(answer.getHeaders().getValues("X-Content-Type-Options"))
          .containsExactly("nosniff");
      assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    }
    officer
        .request()
        .header("X-Forwarded-Proto", "https")
        .get(document)
        .then()
        .header("Strict-Transport-Security", containsString("max-age"));
  }

  @Test
  void whatCarriesASecretIsStoredNowhereAndTheCookieIsSecureBehindATrustedProxy() {
    officer
        .post("/api/v1/access-tokens", Map.of("name", "x", "expiresOn", "2027-01-01"))
        .then()
        .statusCode(201)
        .header("Cache-Control", equalTo("no-store"));
    Map<String, String> who =
        Map.of("userName", officer.userName(), "password", "mat-khau-thu-2026");
    anonymous()
        .header("X-Forwarded-Proto", "https")
        .body(who)
        .post("/api/v1/session")
        .then()
        .statusCode(200)
        .header("Set-Cookie", containsString("Secure"))
        .header("Cache-Control", equalTo("no-store"));
    anonymous()
        .body(who)
        .post("/api/v1/session")
        .then()
        .header("Set-Cookie", not(containsString("Secure")));
  }

  @Test
  void aProblemSaysWhereAndWhatToDo() {
    officer
        .request()
        .header("X-Request-Id", "r-17")
        .get("/api/v1/documents/4711")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"))
        .body("status", equalTo(404))
        .body("instance", equalTo("/api/v1/documents/4711"))
        .body("requestId", equalTo("r-17"));
    for (String path : new String[] {"/api/v1/session", "/api/v1/documents"}) {
      anonymous()
          .get(path)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", containsString("Bearer"));
      anonymous()
          .header("Authorization", "Bearer lt_giả")
          .get(path)
          .then()
          .statusCode(401)
          .body("type", equalTo("/problems/invalid-token"))
          .header("WWW-Authenticate", containsString("Bearer"));
    }
  }

  @Test
  void everyProblemHasItsPage() {
    for (ProblemType type : ProblemType.values()) {
      String page =
          plain()
              .get(type.uri())
              .then()
              .statusCode(200)
              .contentType("text/html")
              .extract()
              .asString();
      assertThat(page)
          .contains(type.title().vi())
          .contains(type.title().en())
          .contains(type.advice().vi())
          .contains(type.advice().en());
    }
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    plain().get("/problems/khong-co").then().statusCode(404);
  }

  @Test
  void whatNobodyForesawGivesNothingAwayOfItsInside() {
    Response answer = plain().get("/test-only/failure");
    answer
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unexpected"))
        .body("requestId", notNullValue());
    assertThat(answer.asString())
        .doesNotContain("secret")
        .doesNotContain("Exception")
        .doesNotContain("at ");
  }

  private static io.restassured.specification.RequestSpecification plain() {
    return RestAssured.given();
  }
}
