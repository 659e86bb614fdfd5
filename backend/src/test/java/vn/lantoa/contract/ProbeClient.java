package vn.lantoa.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that change nothing; waits where the server asks to. */
final class ProbeClient {

  private static final int MOST_WAITS = 20;

  private final String address;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  ProbeClient(String address, String token) {
    this.address = address.replaceAll("/+$", "");
    this.token = token;
  }

  /** What came back. */
  record Answer(int status, Map<String, List<String>> headers, String body) {

    @Nullable String header(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .map(e -> e.getValue().get(0))
          .findFirst()
          .orElse(null);
    }

    @Override
    public String toString() {
      return status + " " + header("Content-Type") + " " + body;
    }
  }

  Answer get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).GET().header("Authorization", "Bearer " + token);
    headers.forEach(request::header);
    return send(request.build());
  }

  Answer head(String path) {
    return send(
        request(path)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** The same of nobody. */
  Answer nobody(String path) {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  private Answer send(HttpRequest request) {
    try {
      for (int waits = 0; ; waits++) {
        HttpResponse<String> response =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 429 || waits == MOST_WAITS) {
          return new Answer(response.statusCode(), response.headers().map(), response.body());
        }
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        Thread.sleep(Duration.ofSeconds(Math.min(seconds, 60)).toMillis());
      }
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
