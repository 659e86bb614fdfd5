package vn.lantoa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.lantoa.audit.internal.Sealer;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** The journal and its chain, through the API and behind its back. */
@QuarkusTest
class AuditTest extends ApiTest {

  private static final Duration SEALED = Duration.ofSeconds(5);

  @Inject Journal journal;
  @Inject Sealer sealer;
  @Inject DataSource database;

  @Test
  void aChangeLeavesItsEntryWithBeforeAndAfterAndIsSealedWithinFiveSeconds() {
    long root = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, root);
    Response before = administrator.get("/api/v1/organisations/" + root);
    Map<String, Object> body =
        Map.of(
            "code", before.path("code"),
            "name", "Tên mới",
            "shortName", before.path("shortName"),
            "level", "PROVINCE",
            "kind", "COMMITTEE",
            "validFrom", "2020-01-01");
    Response changed =
        administrator.put("/api/v1/organisations/" + root, before.path("version"), body);
    assertThat(changed.statusCode()).isEqualTo(200);
    String request = changed.header("X-Request-Id");
    String list = "/api/v1/audit/entries?requestId=" + request;
    await().atMost(SEALED).until(() -> administrator.get(list).path("items[0].position") != null);
    Response found = administrator.get(list);
    assertThat(found.<List<?>>path("items")).hasSize(1);
    assertThat(found.<String>path("items[0].action")).isEqualTo("organisation.update");
    assertThat(found.<String>path("items[0].actor.id"))
        .isEqualTo(Long.toString(administrator.id()));
    assertThat(found.<String>path("items[0].address")).isEqualTo("127.0.0.1");
    assertThat(found.<List<Map<String, String>>>path("items[0].changes"))
        .contains(Map.of("field", "name", "before", before.path("name"), "after", "Tên mới"))
        .noneMatch(c -> c.get("field").equals("code"));
    String one = "/api/v1/audit/entries/" + found.path("items[0].id");
    assertThat(administrator.get(one).<String>path("hash")).hasSize(64);
    assertThat(statements(() -> administrator.get(list))).isLessThanOrEqualTo(8);
  }

  @Test
  void signingInAndOutNamesWhoDidIt() {
    long root = root("PROVINCE");
    User inspector = user(Role.INSPECTOR, root);
    User clerk = user(Role.OFFICER, root);
    assertThat(clerk.request().delete("/api/v1/session").statusCode()).isEqualTo(204);
    Response found = inspector.get("/api/v1/audit/entries?accountId=" + clerk.id());
    assertThat(found.<List<String>>path("items.action"))
        .containsExactly("session.end", "session.create");
    String name = "Tài khoản " + clerk.userName();
    assertThat(found.<List<String>>path("items.actor.name")).containsExactly(name, name);
    assertThat(found.<List<String>>path("items.subjectName")).containsExactly(name, name);
    String kept =
        new Sql(
                "SELECT GROUP_CONCAT(COALESCE(changes, '')) AS text FROM journal_entry WHERE account_id = :id")
            .bind("id", clerk.id())
            .first(em, r -> r.string("text"))
            .orElseThrow();
    assertThat(kept).doesNotContain(clerk.userName());
  }

  @Test
  void anEntryThatWaitsTooLongShowsInTheInstallationsHealth() throws Exception {
    long place = root("PROVINCE");
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().executeQuery("SELECT 1 FROM journal_head WHERE id = 1 FOR UPDATE");
      clock.advance(Duration.ofMinutes(-2));
      entry(place);
      clock.reset();
      Response late = RestAssured.get("/q/health/well");
      assertThat(late.statusCode()).isEqualTo(503);
      String sealing = "checks.find { it.name == 'journal sealing' }.";
      assertThat(late.<String>path(sealing + "status")).isEqualTo("DOWN");
      assertThat(late.<Integer>path(sealing + "data.unsealed")).isPositive();
      assertThat(late.<Integer>path(sealing + "data.oldestUnsealedSeconds")).isGreaterThan(60);
      assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
      other.rollback();
    }
    sealer.seal();
    assertThat(RestAssured.get("/q/health/well").statusCode()).isEqualTo(200);
  }

  @Test
  void accountsAreFoundByNameWithinTheReach() {
    long root = root("PROVINCE");
    User inspector = user(Role.INSPECTOR, root);
    User clerk = user(Role.OFFICER, organisation("Xã", "COMMUNE", "COMMITTEE", root));
    String search = "/api/v1/audit/accounts?q=khoan " + clerk.userName();
    assertThat(inspector.get(search).<List<String>>path("items.id"))
        .containsExactly(Long.toString(clerk.id()));
    assertThat(user(Role.INSPECTOR, root("PROVINCE")).get(search).<List<String>>path("items.id"))
        .isEmpty();
    assertThat(clerk.get(search).statusCode()).isEqualTo(403);
    String first = "/api/v1/audit/accounts?limit=1";
    String cursor = inspector.get(first).path("nextCursor");
    assertThat(inspector.get(first + "&cursor=" + cursor).<List<String>>path("items.id"))
        .containsExactly(Long.toString(clerk.id()));
  }

  @Test
  void aRolledBackChangeLeavesNoEntry() {
    long place = root("PROVINCE");
    try {
      inTransaction(
          () -> {
            journal.record(JournalEntry.of("test.undone", "tests", place, place));
            throw new IllegalStateException("undone");
          });
    } catch (RuntimeException expected) {
      assertThat(expected).hasMessageContaining("undone");
    }
    assertThat(count(place)).isZero();
  }

  @Test
  void onlyTheReachIsSeenInListAndExport() {
    long root = root("PROVINCE");
    long inside = organisation("Trong", "COMMUNE", "COMMITTEE", root);
    long outside = root("PROVINCE");
    long seen = entry(inside);
    long hidden = entry(outside);
    User inspector = user(Role.INSPECTOR, root);
    User below = user(Role.INSPECTOR, inside);
    assertThat(inspector.get("/api/v1/audit/entries/" + seen).statusCode()).isEqualTo(200);
    assertThat(inspector.get("/api/v1/audit/entries/" + hidden).statusCode()).isEqualTo(404);
    String filter = "?subject=tests&organisationId=" + root;
    List<String> listed = below.get("/api/v1/audit/entries" + filter).path("items.id");
    assertThat(listed).containsExactly(Long.toString(seen));
    assertThat(
            inspector.get("/api/v1/audit/entries?organisationId=" + outside).<List<?>>path("items"))
        .isEmpty();
    String[] lines =
        inspector.get("/api/v1/audit/export" + filter).body().asString().strip().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).contains("\"id\":\"" + seen + "\"");
    assertThat(lines[1]).contains("\"chain\"").contains("\"hash\"");
    User reader = user(Role.READER, root);
    assertThat(reader.get("/api/v1/audit/entries").statusCode()).isEqualTo(403);
    assertThat(reader.get("/api/v1/audit/export").statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsDoneBehindTheBackIsNamed() throws Exception {
    long root = root("PROVINCE");
    User inspector = user(Role.INSPECTOR, root);
    long first = entry(root);
    long second = entry(root);
    sealer.seal();
    assertThat(broken(inspector)).isNull();
    String anchor = inspector.get("/api/v1/audit/chain").path("position").toString();
    String hash = inspector.get("/api/v1/audit/chain").path("hash");
    assertThat(verify(inspector, "&anchor=" + anchor + ":" + hash).<Object>path("broken")).isNull();
    assertThat(
            verify(inspector, "&anchor=" + anchor + ":" + "f".repeat(64))
                .<String>path("broken.kind"))
        .isEqualTo("ANCHOR_DIFFERS");

    sql("UPDATE journal_entry SET action = 'test.forged' WHERE id = " + first);
    named(inspector, "CHANGED", first);
    sql("UPDATE journal_entry SET action = 'test.done' WHERE id = " + first);

    long parked = 4_000_000_000L + first;
    sql("UPDATE journal_entry SET id = " + parked + ", unsealed = 0 WHERE id = " + first);
    named(inspector, "ENTRY_MISSING", first);
    sql("UPDATE journal_entry SET id = " + first + ", unsealed = NULL WHERE id = " + parked);

    swap(first, second);
    named(inspector, "REORDERED", first);
    swap(first, second);

    sql(
        "INSERT INTO journal_entry (id, at, action, subject, unsealed) VALUES ("
            + parked
            + ", UTC_TIMESTAMP(6), 'test.planted', 'tests', NULL)");
    named(inspector, "INSERTED", parked);
    sql("DELETE FROM journal_entry WHERE id = " + parked);
    assertThat(broken(inspector)).isNull();
  }

  @Test
  void aLateCommitIsSealedLaterAndManySealersNeverFork() throws Exception {
    long root = root("PROVINCE");
    long later =
        inTransaction(
            () -> {
              long early = insert(root);
              long inner = inTransaction(() -> insert(root));
              CompletableFuture.runAsync(this::seal).join();
              assertThat(position(inner)).isPositive();
              assertThat(early).isLessThan(inner);
              return early * 1_000_000 + (inner - early);
            });
    sealer.seal();
    long early = later / 1_000_000;
    assertThat(position(early)).isGreaterThan(position(early + later % 1_000_000));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<CompletableFuture<Void>> all =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          entry(root);
                          try {
                            sealer.seal();
                          } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                          }
                        },
                        pool))
            .toList();
    all.forEach(CompletableFuture::join);
    pool.shutdown();
    await()
        .atMost(SEALED)
        .until(
            () ->
                number(
                        "SELECT COUNT(*) FROM journal_entry e LEFT JOIN journal_seal s ON s.entry_id = e.id WHERE s.position IS NULL AND e.organisation_id = "
                            + root)
                    == 0);
    assertThat(broken(user(Role.INSPECTOR, root))).isNull();
  }

  private void seal() {
    try {
      sealer.seal();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long entry(long organisation) {
    return inTransaction(() -> insert(organisation));
  }

  private long insert(long organisation) {
    journal.record(JournalEntry.of("test.done", "tests", organisation, organisation));
    return new Sql("SELECT LAST_INSERT_ID()").number(em);
  }

  private long count(long organisation) {
    return number("SELECT COUNT(*) FROM journal_entry WHERE organisation_id = " + organisation);
  }

  private long position(long entry) {
    return number("SELECT position FROM journal_seal WHERE entry_id = " + entry);
  }

  private long number(String query) {
    return inTransaction(() -> new Sql(query).number(em));
  }

  private void sql(String statement) {
    inTransaction(() -> new Sql(statement).execute(em));
  }

  private void swap(long one, long other) {
    sql("UPDATE journal_seal SET entry_id = -1 WHERE entry_id = " + one);
    sql("UPDATE journal_seal SET entry_id = " + one + " WHERE entry_id = " + other);
    sql("UPDATE journal_seal SET entry_id = " + other + " WHERE entry_id = -1");
  }

  private static Response verify(User inspector, String more) {
    long after = 0;
    Response found;
    do {
      found = inspector.get("/api/v1/audit/verification?after=" + after + more);
      assertThat(found.statusCode()).isEqualTo(200);
      after = found.jsonPath().getLong("to");
    } while (!found.<Boolean>path("complete") && found.path("broken") == null);
    return found;
  }

  private static Object broken(User inspector) {
    return verify(inspector, "").path("broken");
  }

  private static void named(User inspector, String kind, long entry) {
    Response found = verify(inspector, "");
    assertThat(found.<String>path("broken.kind")).isEqualTo(kind);
    List<String> ids =
        java.util.Arrays.asList(found.path("broken.entryId"), found.path("broken.otherEntryId"));
    assertThat(ids).contains(Long.toString(entry));
  }
}
