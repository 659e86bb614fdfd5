package vn.lantoa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Single calls of one signed-in person. */
final class Api {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String session;

  Api(int port, String session) {
    this.port = port;
    this.session = session;
  }

  /** The header that signs a request in. */
  String cookie() {
    return "Cookie: lantoa_session=" + session;
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return send(request(path).GET()).body();
  }

  /** The ETag of what a path answers. */
  String tag(String path) throws IOException, InterruptedException {
    return send(request(path).GET()).headers().firstValue("ETag").orElseThrow();
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(bytes(path));
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return JSON.readTree(
        send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))))
            .body());
  }

  JsonNode upload(String path, String fileName, String content)
      throws IOException, InterruptedException {
    String mark = UUID.randomUUID().toString();
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(mark, fileName, content, mark);
    return JSON.readTree(
        send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)))
            .body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(PATIENCE)
        .header("Cookie", "lantoa_session=" + session)
        .header("X-Lantoa-Csrf", "1")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          answer.uri()
              + ": "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer;
  }
}
