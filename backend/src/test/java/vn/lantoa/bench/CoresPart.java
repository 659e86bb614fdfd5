package vn.lantoa.bench;

import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The pure cores by JMH, in one short fork each; {@code JMH=false} leaves them out. */
final class CoresPart implements Part {

  @Override
  public String name() {
    return "cores";
  }

  @Override
  public void measure(Stage stage, Table table) throws Exception {
    if ("false".equals(System.getenv("JMH"))) {
      return;
    }
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include("^" + Cores.class.getName().replace(".", "\\.") + "\\.")
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      String label = result.getPrimaryResult().getLabel();
      String words = label.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
      table.add(
          BenchRow.told("core: " + words, "µs", result.getPrimaryResult().getScore())
              .with("± %.3f".formatted(result.getPrimaryResult().getScoreError())));
    }
  }
}
