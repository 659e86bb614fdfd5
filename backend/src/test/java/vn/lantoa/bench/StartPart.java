package vn.lantoa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of the process to its first answer, and what it holds of memory at rest. */
final class StartPart implements Part {

  private static final double TIMES = 1.5;
  private static final double MEGABYTES = 512;
  private static final int STARTS = 5;
  private static final long REST_MILLIS = 20_000;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    JavaServer.Program empty =
        new JavaServer.Program(
            "empty", BareApplication.empty(), Map.of("BENCH_PORT", "%d"), "/hello");
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i <= STARTS; i++) {
      try (JavaServer one = JavaServer.start(empty, stage.logs())) {
        theirs.add(one.startMillis());
      }
      ours.add(stage.restart().startMillis());
    }
    table.add(
        BenchRow.cost(
            "start to first answer",
            "ms",
            Turns.median(ours.subList(1, ours.size())),
            Turns.median(theirs.subList(1, theirs.size())),
            TIMES));
    visit(stage);
    Thread.sleep(REST_MILLIS);
    table.add(
        BenchRow.atMost(
                "resident memory of the API at rest",
                "MB",
                JavaServer.residentMegabytes(stage.product().pid()),
                MEGABYTES)
            .with(
                "the database beside it %.0f MB"
                    .formatted(JavaServer.residentMegabytes(stage.database().pid()))));
  }

  /** Somebody has looked at the main screens. */
  private static void visit(Stage stage) throws IOException, InterruptedException {
    Api officer = stage.as(People.PROVINCE);
    long province = stage.people().province();
    for (String path :
        List.of(
            "/api/v1/my-work",
            "/api/v1/obligations?organisationId=" + province,
            "/api/v1/documents",
            "/api/v1/dashboard/overview?organisationId=" + province,
            "/api/v1/dashboard/children?organisationId=" + province)) {
      officer.bytes(path);
    }
  }
}
