package vn.lantoa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs an embedded database until it is told to stop.
 *
 * <pre>
 * --data FOLDER     where the data is kept (needed)
 * --cache FOLDER    where the unpacked server is kept (default ~/.cache/lantoa)
 * --port N          the port on 127.0.0.1 (default 0: a free one)
 * --url-file FILE   written, for the owner alone, once the server answers; removed when it stops:
 *                   LANTOA_DB_URL, LANTOA_DB_USER and LANTOA_DB_PASSWORD, a line each
 * --buffer-pool N   size of the buffer pool (default 256M)
 * --parent PID      stop when that process is gone
 * </pre>
 *
 * Exit value 0 after a stop, 1 where it could not start (one sentence on standard error) or where
 * the server ended by itself.
 */
public final class EmbeddedDatabaseMain {

  private EmbeddedDatabaseMain() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      System.exit(run(options(arguments)));
    } catch (EmbeddedDatabaseException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static int run(Map<String, String> options) throws IOException, InterruptedException {
    Path urlFile = options.containsKey("url-file") ? Path.of(options.get("url-file")) : null;
    Optional<ProcessHandle> parent =
        Optional.ofNullable(options.get("parent"))
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    try (EmbeddedDatabase database = start(options)) {
      System.out.println(database.jdbcUrl());
      if (urlFile != null) {
        announce(database, urlFile);
      }
      while (database.isRunning() && parent.map(ProcessHandle::isAlive).orElse(true)) {
        Thread.sleep(500);
      }
      return database.isRunning() ? 0 : 1;
    }
  }

  private static EmbeddedDatabase start(Map<String, String> options) {
    String data = options.get("data");
    if (data == null) {
      throw new EmbeddedDatabaseException("Say where the data is kept: --data FOLDER");
    }
    String cache = options.getOrDefault("cache", Folders.cache().toString());
    int port = Integer.parseInt(options.getOrDefault("port", "0"));
    ServerSettings settings =
        ServerSettings.keeping().withBufferPool(options.getOrDefault("buffer-pool", "256M"));
    return EmbeddedDatabase.start(Path.of(data), Path.of(cache), port, settings);
  }

  /** Written beside and renamed: whoever waits for the file never reads half of it. */
  private static void announce(EmbeddedDatabase database, Path urlFile) throws IOException {
    Path whole = urlFile.resolveSibling(urlFile.getFileName() + ".new");
    Folders.writePrivately(
        whole,
        List.of(
            "LANTOA_DB_URL=" + database.jdbcUrl(),
            "LANTOA_DB_USER=" + database.username(),
            "LANTOA_DB_PASSWORD=" + database.password()));
    Files.move(
        whole,
        urlFile,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> urlFile.toFile().delete()));
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--")) {
        throw new EmbeddedDatabaseException("Not an option: " + arguments[i]);
      }
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return options;
  }
}
