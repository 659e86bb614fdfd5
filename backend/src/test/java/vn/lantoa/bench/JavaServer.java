package vn.lantoa.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged application as a process of its own, as `make run` starts the API. */
final class JavaServer implements AutoCloseable {

  /**
   * What is started.
   *
   * @param jar the application's quarkus-run.jar; the classes a run came to are kept beside it when
   *     it ends, and used by the next
   * @param settings environment variables; {@code %d} in a value is the port
   * @param first a path that answers 200 to anybody
   */
  record Program(String name, Path jar, Map<String, String> settings, String first) {}

  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  private final Process process;
  private final int port;
  private final double startMillis;

  private JavaServer(Process process, int port, double startMillis) {
    this.process = process;
    this.port = port;
    this.startMillis = startMillis;
  }

  /** Starts it and returns with its first answer. */
  static JavaServer start(Program program, Path logs) throws IOException, InterruptedException {
    int port = freePort();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC"));
    Path classes = program.jar().resolveSibling("run-cds.jsa");
    command.add(
        (Files.exists(classes) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + classes);
    command.addAll(List.of("-jar", program.jar().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    program
        .settings()
        .forEach((k, v) -> builder.environment().put(k, v.replace("%d", Integer.toString(port))));
    File log = Files.createDirectories(logs).resolve(program.name() + ".log").toFile();
    builder.redirectErrorStream(true).redirectOutput(log);
    long begin = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    while (!answers(port, program.first())) {
      if (!process.isAlive() || System.nanoTime() - begin > READY_WITHIN.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException(program.name() + " did not start: " + log);
      }
      Thread.sleep(5);
    }
    return new JavaServer(process, port, (System.nanoTime() - begin) / 1e6);
  }

  private static boolean answers(int port, String path) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes(12);
      return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** From the process's start to its first answer. */
  double startMillis() {
    return startMillis;
  }

  /** What a process holds of memory, in MB; 0 where the system does not say. */
  static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
