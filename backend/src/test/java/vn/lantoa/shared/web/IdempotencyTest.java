package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A POST with a key is done once, whoever sends it how often, and whenever the process dies. */
@QuarkusTest
class IdempotencyTest extends ApiTest {

  @Inject IdempotencySweep sweep;

  private static long province;
  private static User admin;
  private static User officer;

  @BeforeEach
  void people() {
    if (admin == null) {
      province = root("PROVINCE");
      admin = user(Role.ADMINISTRATOR, province);
      officer = user(Role.OFFICER, province);
    }
  }

  @RepeatedTest(50)
  void twoAtTheSameMomentMakeOneRowAndTwoEqualAnswers() throws Exception {
    String key = "k" + unique();
    Map<String, Object> body = account();
    List<Response> answers = atOnce(2, key, body);
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    equal(answers.get(0), answers.get(1));
    assertThat(accountsNamed(body)).isEqualTo(1);
    assertThat(answers.stream().filter(a -> a.getHeader(KeptAnswer.REPLAYED) != null)).hasSize(1);
  }

  @RepeatedTest(3)
  void eightAtTheSameMomentToo() throws Exception {
    Map<String, Object> body = account();
    List<Response> answers = atOnce(8, "k" + unique(), body);
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    answers.forEach(a -> equal(answers.get(0), a));
    assertThat(accountsNamed(body)).isEqualTo(1);
  }

  @RepeatedTest(3)
  void refusedAtTheSameMomentNothingIsKept() throws Exception {
    String key = "k" + unique();
    Map<String, Object> taken = account();
    admin.post("/api/v1/users", taken).then().statusCode(201);
    assertThat(atOnce(6, key, taken)).extracting(Response::statusCode).containsOnly(409);
    assertThat(keys(key)).isZero();
    once(admin, key, account()).then().statusCode(201);
  }

  @Test
  void theAnswerIsGivenAgainWithItsHeadersInItsLanguage() {
    String key = "k" + unique();
    Map<String, Object> body = account();
    Response first = request(admin, key).header("Accept-Language", "en").body(body).post(USERS);
    Response again = request(admin, key).header("Accept-Language", "vi").body(body).post(USERS);
    first.then().statusCode(201);
    equal(first, again);
    assertThat(again.getHeader("Content-Language")).isEqualTo("en");
    assertThat(first.getHeader("ETag")).isNotNull();
    admin
        .request()
        .header("Accept-Language", "en")
        .header("If-None-Match", again.getHeader("ETag"))
        .get(USERS + "/" + first.path("id"))
        .then()
        .statusCode(304);
  }

  @Test
  void anotherBodyIsRefusedAndAnotherAccountHasKeysOfItsOwn() {
    String key = "k" + unique();
    Map<String, Object> body = account();
    once(admin, key, body).then().statusCode(201);
    Map<String, Object> other = account();
    once(admin, key, other)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(accountsNamed(other)).isZero();
    once(user(Role.ADMINISTRATOR, province), key, other).then().statusCode(201);
  }

  @Test
  void theOrderOfFieldsAndBlanksAreNoOtherBody() {
    String key = "k" + unique();
    String name = "u" + unique();
    String[] spellings = {
      "{\"name\":\"%s\",\"expiresOn\":\"2027-01-01\"}",
      "{ \"expiresOn\":\"2027-01-01\", \"name\":\"%s\" }"
    };
    request(officer, key)
        .body(spellings[0].formatted(name))
        .post("/api/v1/access-tokens")
        .then()
        .statusCode(201);
    request(officer, key)
        .body(spellings[1].formatted(name))
        .post("/api/v1/access-tokens")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/secret-shown"));
    assertThat(
            new Sql(
                    "SELECT COUNT(*) FROM idempotency_key WHERE idempotency_key = :k AND body IS NULL")
                .bind("k", key)
                .number(em))
        .isEqualTo(1);
  }

  @Test
  void filesCountByEveryByteNotByTheirLength() {
    long document = document(province, "5-KH/TU", LocalDate.of(2026, 5, 5));
    String path = "/api/v1/documents/" + document + "/attachments";
    String key = "k" + unique();
    byte[] bytes = pdf('A'); // written anew it would carry another id inside
    Response first = attach(path, key, "a.pdf", bytes);
    first.then().statusCode(201);
    equal(first, attach(path, key, "a.pdf", bytes));
    attach(path, key, "a.pdf", pdf('B'))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(
            new Sql("SELECT COUNT(*) FROM attachment WHERE document_id = :d")
                .bind("d", document)
                .number(em))
        .isEqualTo(1);
  }

  @Test
  void aKeyIsForgottenAfterADayAndSweptAway() {
    String key = "k" + unique();
    once(admin, key, account()).then().statusCode(201);
    age(key);
    Map<String, Object> other = account();
    once(admin, key, other).then().statusCode(201);
    assertThat(accountsNamed(other)).isEqualTo(1);
    age(key);
    assertThat(sweep.sweep()).isPositive();
    assertThat(keys(key)).isZero();
  }

  @Test
  void aKeyThatIsNoKeyIsRefused() {
    request(admin, "hai từ").body(account()).post(USERS).then().statusCode(422);
    request(admin, "x".repeat(101)).body(account()).post(USERS).then().statusCode(422);
  }

  private static final String USERS = "/api/v1/users";

  private List<Response> atOnce(int times, String key, Object body) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService clients = Executors.newFixedThreadPool(times);
    try {
      List<Future<Response>> sent = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        sent.add(
            clients.submit(
                () -> {
                  start.await();
                  return once(admin, key, body);
                }));
      }
      start.countDown();
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }

  private static void equal(Response first, Response second) {
    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(first.contentType()).startsWith("application/json");
    assertThat(second.contentType()).startsWith("application/json");
    for (String header : List.of("ETag", "Location", "Content-Language")) {
      assertThat(second.getHeader(header)).as(header).isEqualTo(first.getHeader(header));
    }
  }

  private static io.restassured.specification.RequestSpecification request(User who, String key) {
    return who.request().header("Idempotency-Key", key);
  }

  private static Response once(User who, String key, Object body) {
    return request(who, key).body(body).post(USERS);
  }

  private static Response attach(String path, String key, String name, byte[] bytes) {
    return request(officer, key)
        .contentType(ContentType.MULTIPART)
        .multiPart("file", name, bytes, "application/pdf")
        .post(path);
  }

  private static byte[] pdf(char letter) {
    return vn.lantoa.document.SampleFiles.pdf("Ke hoach " + letter);
  }

  private static Map<String, Object> account() {
    return Map.of(
        "userName",
        "mot" + unique(),
        "displayName",
        "Một lần",
        "password",
        "mat-khau-dau-2026",
        "roles",
        List.of(Map.of("role", "READER", "organisationId", Long.toString(province))));
  }

  private long accountsNamed(Map<String, Object> body) {
    return new Sql("SELECT COUNT(*) FROM account WHERE user_name = :name")
        .bind("name", body.get("userName"))
        .number(em);
  }

  private void age(String key) {
    inTransaction(
        () ->
            new Sql(
                    "UPDATE idempotency_key SET created_at = created_at - INTERVAL 2 DAY"
                        + " WHERE idempotency_key = :k")
                .bind("k", key)
                .execute(em));
  }

  private long keys(String key) {
    return new Sql("SELECT COUNT(*) FROM idempotency_key WHERE idempotency_key = :k")
        .bind("k", key)
        .number(em);
  }
}
