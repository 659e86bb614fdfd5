package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/**
 * Two clients edit the same things at random, each reading, adding a word of its own to one field
 * and writing with {@code If-Match}; refused with 412 it reads again and merges. At the end every
 * word that was acknowledged stands in the row, whoever wrote last: nothing was lost.
 */
@QuarkusTest
class LostUpdatePropertyTest extends ApiTest {

  private static final int EDITS = 25;
  private static final int TRIES = 200;

  private final AtomicInteger conflicts = new AtomicInteger();

  private long province;
  private List<AccountSpec.Held> roles;

  @BeforeEach
  void people() {
    province = root("PROVINCE");
    roles = new ArrayList<>();
    for (Role role : List.of(Role.ADMINISTRATOR, Role.OFFICER, Role.HEAD)) {
      roles.add(new AccountSpec.Held(role, province, Set.of(), null, null));
    }
  }

  /** One thing under edit: its address, and how a read becomes what is written back. */
  private record Thing(String path, String field, Edit edit) {}

  private interface Edit {
    Map<String, Object> input(Response read, String text);
  }

  @RepeatedTest(2)
  void randomEditsByTwoClientsLoseNothing() throws Exception {
    User first = user(roles);
    User second = user(roles);
    List<Thing> things = List.of(document(), demand(first), organisation());
    long seed = unique();
    ExecutorService clients = Executors.newFixedThreadPool(2);
    try {
      Future<Map<Thing, Set<String>>> one = clients.submit(client(first, "a", things, seed));
      Future<Map<Thing, Set<String>>> two = clients.submit(client(second, "b", things, seed + 1));
      for (Thing thing : things) {
        Set<String> acknowledged = new TreeSet<>();
        acknowledged.addAll(one.get().getOrDefault(thing, Set.of()));
        acknowledged.addAll(two.get().getOrDefault(thing, Set.of()));
        String text = first.get(thing.path()).path(thing.field());
        assertThat(List.of(text.split(" ")))
            .as("seed %d, %s", seed, thing.path())
            .containsAll(acknowledged);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(conflicts.get()).as("lost updates that were refused").isPositive();
  }

  private Callable<Map<Thing, Set<String>>> client(
      User who, String mark, List<Thing> things, long seed) {
    return () -> {
      Random random = new Random(seed);
      Map<Thing, Set<String>> acknowledged = new HashMap<>();
      for (int i = 0; i < EDITS; i++) {
        Thing thing = things.get(random.nextInt(things.size()));
        String word = mark + i;
        edit(who, thing, word);
        acknowledged.computeIfAbsent(thing, t -> new TreeSet<>()).add(word);
      }
      return acknowledged;
    };
  }

  private void edit(User who, Thing thing, String word) {
    for (int i = 0; i < TRIES; i++) {
      Response read = who.get(thing.path());
      String text = read.path(thing.field());
      Response written =
          who.request()
              .header("If-Match", read.getHeader("ETag"))
              .body(thing.edit().input(read, text + " " + word))
              .put(thing.path());
      if (written.statusCode() == 200) {
        return;
      }
      assertThat(written.statusCode()).as(written.asString()).isIn(412, 503);
      conflicts.incrementAndGet();
    }
    throw new AssertionError("gave up on " + thing.path());
  }

  private Thing document() {
    String path = "/api/v1/documents/" + document(province, "87-KH/TU", LocalDate.of(2026, 1, 1));
    return new Thing(
        path,
        "title",
        (read, text) ->
            Map.of(
                "type",
                "KH",
                "symbol",
                "87-KH/TU",
                "issuerId",
                Long.toString(province),
                "issuedOn",
                "2026-01-01",
                "title",
                text));
  }

  private Thing demand(User who) {
    long on = document(province, "88-KH/TU", LocalDate.of(2026, 1, 2));
    Edit edit = (read, text) -> demandInput(on, text);
    String id =
        who.post("/api/v1/demands", demandInput(on, "Học tập"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Thing("/api/v1/demands/" + id, "title", edit);
  }

  private Map<String, Object> demandInput(long on, String title) {
    return Map.of(
        "documentId",
        Long.toString(on),
        "act",
        "STUDY",
        "title",
        title,
        "quotedWords",
        "hoàn thành trong tháng 12 năm 2026",
        "addressees",
        Map.of("subtreeOf", Long.toString(province), "levels", List.of("COMMUNE")),
        "deadlines",
        List.of(
            Map.of(
                "rule",
                Map.of("kind", "END_OF_MONTH", "year", 2026, "month", 12),
                "words",
                "hoàn thành trong tháng 12 năm 2026")));
  }

  private Thing organisation() {
    String code = "c" + unique();
    long id = organisation("Đảng ủy xã", "COMMUNE", "COMMITTEE", province);
    return new Thing(
        "/api/v1/organisations/" + id,
        "headPosition",
        (read, text) ->
            Map.of(
                "code",
                code,
                "name",
                "Đảng ủy xã",
                "shortName",
                "ĐU xã",
                "level",
                "COMMUNE",
                "kind",
                "COMMITTEE",
                "parentId",
                Long.toString(province),
                "validFrom",
                "2020-01-01",
                "headPosition",
                text.replace("null ", "")));
  }
}
