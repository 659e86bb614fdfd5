package vn.lantoa.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The real MariaDB as a child process of this one, with its data in a folder that outlives it.
 *
 * <p>It listens on 127.0.0.1 only, holds the database {@value #DATABASE} and an account of the same
 * name that owns it (and any database whose name begins with {@code lantoa_}). Closing it, or
 * ending this process by any signal but KILL, stops the server with all on disk; after a KILL the
 * next start stops the orphan, if there is one, and recovers.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** The name of the database and of the account that owns it. */
  public static final String DATABASE = "lantoa";

  private static final int ATTEMPTS_FOR_A_PORT = 3;

  private final DataFolder data;
  private final ServerProcess server;
  private final int port;
  private final String password;
  private final Thread hook;

  private EmbeddedDatabase(DataFolder data, ServerProcess server, int port, String password) {
    this.data = data;
    this.server = server;
    this.port = port;
    this.password = password;
    this.hook = new Thread(this::stop, "embedded-database-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a server on a folder and returns when it answers.
   *
   * @param folder where the data is or will be; taken for this process alone
   * @param cache where the unpacked server is or will be, shared by all folders and runs
   * @param port the port to listen on, or 0 for a free one
   * @throws EmbeddedDatabaseException in one sentence: folder in use, port in use, no server for
   *     this platform, or the server's own error
   */
  public static EmbeddedDatabase start(Path folder, Path cache, int port, ServerSettings settings) {
    try {
      DataFolder data = DataFolder.take(folder);
      try {
        ServerProcess.stopOrphan(data);
        return start(data, cache, port, settings);
      } catch (IOException | RuntimeException e) {
        data.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("Cannot use the folder " + folder + ": " + e, e);
    }
  }

  /**
   * Starts a server on a free port whose data is thrown away: what the folder held is deleted
   * first, and commits are not forced to disk.
   */
  public static EmbeddedDatabase startEmpty(Path folder, Path cache) {
    try (DataFolder data = DataFolder.take(folder)) {
      ServerProcess.stopOrphan(data);
      data.empty();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("Cannot empty the folder " + folder + ": " + e, e);
    }
    return start(folder, cache, 0, ServerSettings.throwAway());
  }

  private static EmbeddedDatabase start(
      DataFolder data, Path cache, int port, ServerSettings settings) throws IOException {
    if (port != 0 && !ServerProcess.isFree(port)) {
      throw new EmbeddedDatabaseException("Port " + port + " is in use; choose another.");
    }
    ServerBinaries binaries = ServerBinaries.in(cache);
    data.rotateLog();
    data.install(binaries, settings);
    String password = data.password();
    data.writeInitFile(accountStatements(password));
    for (int attempt = 1; ; attempt++) {
      int chosen = port == 0 ? ServerProcess.freePort() : port;
      try {
        ServerProcess server = ServerProcess.start(binaries, data, settings.options(), chosen);
        return new EmbeddedDatabase(data, server, chosen, password);
      } catch (EmbeddedDatabaseException e) {
        boolean taken = String.valueOf(e.getMessage()).contains("Address already in use");
        if (port != 0 || !taken || attempt == ATTEMPTS_FOR_A_PORT) {
          throw e;
        }
      }
    }
  }

  private static List<String> accountStatements(String password) {
    String account = "`" + DATABASE + "`@`127.0.0.1`";
    return List.of(
        "CREATE DATABASE IF NOT EXISTS `"
            + DATABASE
            + "`"
            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_ai_ci",
        "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + password + "'",
        "ALTER USER " + account + " IDENTIFIED BY '" + password + "'",
        "GRANT ALL PRIVILEGES ON `" + DATABASE + "`.* TO " + account,
        "GRANT ALL PRIVILEGES ON `" + DATABASE + "\\_%`.* TO " + account,
        "GRANT PROCESS ON *.* TO " + account);
  }

  /** The JDBC address of the product's database, without account and password. */
  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /** The JDBC address of another database of this server, without account and password. */
  public String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }

  /** The account that owns the database. */
  public String username() {
    return DATABASE;
  }

  /** The password of that account. */
  public String password() {
    return password;
  }

  /** The port the server listens on. */
  public int port() {
    return port;
  }

  /** The process number of the server. */
  public long pid() {
    return server.pid();
  }

  /** Whether the server still runs. */
  public boolean isRunning() {
    return server.isAlive();
  }

  /** Ends the server as a power cut would, for tests of recovery. */
  public void kill() {
    server.kill();
    close();
  }

  /** Stops the server and returns when all is on disk; a second call does nothing. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the hook is what is running
    }
  }

  private synchronized void stop() {
    try {
      if (server.isAlive()) {
        server.stop();
      }
      data.close();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("Cannot release the data folder.", e);
    }
  }
}
