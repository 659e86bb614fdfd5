package vn.lantoa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** That a session was used is known at once, and written for many together. */
@QuarkusTest
class SessionUsesTest extends ApiTest {

  private static final String PATH = "/api/v1/session";

  @Inject SessionUses uses;

  private User person;

  @BeforeEach
  void signedIn() {
    person = user(Role.OFFICER, root("PROVINCE"));
    inTransaction(
        () ->
            new Sql("UPDATE login_session SET last_used_at = :now WHERE account_id = :id")
                .bind("now", clock.now())
                .bind("id", person.id())
                .execute(em));
    assertThat(person.get(PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatIsUsedStaysAndOneThatIsNotEnds() throws SQLException {
    clock.advance(Duration.ofMinutes(90));
    assertThat(person.get(PATH).statusCode()).isEqualTo(200);
    Instant used = clock.now();
    uses.write();
    assertThat(lastUsed()).isCloseTo(used, within(10, ChronoUnit.SECONDS));
    clock.advance(Duration.ofMinutes(90));
    assertThat(person.get(PATH).statusCode()).isEqualTo(200);
    uses.write();
    clock.advance(Duration.ofMinutes(121));
    assertThat(person.get(PATH).statusCode()).isEqualTo(401);
  }

  @Test
  void aReadNotesItsUseWithoutAStatementOfItsOwn() throws SQLException {
    clock.advance(Duration.ofSeconds(6));
    long young = statements(() -> person.get(PATH));
    clock.advance(Duration.ofMinutes(5));
    assertThat(statements(() -> person.get(PATH))).isEqualTo(young);
    Instant used = clock.now();
    uses.write();
    assertThat(lastUsed()).isCloseTo(used, within(10, ChronoUnit.SECONDS));
    assertThat(statements(() -> person.get(PATH))).isLessThan(young);
  }

  @Test
  void ofManyRequestsOfOneSessionAtOnceOneLooks() throws Exception {
    long alone =
        statements(
            () -> {
              clock.advance(Duration.ofSeconds(6));
              person.get(PATH);
            });
    long known = statements(() -> person.get(PATH));
    clock.advance(Duration.ofSeconds(6));
    assertThat(statements(() -> together(8))).isEqualTo(alone + 7 * known);
    clock.advance(Duration.ofMillis(4_500));
    assertThat(statements(() -> together(8))).isEqualTo(alone + 7 * known);
  }

  @Test
  void oneWhoSignsOutIsRefusedAtOnceAndOthersGoOn() {
    User other = user(Role.READER, root("PROVINCE"));
    other.get(PATH);
    long known = statements(() -> other.get(PATH));
    person.request().delete(PATH).then().statusCode(204);
    assertThat(person.get(PATH).statusCode()).isEqualTo(401);
    assertThat(statements(() -> other.get(PATH))).isEqualTo(known);
  }

  private void together(int many) {
    ExecutorService askers = Executors.newFixedThreadPool(many);
    try {
      List<Callable<Integer>> asks =
          IntStream.range(0, many)
              .mapToObj(i -> (Callable<Integer>) () -> person.get(PATH).statusCode())
              .toList();
      for (Future<Integer> one : askers.invokeAll(asks)) {
        assertThat(one.get()).isEqualTo(200);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      askers.shutdownNow();
    }
  }

  private Instant lastUsed() {
    return new Sql("SELECT last_used_at FROM login_session WHERE account_id = :id")
        .bind("id", person.id())
        .first(em, r -> r.instant("last_used_at"))
        .orElseThrow();
  }
}
