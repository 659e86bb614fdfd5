package vn.lantoa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.testing.ApiTest;

/** Wrong passwords, and when somebody may try again. */
@QuarkusTest
class LockOutTest extends ApiTest {

  private static final String RIGHT = "mat-khau-thu-2026";

  @Inject AttemptGuard guard;

  private long province;
  private User person;

  @BeforeEach
  void people() {
    province = root("PROVINCE");
    person = user(Role.OFFICER, province);
  }

  private Response signIn(String name, String password) {
    return anonymous().body(Map.of("userName", name, "password", password)).post("/api/v1/session");
  }

  private void wrong(String name, int times) {
    for (int i = 0; i < times; i++) {
      signIn(name, "sai-mat-khau-2026").then().statusCode(401);
    }
  }

  @Test
  void theDelayGrowsAndASuccessEndsIt() {
    wrong(person.userName(), 5);
    Response shut = signIn(person.userName(), RIGHT);
    shut.then().statusCode(429).body("type", equalTo("/problems/too-many-attempts"));
    assertThat(Integer.parseInt(shut.getHeader("Retry-After"))).isBetween(20, 31);
    clock.advance(Duration.ofSeconds(31));
    wrong(person.userName(), 1);
    shut = signIn(person.userName(), RIGHT);
    assertThat(Integer.parseInt(shut.getHeader("Retry-After"))).isBetween(50, 61);
    clock.advance(Duration.ofSeconds(61));
    signIn(person.userName(), RIGHT).then().statusCode(200);
    wrong(person.userName(), 4);
    signIn(person.userName(), RIGHT).then().statusCode(200);
  }

  @Test
  void aNameNobodyHasIsTreatedTheSame() {
    String nobody = "khong-co-" + unique();
    wrong(nobody, 5);
    Response shut = signIn(nobody, "sai-mat-khau-2026");
    shut.then().statusCode(429).body("type", equalTo("/problems/too-many-attempts"));
    assertThat(shut.getHeader("Retry-After")).isNotNull();
  }

  @Test
  void whatComesTooEarlyIsNotCounted() {
    wrong(person.userName(), 5);
    for (int i = 0; i < 10; i++) {
      signIn(person.userName(), "sai").then().statusCode(429);
    }
    assertThat(guard.of(person.userName()).failures()).isEqualTo(5);
  }

  @Test
  void tenAtOnceGetNoMoreGuessesThanTenInTurn() throws Exception {
    ExecutorService ten = Executors.newFixedThreadPool(10);
    Callable<Integer> guess = () -> signIn(person.userName(), "sai-mat-khau-2026").statusCode();
    List<Integer> answers =
        ten
            .invokeAll(
                List.of(guess, guess, guess, guess, guess, guess, guess, guess, guess, guess))
            .stream()
            .map(LockOutTest::answer)
            .toList();
    ten.shutdown();
    assertThat(answers).containsOnly(401, 429);
    assertThat(answers.stream().filter(s -> s == 401)).hasSize(5);
    assertThat(guard.of(person.userName()).failures()).isEqualTo(5);
  }

  private static int answer(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAddressIsSlowedToo() {
    AttemptGuard strict = new AttemptGuard(em, clock, strictConfig());
    String address = "2001:db8:1:" + unique() % 9000 + ":1:2:3:";
    inTransaction(
        () -> {
          for (int i = 0; i < 3; i++) {
            strict.admit("ai-do-" + unique(), address + i);
          }
          try {
            strict.admit("nguoi-khac-" + unique(), address + "ffff");
            throw new AssertionError("the network was let in");
          } catch (ProblemException e) {
            assertThat(e.type().slug()).isEqualTo("too-many-attempts");
          }
          strict.admit("noi-khac-" + unique(), "192.0.2." + unique());
          return null;
        });
  }

  private static LockOutConfig strictConfig() {
    return new LockOutConfig() {
      @Override
      public int accountFailures() {
        return 5;
      }

      @Override
      public Duration accountDelay() {
        return Duration.ofSeconds(30);
      }

      @Override
      public Duration accountLongest() {
        return Duration.ofHours(1);
      }

      @Override
      public int addressFailures() {
        return 3;
      }

      @Override
      public Duration addressDelay() {
        return Duration.ofSeconds(30);
      }

      @Override
      public Duration addressLongest() {
        return Duration.ofMinutes(15);
      }

      @Override
      public Duration forgotten() {
        return Duration.ofHours(24);
      }
    };
  }

  @Test
  void delaysHaveAnEnd() {
    LockOut rule = new LockOut(5, Duration.ofSeconds(30), Duration.ofHours(1));
    assertThat(rule.until(4, clock.now())).isNull();
    var now = clock.now();
    assertThat(rule.until(5, now)).isEqualTo(now.plusSeconds(30));
    assertThat(rule.until(7, now)).isEqualTo(now.plusSeconds(120));
    assertThat(rule.until(1_000_000, now)).isEqualTo(now.plusSeconds(3600));
  }

  @Test
  void anAdministratorInReachUnlocks() {
    User admin = user(Role.ADMINISTRATOR, province);
    User stranger = user(Role.ADMINISTRATOR, root("PROVINCE"));
    wrong(person.userName(), 5);
    String path = "/api/v1/users/" + person.id() + "/security";
    admin
        .get(path)
        .then()
        .statusCode(200)
        .body("wrongAttempts", equalTo(5))
        .body("lockedUntil.length()", greaterThan(10));
    stranger.request().delete(path + "/lock-out").then().statusCode(404);
    person.request().delete(path + "/lock-out").then().statusCode(403);
    signIn(person.userName(), RIGHT).then().statusCode(429);
    admin.request().delete(path + "/lock-out").then().statusCode(204);
    admin.get(path).then().body("wrongAttempts", equalTo(0)).body("lockedUntil", nullValue());
    signIn(person.userName(), RIGHT).then().statusCode(200);
    assertThat(
            new Sql(
                    "SELECT COUNT(*) FROM journal_entry WHERE subject_id = :id AND action IN ('user.unlock', 'user.lock-out')")
                .bind("id", person.id())
                .number(em))
        .isEqualTo(2);
  }
}
