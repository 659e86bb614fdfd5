package vn.lantoa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks one server over connections that stay open: by wrk where it is installed and only a rate is
 * wanted, else by plain sockets of our own.
 */
final class Load {

  static final int CONNECTIONS = 16;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final boolean WRK = installed();

  /**
   * What came of it.
   *
   * @param millis how long each answer took, the shortest first
   * @param errors answers other than a 2xx or 304, and connections that broke
   * @param firstError the status and body of the first; empty where there was none
   */
  record Outcome(double seconds, double[] millis, int errors, String firstError) {

    double perSecond() {
      return millis.length / seconds;
    }

    /** The time within which that share of the answers came, in ms; {@code 0.95}. */
    double quantile(double share) {
      return millis.length == 0
          ? Double.NaN
          : millis[(int) Math.min(millis.length - 1, Math.floor(share * millis.length))];
    }

    /**
     * The same, where every answer must have been good.
     *
     * @throws IllegalStateException naming the first that was not
     */
    Outcome good() {
      if (errors > 0) {
        throw new IllegalStateException(errors + " refused, the first: " + firstError);
      }
      return this;
    }
  }

  private final int port;

  Load(int port) {
    this.port = port;
  }

  static String tool() {
    return WRK ? "wrk" : "sockets";
  }

  private static boolean installed() {
    try {
      new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Answers a second to these paths in turn. Every answer must be good. */
  double perSecond(List<String> paths, String header, double seconds)
      throws IOException, InterruptedException, ExecutionException {
    return WRK
        ? withWrk(paths, header, seconds)
        : run(CONNECTIONS, seconds, inTurn(paths, header)).good().perSecond();
  }

  /** Requests for these paths in turn, without end. */
  static Supplier<byte[]> inTurn(List<String> paths, String header) {
    return around(paths.stream().map(path -> get(path, header)).toList());
  }

  /** These in turn, without end. */
  static Supplier<byte[]> around(List<byte[]> requests) {
    AtomicInteger next = new AtomicInteger();
    return () -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
  }

  /** Each of these once. */
  static Supplier<byte[]> each(List<byte[]> requests) {
    AtomicInteger next = new AtomicInteger();
    return () -> {
      int i = next.getAndIncrement();
      return i < requests.size() ? requests.get(i) : null;
    };
  }

  static byte[] get(String path, String header) {
    return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n\r\n"
        .formatted(path, header)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Sends requests until the time is over or there are none left.
   *
   * @param requests asked by all connections at once; null ends it
   */
  Outcome run(int connections, double seconds, Supplier<byte[]> requests)
      throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    List<Future<Client>> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      all.add(clients.submit(() -> new Client(port).ask(requests, end)));
    }
    List<Client> done = new ArrayList<>();
    for (Future<Client> one : all) {
      done.add(one.get());
    }
    clients.shutdown();
    double took = (System.nanoTime() - begin) / 1e9;
    double[] millis = done.stream().flatMapToDouble(Client::millis).toArray();
    Arrays.sort(millis);
    return new Outcome(
        took,
        millis,
        done.stream().mapToInt(Client::errors).sum(),
        done.stream().map(Client::firstError).filter(e -> !e.isEmpty()).findFirst().orElse(""));
  }

  private double withWrk(List<String> paths, String header, double seconds)
      throws IOException, InterruptedException {
    Path script = Files.createDirectories(Path.of("target", "bench")).resolve("paths.lua");
    Files.writeString(
        script,
        """
        local paths = { %s }
        local i = 0
        request = function()
          i = i %% #paths + 1
          return wrk.format("GET", paths[i])
        end
        """
            .formatted(
                paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(", "))));
    Process process =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + Math.max(1, Math.round(seconds)) + "s",
                "-s" + script,
                "-H",
                header,
                "http://127.0.0.1:" + port)
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher rate = RATE.matcher(text);
    if (!rate.find() || text.contains("Non-2xx")) {
      throw new IllegalStateException(paths.get(0) + ": " + text);
    }
    return Double.parseDouble(rate.group(1));
  }
}
