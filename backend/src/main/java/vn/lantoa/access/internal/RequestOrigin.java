package vn.lantoa.access.internal;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where the request at work comes from. */
@ApplicationScoped
public class RequestOrigin {

  private static final int LONGEST_AGENT = 300;

  private final CurrentVertxRequest current;

  public RequestOrigin(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The address of the caller; empty outside a request. */
  public String address() {
    RoutingContext context = current.getCurrent();
    return context == null ? "" : address(context.request());
  }

  static String address(HttpServerRequest request) {
    String host = request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    return host == null ? "" : host;
  }

  /** What the browser calls itself, cut to 300 characters. */
  public @Nullable String userAgent() {
    RoutingContext context = current.getCurrent();
    String agent = context == null ? null : context.request().getHeader("User-Agent");
    return agent == null || agent.length() <= LONGEST_AGENT
        ? agent
        : agent.substring(0, LONGEST_AGENT);
  }
}
