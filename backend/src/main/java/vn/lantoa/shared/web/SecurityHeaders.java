package vn.lantoa.shared.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** What the API says to browsers: run nothing of this, frame it nowhere, guess no type. */
final class SecurityHeaders {

  private static final Map<String, String> PLAIN =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Map<String, String> ENCRYPTED =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

  private SecurityHeaders() {}

  /** With the promise to stay encrypted where the browser came by https. */
  static Map<String, String> of(HttpServerRequest request) {
    return "https".equals(request.scheme()) ? ENCRYPTED : PLAIN;
  }
}
