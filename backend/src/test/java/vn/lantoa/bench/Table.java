package vn.lantoa.bench;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of one size: printed as they come, kept in {@code bench/results/<size>.json}. */
final class Table {

  /** Does the same work again, to be looked at. */
  interface Again {
    void run(double seconds) throws Exception;
  }

  private record Missed(BenchRow row, Again again) {}

  private static final Path RESULTS = Path.of("bench", "results");
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final String size;
  private final List<BenchRow> rows = new ArrayList<>();
  private final List<BenchRow> province;
  private final List<Missed> missed = new ArrayList<>();

  Table(String size) throws IOException {
    this.size = size;
    this.province = size.equals("province") ? List.of() : read("province");
  }

  static Path folder() throws IOException {
    return Files.createDirectories(RESULTS);
  }

  /** The lines another run left; none where it never ran. */
  static List<BenchRow> read(String name) throws IOException {
    Path file = RESULTS.resolve(name + ".json");
    return Files.exists(file)
        ? List.of(JSON.readValue(Files.readAllBytes(file), BenchRow[].class))
        : List.of();
  }

  static Optional<BenchRow> read(String name, String work) throws IOException {
    return read(name).stream().filter(r -> r.work().equals(work) && r.ours() != null).findFirst();
  }

  void add(BenchRow row) {
    add(row, null);
  }

  void add(BenchRow row, @Nullable Again again) {
    BenchRow told =
        province.stream()
            .filter(p -> p.work().equals(row.work()))
            .findFirst()
            .map(row::besides)
            .orElse(row);
    rows.add(told);
    System.out.println(told.line());
    if (told.missed() && again != null) {
      missed.add(new Missed(told, again));
    }
  }

  /** Runs what missed its goal once more while it is recorded. */
  void profileMissed(Profiler profiler) throws Exception {
    for (Missed one : missed) {
      profiler.record(size, one.row().work(), one.again());
    }
    missed.clear();
  }

  void forgetMissed() {
    missed.clear();
  }

  /** Writes the lines; those of an earlier run that were not measured now stay. */
  void write(boolean keepOthers) throws IOException {
    List<BenchRow> all = new ArrayList<>(rows);
    if (keepOthers) {
      read(size).stream()
          .filter(old -> rows.stream().noneMatch(r -> r.work().equals(old.work())))
          .forEach(all::add);
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    Files.write(folder().resolve(size + ".json"), JSON.writer(printer).writeValueAsBytes(all));
  }

  void print(String title) {
    System.out.println();
    System.out.println(title);
    System.out.println(BenchRow.head());
    rows.forEach(r -> System.out.println(r.line()));
    long met = rows.stream().filter(r -> Boolean.TRUE.equals(r.met())).count();
    long not = rows.stream().filter(BenchRow::missed).count();
    System.out.printf("%d met, %d missed%n", met, not);
  }
}
