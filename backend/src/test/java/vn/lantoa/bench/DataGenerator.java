package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import vn.lantoa.bench.data.Filling;
import vn.lantoa.bench.data.Progress;
import vn.lantoa.bench.data.Size;
import vn.lantoa.embedded.EmbeddedDatabase;
import vn.lantoa.embedded.Folders;
import vn.lantoa.embedded.ServerSettings;

/**
 * {@code make data SIZE=demo|province|merged|nation}: a set of that size, the same every time, in a
 * data folder of its own that {@code make run DATA_DIR=…} opens.
 */
public final class DataGenerator {

  private DataGenerator() {}

  /** Arguments: the size, and a folder (default {@code data-<size>}). */
  public static void main(String[] arguments) throws SQLException, IOException {
    String name = arguments.length > 0 ? arguments[0] : "province";
    Size size = Size.of(name);
    if (size == null) {
      System.err.println("SIZE is one of demo, province, merged, nation.");
      System.exit(1);
      return;
    }
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "data-" + name).toAbsolutePath();
    Progress progress = new Progress(System.out, size.obligations());
    // the folder `make run` keeps its database in
    Path place = folder.resolve("database");
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(place, Folders.cache(), 0, settings(size))) {
      Flyway.configure()
          .dataSource(database.jdbcUrl(), database.username(), database.password())
          .load()
          .migrate();
      Filling.Opening opening =
          () ->
              DriverManager.getConnection(
                  database.jdbcUrl(), database.username(), database.password());
      try (Connection db = opening.open()) {
        Filling filling = new Filling(db, opening, size, progress);
        filling.run();
        System.out.println();
        filling
            .counts()
            .forEach((table, rows) -> System.out.printf(Locale.ROOT, "%12d  %s%n", rows, table));
        System.out.println();
        filling.accounts().forEach(System.out::println);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%n%s is in %s: %d s, %.1f GB on disk. Start it: make run DATA_DIR=%s LANTOA_DEMO=false%n",
        name,
        folder,
        progress.seconds(),
        bytes(place) / 1e9,
        folder);
  }

  /** Whoever is interrupted starts again with an empty folder, so nothing waits for the disk. */
  private static ServerSettings settings(Size size) {
    boolean large = size.obligations() > 1_000_000;
    return new ServerSettings(
        false,
        large ? "2G" : "512M",
        List.of(
            "--innodb-log-file-size=" + (large ? "1G" : "128M"), "--innodb-sort-buffer-size=64M"));
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
