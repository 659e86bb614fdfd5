package vn.lantoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Reporting results: against a bare update of one row, and the rush in which each organisation
 * reports once while overviews refresh, with the figures counted from zero afterwards.
 */
final class SubmitPart implements Part {

  private static final double SHARE = 0.4;
  private static final double P99_MILLIS = 250;
  private static final int MOST = 52_000;
  private static final int POOL = 40_000;
  private static final int FEWEST = 4_000;
  private static final int RUSHING = 24;
  private static final int VIEWERS = 4;
  private static final long FOLDED_WITHIN_MILLIS = 6_000;

  /** What may be reported by a sentence alone. */
  private static final String OWED =
      """
      state = 'OPEN' AND due_key >= CURRENT_DATE AND due_on IS NOT NULL
      AND demand_id NOT IN (SELECT id FROM demand WHERE evidence_required)""";

  @Override
  public String name() {
    return "writes";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    People people = stage.people();
    people.run(
        "CREATE TABLE bench_submission (id BIGINT NOT NULL PRIMARY KEY, organisation_id BIGINT NOT NULL, version BIGINT NOT NULL, rush BOOLEAN NOT NULL)");
    long rush =
        people.number(
            """
            SELECT demand_id FROM obligation WHERE %s
            GROUP BY demand_id ORDER BY COUNT(*) DESC, demand_id DESC LIMIT 1
            """
                .formatted(OWED));
    String insert =
        """
        INSERT INTO bench_submission SELECT id, organisation_id, version, ? FROM obligation
        WHERE %s AND demand_id %s ? ORDER BY %s LIMIT ?
        """;
    people.run(insert.formatted(OWED, "=", "id"), true, rush, MOST);
    people.run(
        insert.formatted(OWED, "<>", "demand_id DESC, MOD(organisation_id, 97), id"),
        false,
        rush,
        POOL);
    people.reporters("bench_submission");
    people.run(
        """
        CREATE TABLE bench_update (id BIGINT NOT NULL PRIMARY KEY, version BIGINT NOT NULL, done_on DATE NULL)
        AS SELECT id, version, NULL AS done_on FROM bench_submission WHERE NOT rush
        """);
    submit(stage, table, requests(stage, false));
    rush(stage, table, requests(stage, true));
  }

  private static List<byte[]> requests(Stage stage, boolean rush) throws SQLException {
    List<byte[]> requests = new ArrayList<>();
    try (PreparedStatement query =
        stage
            .db()
            .prepareStatement(
                "SELECT id, organisation_id, version FROM bench_submission WHERE rush = ? ORDER BY MOD(id, 997), id")) {
      query.setBoolean(1, rush);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          requests.add(submission(row.getLong(1), row.getLong(2), row.getLong(3)));
        }
      }
    }
    return requests;
  }

  private static byte[] submission(long id, long organisation, long version) {
    String body =
        "{\"doneOn\":\"%s\",\"note\":\"Đã tổ chức thực hiện xong theo kế hoạch.\"}"
            .formatted(Stage.today());
    return """
        POST /api/v1/obligations/%d/submission HTTP/1.1
        Host: 127.0.0.1
        Cookie: lantoa_session=%s
        X-Lantoa-Csrf: 1
        If-Match: "%d"
        Idempotency-Key: %s
        Content-Type: application/json
        Content-Length: %d

        %s"""
        .formatted(
            id,
            People.reporter(organisation),
            version,
            UUID.randomUUID(),
            body.getBytes(StandardCharsets.UTF_8).length,
            body)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void submit(Stage stage, Table table, List<byte[]> all) throws Exception {
    String work = "submit an obligation";
    Cost cost = new Cost(stage);
    if (all.size() < FEWEST) {
      table.add(BenchRow.failed(work, "the data set has too few obligations that are owed"));
      return;
    }
    Supplier<byte[]> submissions = Load.each(all);
    List<byte[]> updates =
        stage.people().numbers("SELECT id FROM bench_update").stream()
            .map(
                id ->
                    "POST /bare/update/%d HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n"
                        .formatted(id)
                        .getBytes(StandardCharsets.US_ASCII))
            .toList();
    Supplier<byte[]> bare = Load.around(updates);
    Turns.Measured ours =
        seconds -> {
          Load.Outcome outcome = stage.ours().run(Load.CONNECTIONS, seconds, submissions).good();
          if (outcome.millis().length == 0) {
            throw new IllegalStateException("no obligation is left to submit");
          }
          return outcome.perSecond();
        };
    Turns.Pair pair =
        Turns.of(
            seconds -> cost.of(ours, seconds),
            seconds -> stage.bare().run(Load.CONNECTIONS, seconds, bare).good().perSecond());
    table.add(BenchRow.share(work, pair.ours(), pair.bare(), SHARE).with(cost.words()), ours::take);
  }

  private static void rush(Stage stage, Table table, List<byte[]> all) throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    ExecutorService viewers = Executors.newFixedThreadPool(VIEWERS);
    List<Future<Load.Outcome>> seen = new ArrayList<>();
    for (int i = 0; i < VIEWERS; i++) {
      seen.add(viewers.submit(() -> stage.ours().run(1, 3_600, refreshes(stage, on))));
    }
    Load.Outcome outcome = stage.ours().run(RUSHING, 3_600, Load.each(all));
    on.set(false);
    int errors = outcome.errors();
    String first = outcome.firstError();
    double slowest = 0;
    for (Future<Load.Outcome> one : seen) {
      errors += one.get().errors();
      first = first.isEmpty() ? one.get().firstError() : first;
      slowest = Math.max(slowest, one.get().quantile(0.95));
    }
    viewers.shutdown();
    String work = "the rush of %,d submissions".formatted(all.size());
    table.add(
        BenchRow.told(work, "1/s", outcome.perSecond())
            .with("%d connections, %d overviews refreshing".formatted(RUSHING, VIEWERS)));
    table.add(BenchRow.told("the rush, p50", "ms", outcome.quantile(0.5)));
    table.add(BenchRow.atMost("the rush, p99", "ms", outcome.quantile(0.99), P99_MILLIS));
    table.add(BenchRow.told("the rush, overviews meanwhile, p95", "ms", slowest));
    BenchRow refused = BenchRow.atMost("the rush, errors", "", errors, 0);
    table.add(first.isEmpty() ? refused : refused.with(first));
    check(stage, table);
  }

  /** An overview and its children again and again, a second apart. */
  private static Supplier<byte[]> refreshes(Stage stage, AtomicBoolean on) {
    Supplier<byte[]> pages =
        Load.inTurn(
            List.of(
                "/api/v1/dashboard/overview?organisationId=" + stage.people().province(),
                "/api/v1/dashboard/children?organisationId=" + stage.people().province()),
            stage.as(People.PROVINCE).cookie());
    return () -> {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return null;
      }
      return on.get() ? pages.get() : null;
    };
  }

  /** The overview and each child it lists, against a count over the obligations themselves. */
  private static void check(Stage stage, Table table) throws Exception {
    Thread.sleep(FOLDED_WITHIN_MILLIS);
    long province = stage.people().province();
    Api officer = stage.as(People.PROVINCE);
    Map<Long, String> shown = new HashMap<>();
    shown.put(
        province,
        shown(officer.get("/api/v1/dashboard/overview?organisationId=" + province).get("figures")));
    JsonNode children =
        officer.get("/api/v1/dashboard/children?limit=200&organisationId=" + province).get("items");
    for (JsonNode child : children) {
      shown.put(child.get("organisation").get("id").asLong(), shown(child.get("figures")));
    }
    Map<Long, String> counted = Counted.subtrees(stage.db(), shown.keySet(), Stage.today());
    long wrong =
        shown.entrySet().stream()
            .filter(e -> !e.getValue().equals(counted.getOrDefault(e.getKey(), Counted.NOTHING)))
            .peek(e -> System.out.println(e + ", counted " + counted.get(e.getKey())))
            .count();
    table.add(
        BenchRow.atMost("the rush, figures that differ from a count", "", wrong, 0)
            .with("%d subtrees held against it".formatted(shown.size())));
  }

  private static String shown(JsonNode f) {
    return Counted.text(
        f.get("expected").asLong(),
        f.get("done").asLong(),
        f.get("awaiting").asLong(),
        f.get("overdue").asLong(),
        f.get("undated").asLong());
  }
}
