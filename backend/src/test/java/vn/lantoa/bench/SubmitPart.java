package vn.lantoa.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reporting results: against a bare update of one row, and the rush in which each organisation
 * reports once while overviews refresh.
 */
final class SubmitPart implements Part {

  private static final double SHARE = 0.4;
  private static final int FEWEST = 4_000;

  @Override
  public String name() {
    return "writes";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    Submissions submissions = new Submissions(stage);
    stage
        .people()
        .run(
            """
            CREATE TABLE bench_update (id BIGINT NOT NULL PRIMARY KEY, version BIGINT NOT NULL, done_on DATE NULL)
            AS SELECT id, version, NULL AS done_on FROM bench_submission WHERE NOT rush
            """);
    submit(stage, table, submissions.others());
    Rush.measure(stage, table, submissions.rush());
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
}
