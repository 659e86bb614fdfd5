package vn.lantoa.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One {@code mariadbd} as a child process: started, waited for, stopped. */
final class ServerProcess {

  /** A crash under load can leave minutes of log to apply. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
  private static final Duration ORPHAN_STOPPED_WITHIN = Duration.ofSeconds(30);

  private final Process process;
  private final Path pidFile;
  private final Path socket;

  private ServerProcess(Process process, Path pidFile, Path socket) {
    this.process = process;
    this.pidFile = pidFile;
    this.socket = socket;
  }

  /**
   * Starts the server and returns once it greets on its port.
   *
   * @throws EmbeddedDatabaseException with the server's own last words where it does not come up
   */
  static ServerProcess start(
      ServerBinaries binaries, DataFolder data, List<String> options, int port) throws IOException {
    Path socket = socket(port);
    Files.deleteIfExists(socket);
    List<String> command = command(binaries, data);
    command.add("--pid-file=" + data.pidFile());
    command.add("--socket=" + socket);
    command.add("--port=" + port);
    command.add("--init-file=" + data.initFile());
    command.addAll(options);
    data.rotateLog();
    long logStart = Files.size(data.log());
    Process process =
        new ProcessBuilder(command)
            .directory(data.files().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
            .start();
    Files.writeString(data.pidFile(), process.pid() + "\n");
    ServerProcess server = new ServerProcess(process, data.pidFile(), socket);
    try {
      server.awaitGreeting(port, data, logStart);
    } catch (RuntimeException e) {
      server.kill();
      throw e;
    }
    return server;
  }

  /** The options that every call of the server begins with. */
  static List<String> command(ServerBinaries binaries, DataFolder data) {
    List<String> command = new ArrayList<>();
    command.add(binaries.server().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + binaries.folder());
    command.add("--lc-messages-dir=" + binaries.folder().resolve("share"));
    command.add("--datadir=" + data.files());
    command.add("--tmpdir=" + data.temporary());
    command.add("--secure-file-priv=" + data.temporary());
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root"); // else the server refuses to run for root
    }
    return command;
  }

  /**
   * Stops a server that an earlier, killed owner left behind, found by its pid file.
   *
   * @throws EmbeddedDatabaseException where it belongs to somebody else
   */
  static void stopOrphan(DataFolder data) throws IOException {
    Optional<ProcessHandle> orphan = orphan(data);
    if (orphan.isEmpty()) {
      Files.deleteIfExists(data.pidFile());
      return;
    }
    ProcessHandle server = orphan.get();
    if (!server.destroy()) {
      throw new EmbeddedDatabaseException(
          "Process " + server.pid() + " of another user holds the data in " + data.files() + ".");
    }
    try {
      server.onExit().get(ORPHAN_STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedDatabaseException("Interrupted while stopping " + server.pid() + ".", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      server.destroyForcibly();
      server.onExit().join();
    }
    Files.deleteIfExists(data.pidFile());
  }

  private static Optional<ProcessHandle> orphan(DataFolder data) throws IOException {
    if (!Files.exists(data.pidFile())) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(Files.readString(data.pidFile()).strip());
      return ProcessHandle.of(pid).filter(process -> serves(process, data));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Process numbers are used again: only a server on this very folder is ours to stop. */
  private static boolean serves(ProcessHandle process, DataFolder data) {
    try {
      String commandLine =
          Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return process.isAlive() && commandLine.contains("--datadir=" + data.files() + "\0");
    } catch (IOException e) {
      return false;
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks the server to stop, and waits until all is on disk. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
      clean();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server as a power cut would. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
    clean();
  }

  private void clean() {
    try {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      // both are looked at and replaced by the next start
    }
  }

  private void awaitGreeting(int port, DataFolder data, long logStart) throws IOException {
    Instant limit = Instant.now().plus(READY_WITHIN);
    while (!greets(port)) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new EmbeddedDatabaseException(
            "MariaDB did not start: " + data.lastWords(logStart) + " (log: " + data.log() + ")");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EmbeddedDatabaseException("Interrupted while MariaDB was starting.", e);
      }
    }
  }

  /** A server greets each connection, but not before its start-up script has run. */
  private boolean greets(int port) {
    try (Socket connection = new Socket()) {
      connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      connection.setSoTimeout(1_000);
      InputStream greeting = connection.getInputStream();
      return greeting.read() >= 0 && process.isAlive();
    } catch (IOException e) {
      return false;
    }
  }

  /** Socket paths are limited to 107 bytes, and data folders are often deeper. */
  private static Path socket(int port) {
    return Path.of("/tmp", "lantoa-" + ProcessHandle.current().pid() + "-" + port + ".sock");
  }

  /** A port that nobody listens on now. */
  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** Whether a port can be listened on. */
  static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
