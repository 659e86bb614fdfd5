package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.embedded.EmbeddedDatabase;
import vn.lantoa.embedded.Folders;
import vn.lantoa.embedded.ServerSettings;

/**
 * What is measured on: a copy of a data set, its database, the product and the bare application
 * beside each other on it, and accounts of the bench's own in it.
 */
final class Stage implements AutoCloseable {

  static final int ROUNDS = Integer.getInteger("lantoa.bench.rounds", 5);
  static final double SECONDS = Integer.getInteger("lantoa.bench.seconds", 2);
  static final double WARM_UP = 6;

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Path WORK = Path.of("target", "bench");
  private static final Path PRODUCT =
      Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

  private final Path copy;
  private final EmbeddedDatabase database;
  private final Connection db;
  private final JavaServer.Program program;
  private final JavaServer.Program bareProgram;
  private final People people;
  private final Instant before;
  private JavaServer product;
  private JavaServer bare;

  /** Copies the kept folder and starts all of it. */
  Stage(Path kept) throws IOException, InterruptedException, SQLException {
    copy = WORK.resolve("data").toAbsolutePath();
    copy(kept.resolve("database"), copy);
    database =
        EmbeddedDatabase.start(
            copy, Folders.cache(), 0, ServerSettings.keeping().withBufferPool(bufferPool()));
    Map<String, String> address =
        Map.of(
            "LANTOA_DB_URL", database.jdbcUrl(),
            "LANTOA_DB_USER", database.username(),
            "LANTOA_DB_PASSWORD", database.password());
    Map<String, String> ours = new HashMap<>(address);
    ours.put("LANTOA_DB_URL", database.jdbcUrl() + options());
    ours.put("LANTOA_API_PORT", "%d");
    ours.put("LANTOA_MANAGEMENT_PORT", "0");
    ours.put("LANTOA_MODE", "demo");
    ours.put("LANTOA_DEMO", "false");
    ours.put("LANTOA_LIMITS_EXEMPT_ADDRESSES", "127.0.0.1");
    ours.put("LANTOA_FILES", WORK.resolve("files").toAbsolutePath().toString());
    program = new JavaServer.Program("product", PRODUCT, ours, "/api/v1/session/options");
    Map<String, String> theirs = new HashMap<>(address);
    theirs.put("BENCH_PORT", "%d");
    bareProgram = new JavaServer.Program("bare", BareApplication.bare(), theirs, "/bare/ready");
    product = JavaServer.start(program, WORK);
    db = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    people = new People(db);
    bare = JavaServer.start(bareProgram, WORK);
    before = Instant.now();
  }

  /** {@code BENCH_DB_OPTIONS}: what else the driver is told, to try it out; {@code ?a=b&c=d}. */
  private static String options() {
    String given = System.getenv("BENCH_DB_OPTIONS");
    return given == null ? "" : given;
  }

  private static String bufferPool() {
    String given = System.getenv("DB_BUFFER_POOL");
    return given == null || given.isBlank() ? "1G" : given;
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    Files.createDirectories(to.getParent());
    remove(to);
    run("cp", "-a", "--reflink=auto", from.toString(), to.toString());
  }

  private static void remove(Path folder) throws IOException, InterruptedException {
    run("rm", "-rf", folder.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  Connection db() {
    return db;
  }

  People people() {
    return people;
  }

  EmbeddedDatabase database() {
    return database;
  }

  JavaServer product() {
    return product;
  }

  JavaServer.Program program() {
    return program;
  }

  Path logs() {
    return WORK;
  }

  /** Stops the product and starts it again; the new one is asked from then on. */
  JavaServer restart() throws IOException, InterruptedException {
    product.close();
    product = JavaServer.start(program, WORK);
    return product;
  }

  Load ours() {
    return new Load(product.port());
  }

  Load bare() {
    return new Load(bare.port());
  }

  Api as(String session) {
    return new Api(product.port(), session);
  }

  /** So many answers to these paths in turn, one after the other, all of them good. */
  Load.Outcome oneByOne(Api asker, List<String> paths, int times) throws Exception {
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      requests.add(Load.get(paths.get(i % paths.size()), asker.cookie()));
    }
    return ours().run(1, 600, Load.each(requests)).good();
  }

  /** A moment before anything was measured, and so before any write of it. */
  Instant before() {
    return before;
  }

  static LocalDate today() {
    return LocalDate.now(VIETNAM);
  }

  @Override
  public void close() throws SQLException, InterruptedException, IOException {
    db.close();
    bare.close();
    product.close();
    database.close();
    remove(copy);
  }
}
