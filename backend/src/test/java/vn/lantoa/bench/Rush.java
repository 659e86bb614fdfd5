package vn.lantoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The evening on which everybody reports: each organisation once while overviews refresh, with the
 * figures counted from zero afterwards.
 */
final class Rush {

  private static final double P99_MILLIS = 250;
  private static final int CONNECTIONS = 24;
  private static final int VIEWERS = 4;
  private static final long FOLDED_WITHIN_MILLIS = 6_000;

  private Rush() {}

  static void measure(Stage stage, Table table, List<byte[]> all) throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    ExecutorService viewers = Executors.newFixedThreadPool(VIEWERS);
    List<Future<Load.Outcome>> seen = new ArrayList<>();
    for (int i = 0; i < VIEWERS; i++) {
      seen.add(viewers.submit(() -> stage.ours().run(1, 3_600, refreshes(stage, on))));
    }
    Load.Outcome outcome = stage.ours().run(CONNECTIONS, 3_600, Load.each(all));
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
            .with("%d connections, %d overviews refreshing".formatted(CONNECTIONS, VIEWERS)));
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
