package vn.lantoa.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The same reads as of a moment before this run wrote anything, against the reads of now. */
final class PastPart implements Part {

  private static final double TIMES = 3;
  private static final double OVERVIEW_MILLIS = 2_000;
  private static final int LISTS = 30;
  private static final int OVERVIEWS = 3;

  @Override
  public String name() {
    return "past";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    long province = stage.people().province();
    String then = "&asOf=" + URLEncoder.encode(stage.before().toString(), StandardCharsets.UTF_8);
    String list = "/api/v1/obligations?limit=100&organisationId=" + province;
    median(stage, list, LISTS);
    median(stage, list + then, LISTS);
    double now = median(stage, list, LISTS);
    double past = median(stage, list + then, LISTS);
    table.add(
        BenchRow.cost("100 obligations of a province as of a past moment", "ms", past, now, TIMES)
            .with("bare: the same list now"),
        seconds -> median(stage, list + then, LISTS));
    String overview = "/api/v1/dashboard/overview?organisationId=" + province;
    table.add(
        BenchRow.atMost(
            "overview of a province as of a past moment",
            "ms",
            median(stage, overview + then, OVERVIEWS),
            OVERVIEW_MILLIS),
        seconds -> median(stage, overview + then, 1));
  }

  private static double median(Stage stage, String path, int times) throws Exception {
    return stage.oneByOne(stage.as(People.PROVINCE), List.of(path), times).quantile(0.5);
  }
}
