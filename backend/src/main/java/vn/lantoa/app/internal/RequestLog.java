package vn.lantoa.app.internal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.web.RequestNames;

/**
 * One line a request: who (by id), where (the route, not the address: addresses hold what people
 * looked for), what came of it and how long it took. Never a body, a query, a header or a token.
 */
@ApplicationScoped
public class RequestLog {

  private static final Logger LOG = Logger.getLogger("vn.lantoa.request");
  private static final int OUTERMOST = 19_000;
  private static final String ROUTE = "lantoa.route";
  private static final String ACTOR = "lantoa.logged-actor";
  private static final double NANOS_IN_MS = 1e6;

  void register(@Observes Filters filters) {
    filters.register(RequestLog::watch, OUTERMOST);
  }

  private static void watch(RoutingContext context) {
    if (LOG.isInfoEnabled() && context.request().path().startsWith("/api/")) {
      long start = System.nanoTime();
      context.addEndHandler(ended -> write(context, System.nanoTime() - start));
    }
    context.next();
  }

  private static void write(RoutingContext context, long nanos) {
    String requestId = RequestNames.of(context);
    String method = context.request().method().name();
    String route = Objects.requireNonNullElse(context.get(ROUTE), "-");
    int status = context.response().getStatusCode();
    Actor actor = context.get(ACTOR);
    MDC.put("requestId", requestId);
    MDC.put("method", method);
    MDC.put("route", route);
    MDC.put("status", status);
    MDC.put("durationMs", Math.round(nanos / NANOS_IN_MS * 10) / 10.0);
    if (actor != null) {
      MDC.put("actor", actor.accountId());
      actor.grants().stream()
          .findFirst()
          .ifPresent(g -> MDC.put("organisation", g.organisationId()));
    }
    try {
      LOG.info(method + " " + route + " " + status);
    } finally {
      forget();
    }
  }

  private static void forget() {
    for (String key :
        new String[] {
          "requestId", "method", "route", "status", "durationMs", "actor", "organisation"
        }) {
      MDC.remove(key);
    }
  }

  /** Notes what only the matched operation knows. */
  public static class Notes {

    private final Map<Method, String> routes = new ConcurrentHashMap<>();
    private final CurrentActor actor;

    public Notes(CurrentActor actor) {
      this.actor = actor;
    }

    @ServerRequestFilter(priority = 1500)
    public void note(ResourceInfo resource, RoutingContext context) {
      if (LOG.isInfoEnabled()) {
        context.put(
            ROUTE, routes.computeIfAbsent(resource.getResourceMethod(), method -> route(resource)));
        Optional.ofNullable(actor.orNull()).ifPresent(a -> context.put(ACTOR, a));
      }
    }

    private static String route(ResourceInfo resource) {
      return path(resource.getResourceClass().getAnnotation(Path.class))
          + path(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
      return path == null ? "" : path.value();
    }
  }
}
