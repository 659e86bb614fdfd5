package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code make bench}: the product and the bare application on a copy of a data set, in turns, as a
 * table with goals. It measures; it ends well whatever the figures are.
 */
public final class Bench {

  private Bench() {}

  /** Arguments: the size, and the folder {@code make data} built. */
  public static void main(String[] arguments) throws Exception {
    String size = arguments[0];
    Path kept = Path.of(arguments[1]).toAbsolutePath();
    if (!Files.isDirectory(kept.resolve("database"))) {
      System.err.println("There is no data set in " + kept + ": make data SIZE=" + size);
      return;
    }
    Set<String> only = only();
    Table table = new Table(size);
    List<Part> parts =
        List.of(
            new StartPart(),
            new ReadPart(),
            new FigurePart(),
            new SearchPart(),
            new CalendarPart(),
            new SubmitPart(),
            new PastPart(),
            new ImportPart(),
            new KeptPart("publish"),
            new KeptPart("publish-at-size"),
            new KeptPart("reminders"),
            new CoresPart());
    try (Stage stage = new Stage(kept)) {
      System.out.printf(
          "%s, %d rounds of %.0f s, %s, load before: %s%n",
          size, Stage.ROUNDS, Stage.SECONDS, Load.tool(), machine());
      System.out.println(BenchRow.head());
      for (Part part : parts) {
        if (only.isEmpty() || only.contains(part.name())) {
          measure(part, stage, table);
        }
      }
    }
    table.write(!only.isEmpty());
    table.print(size);
  }

  private static void measure(Part part, Stage stage, Table table) {
    try {
      part.measure(stage, table);
      if (Boolean.parseBoolean(System.getenv("PROFILE"))) {
        table.profileMissed(new Profiler(stage.product().pid()));
      }
    } catch (Exception e) {
      table.add(BenchRow.failed(part.name(), String.valueOf(e.getMessage())));
    }
    table.forgetMissed();
  }

  private static Set<String> only() {
    String given = System.getenv("ONLY");
    return given == null || given.isBlank()
        ? Set.of()
        : Arrays.stream(given.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  private static String machine() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + (Files.exists(load) ? Files.readString(load).strip() : "unknown");
  }
}
