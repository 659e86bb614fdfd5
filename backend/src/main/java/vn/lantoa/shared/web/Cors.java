package vn.lantoa.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Pages of other origins may read answers only where the origin is named, and never with the
 * cookie: they send a token. Without a name nothing is said, and the browser keeps the door shut.
 */
@ApplicationScoped
public class Cors {

  private static final int EARLY = 9_500;
  private static final int NO_CONTENT = 204;
  private static final String SEEN =
      "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id,"
          + " Idempotent-Replayed, Content-Language";

  private final Set<String> origins;

  public Cors(CorsConfig config) {
    this.origins = config.origins().orElse(Set.of());
  }

  void register(@Observes Filters filters) {
    if (!origins.isEmpty()) {
      filters.register(this::open, EARLY);
    }
  }

  private void open(RoutingContext context) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = request.response();
    String origin = request.getHeader("Origin");
    if (origin == null || !origins.contains(origin)) {
      context.next();
      return;
    }
    response.putHeader("Access-Control-Allow-Origin", origin);
    response.putHeader("Access-Control-Expose-Headers", SEEN);
    response.putHeader("Vary", "Origin, Accept-Language, Cookie, Authorization");
    if (request.method() == HttpMethod.OPTIONS
        && request.getHeader("Access-Control-Request-Method") != null) {
      response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE");
      response.putHeader(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept-Language,"
              + " X-Request-Id, Prefer");
      response.putHeader("Access-Control-Max-Age", "600");
      response.setStatusCode(NO_CONTENT).end();
    } else {
      context.next();
    }
  }
}
