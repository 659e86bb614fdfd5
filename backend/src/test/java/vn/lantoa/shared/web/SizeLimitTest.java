package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Bodies, headers and addresses beyond their limits, sent byte by byte. */
@QuarkusTest
class SizeLimitTest extends ApiTest {

  private static final int MEGA = 1024 * 1024;
  private static final int FIFTY = 50 * MEGA;

  @TestHTTPResource URI server;

  private User admin;

  @BeforeEach
  void people() {
    admin = user(Role.ADMINISTRATOR, root("PROVINCE"));
  }

  @Test
  void fiftyMegabytesOfJsonAreRefusedBeforeTheyAreRead() throws IOException {
    String head = head("Content-Length: " + FIFTY);
    long heap = peakHeap(() -> assertThat(send(head, FIFTY, false)).contains(" 413 "));
    assertThat(heap).as("bytes of heap in use above what was before").isLessThan(24L * MEGA);
  }

  @Test
  void fiftyMegabytesInChunksAreRefusedAtTheLimit() throws IOException {
    String head = head("Transfer-Encoding: chunked");
    assertThat(send(head, FIFTY, true)).contains(" 413 ");
  }

  @Test
  void aHeaderAndAnAddressTooLongAreRefused() throws IOException {
    assertThat(
            send("GET /api/v1/session HTTP/1.1\r\nHost: a\r\nX-A: " + "a".repeat(30_000), 0, false))
        .contains(" 431 ");
    assertThat(
            send("GET /api/v1/session?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a", 0, false))
        .contains(" 414 ");
  }

  private String head(String length) {
    return """
        POST /api/v1/organisations HTTP/1.1\r
        Host: localhost\r
        Cookie: lantoa_session=%s\r
        X-Lantoa-Csrf: 1\r
        Content-Type: application/json\r
        %s"""
        .formatted(admin.cookie(), length);
  }

  /** Sends head and body and gives the status line; stops sending once it is answered. */
  private String send(String head, int length, boolean chunked) {
    byte[] piece = new byte[64 * 1024];
    Arrays.fill(piece, (byte) ' ');
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      try {
        for (int sent = 0; sent < length; sent += piece.length) {
          if (chunked) {
            out.write(
                (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          }
          out.write(piece);
          if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        }
        if (chunked) {
          out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
      } catch (SocketException closed) {
        // the server may close on a body far too long; its answer came before
      }
      byte[] answer = in.readNBytes(20);
      return new String(answer, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long peakHeap(Runnable work) {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    work.run();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory() - before;
  }
}
