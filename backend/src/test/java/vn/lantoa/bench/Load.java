package vn.lantoa.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address asked again and again over connections that stay open: by wrk where it is installed,
 * else by plain sockets of our own.
 */
final class Load {

  private static final int CONNECTIONS = 16;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

  private final int port;
  private final boolean wrk;

  Load(int port) {
    this.port = port;
    this.wrk = installed();
  }

  String name() {
    return wrk ? "wrk" : "sockets";
  }

  private static boolean installed() {
    try {
      new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Answers a second. Every answer must be a 200. */
  double perSecond(String path, String header, int seconds)
      throws IOException, InterruptedException, ExecutionException {
    return wrk ? withWrk(path, header, seconds) : withSockets(path, header, seconds);
  }

  private double withWrk(String path, String header, int seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-H",
                header,
                "http://127.0.0.1:" + port + path)
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher rate = RATE.matcher(text);
    if (!rate.find() || text.contains("Non-2xx")) {
      throw new IllegalStateException(path + ": " + text);
    }
    return Double.parseDouble(rate.group(1));
  }

  private double withSockets(String path, String header, int seconds)
      throws InterruptedException, ExecutionException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n\r\n"
            .formatted(path, header)
            .getBytes(StandardCharsets.UTF_8);
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Future<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      counts.add(clients.submit(() -> ask(request, end)));
    }
    int all = 0;
    for (Future<Integer> count : counts) {
      all += count.get();
    }
    clients.shutdown();
    return all / (double) seconds;
  }

  private int ask(byte[] request, long end) throws IOException {
    int answers = 0;
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      while (System.nanoTime() < end) {
        socket.getOutputStream().write(request);
        readAnswer(in);
        answers++;
      }
    }
    return answers;
  }

  private static void readAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.contains(" 200 ")) {
      throw new IllegalStateException(status);
    }
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
