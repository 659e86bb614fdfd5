package vn.lantoa.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Every request has a name: the caller's {@code X-Request-Id} where it is a plain word, else one of
 * ours. It stands on the answer, whoever gives it, in problems, in the journal and in every line of
 * the log.
 */
@ApplicationScoped
public class RequestNames {

  static final String HEADER = "X-Request-Id";

  private static final String KEY = "lantoa.request-id";
  private static final int FIRST = 20_000;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestNames::name, FIRST);
  }

  private static void name(RoutingContext context) {
    String given = context.request().getHeader(HEADER);
    boolean usable = given != null && PLAIN.matcher(given).matches();
    String name = usable ? given : drawn();
    context.put(KEY, name);
    context.response().putHeader(HEADER, name);
    MDC.put("requestId", name);
    context.next();
  }

  /** Tells requests apart and guards nothing: no secure draw, which all would wait for. */
  private static String drawn() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** The name of a request. */
  public static String of(RoutingContext context) {
    return Objects.requireNonNullElse(context.get(KEY), "-");
  }
}
