package vn.lantoa.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** One connection that asks, reads the whole answer, and asks again. */
final class Client {

  private final int port;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private double[] millis = new double[1 << 12];
  private int answers;
  private int errors;
  private String firstError = "";

  Client(int port) {
    this.port = port;
  }

  Client ask(Supplier<byte[]> requests, long end) throws IOException {
    byte[] request = null;
    while (System.nanoTime() < end && (request = requests.get()) != null) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        from = 0;
        to = 0;
        do {
          once(socket, request);
        } while (System.nanoTime() < end && (request = requests.get()) != null);
      } catch (IOException e) {
        error(e.toString());
      }
    }
    return this;
  }

  private void once(Socket socket, byte[] request) throws IOException {
    long before = System.nanoTime();
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    int head;
    while ((head = endOfHead()) < 0) {
      more(in);
    }
    String text = new String(buffer, from, head - from, StandardCharsets.ISO_8859_1);
    from = head;
    String status = text.substring(9, 12);
    String body = body(in, text, !good(status));
    if (good(status)) {
      note((System.nanoTime() - before) / 1e6);
    } else {
      error(status + " " + body);
    }
  }

  private static boolean good(String status) {
    return status.startsWith("2") || status.equals("304");
  }

  private String body(InputStream in, String head, boolean kept) throws IOException {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("content-length:");
    if (at < 0) {
      if (lower.contains("transfer-encoding: chunked")) {
        throw new IOException("an answer without a length");
      }
      return "";
    }
    long left = Long.parseLong(lower.substring(at + 15, lower.indexOf('\r', at)).strip());
    StringBuilder text = new StringBuilder();
    while (left > 0) {
      if (from == to) {
        more(in);
      }
      int part = (int) Math.min(left, to - from);
      if (kept && text.length() < 2_000) {
        text.append(new String(buffer, from, part, StandardCharsets.UTF_8));
      }
      from += part;
      left -= part;
    }
    return text.toString();
  }

  private void more(InputStream in) throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
    } else if (to == buffer.length) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    to += read;
  }

  private int endOfHead() {
    for (int i = from; i + 3 < to; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i + 4;
      }
    }
    return -1;
  }

  private void note(double took) {
    if (answers == millis.length) {
      millis = Arrays.copyOf(millis, answers * 2);
    }
    millis[answers++] = took;
  }

  private void error(String what) {
    errors++;
    if (firstError.isEmpty()) {
      firstError = what;
    }
  }

  DoubleStream millis() {
    return Arrays.stream(millis, 0, answers);
  }

  int errors() {
    return errors;
  }

  String firstError() {
    return firstError;
  }
}
