package vn.lantoa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The overview of a province and the children of a node, with figures of whole subtrees. */
final class FigurePart implements Part {

  static final String CHILDREN = "children of a node with roll-up, 50 rows, median";
  private static final double FROM_DEMO = 1.5;
  private static final double P95_MILLIS = 50;
  private static final double TIMES = 100;
  private static final int ASKED = 200;

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    children(stage, table);
    overview(stage, table);
  }

  private static void children(Stage stage, Table table) throws Exception {
    Api officer = stage.as(People.PROVINCE);
    String path = "/api/v1/dashboard/children?limit=50&organisationId=" + stage.people().province();
    Table.Again again =
        seconds ->
            stage.ours().run(1, seconds, Load.inTurn(List.of(path), officer.cookie())).good();
    again.run(Stage.WARM_UP);
    double millis = stage.oneByOne(officer, List.of(path), ASKED).quantile(0.5);
    Optional<BenchRow> demo = Table.read("demo", CHILDREN);
    table.add(
        demo.filter(d -> d.ours() != null)
            .map(
                d ->
                    BenchRow.cost(CHILDREN, "ms", millis, d.ours(), FROM_DEMO)
                        .with("bare: the same on demo"))
            .orElseGet(
                () ->
                    BenchRow.told(CHILDREN, "ms", millis)
                        .with("make bench SIZE=demo gives what it is held against")),
        again);
  }

  private static void overview(Stage stage, Table table) throws Exception {
    Api officer = stage.as(People.PROVINCE);
    long province = stage.people().province();
    List<String> pages =
        List.of(
            "/api/v1/dashboard/overview?organisationId=" + province,
            "/api/v1/dashboard/heat-map?organisationId=" + province);
    Table.Again again =
        seconds -> stage.ours().run(1, seconds, Load.inTurn(pages, officer.cookie())).good();
    again.run(Stage.WARM_UP);
    String work = "overview of a province, p95";
    Load.Outcome overview = stage.oneByOne(officer, pages.subList(0, 1), ASKED);
    Load.Outcome heat = stage.oneByOne(officer, pages.subList(1, 2), ASKED);
    table.add(
        BenchRow.atMost(work, "ms", overview.quantile(0.95), P95_MILLIS)
            .with("median %.1f".formatted(overview.quantile(0.5))),
        again);
    table.add(
        BenchRow.atMost(
                "heat map of a province, 12 months × 50, p95",
                "ms",
                heat.quantile(0.95),
                P95_MILLIS)
            .with("median %.1f".formatted(heat.quantile(0.5))),
        again);
    table.add(
        BenchRow.faster(
            "overview and heat map × the plain GROUP BY",
            "ms",
            overview.quantile(0.5) + heat.quantile(0.5),
            counted(stage, province),
            TIMES),
        again);
  }

  /** The same figures counted row by row: by act and month, and by child and month; in ms. */
  private static double counted(Stage stage, long province) throws Exception {
    String figures =
        """
        COUNT(*), SUM(ob.state = 'ACCEPTED'), SUM(ob.state = 'SUBMITTED'),
        SUM(ob.state IN ('OPEN', 'RECEIVED') AND ob.due_on < CURRENT_DATE)
        """;
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long begin = System.nanoTime();
      stage
          .people()
          .numbers(
              """
              SELECT d.act, EXTRACT(YEAR_MONTH FROM ob.due_on) AS month, %s FROM organisation_closure c
              JOIN obligation ob ON ob.organisation_id = c.descendant_id JOIN demand d ON d.id = ob.demand_id
              WHERE c.ancestor_id = ? GROUP BY d.act, month
              """
                  .replace("SELECT d.act", "SELECT 1, d.act")
                  .formatted(figures),
              province);
      stage
          .people()
          .numbers(
              """
              SELECT kid.id, EXTRACT(YEAR_MONTH FROM ob.due_on) AS month, %s FROM organisation kid
              JOIN organisation_closure c ON c.ancestor_id = kid.id
              JOIN obligation ob ON ob.organisation_id = c.descendant_id
              WHERE kid.parent_id = ? AND ob.due_on >= CURRENT_DATE - INTERVAL 12 MONTH GROUP BY kid.id, month
              """
                  .formatted(figures),
              province);
      all.add((System.nanoTime() - begin) / 1e6);
    }
    return Turns.median(all);
  }
}
