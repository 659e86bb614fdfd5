package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.Problem;
import vn.lantoa.shared.problem.ProblemType;

/**
 * Answers a body over the limit with a problem. What is sent meanwhile is read and dropped, since a
 * browser whose connection is closed under its upload shows no answer at all.
 */
@ApplicationScoped
public class BodyLimit {

  private static final int FIRST = 10_000;
  private static final int DROPPED_TIMES = 8;

  private final long most;
  private final ObjectMapper json;

  public BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ObjectMapper json) {
    this.most = most.asLongValue();
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    long length = length(request);
    if (length <= most) {
      context.next();
    } else if (length > most * DROPPED_TIMES) {
      request.response().putHeader("Connection", "close");
      refuse(context);
    } else {
      request.handler(dropped -> {});
      request.endHandler(done -> refuse(context));
      request.resume();
    }
  }

  private static long length(HttpServerRequest request) {
    String header = Objects.toString(request.getHeader("Content-Length"), "");
    return header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
  }

  private void refuse(RoutingContext context) {
    HttpServerRequest request = context.request();
    String accepted = Objects.toString(request.getHeader("Accept-Language"), "vi");
    Locale locale = accepted.startsWith("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    Words detail =
        Words.of(
            "Nội dung gửi lên lớn quá %d MB. Hãy giảm độ phân giải bản quét hoặc tách tệp.",
            "What was sent is larger than %d MB. Scan at a lower resolution or split the file.",
            most / (1024 * 1024));
    Problem problem =
        new Problem(
            ProblemType.TOO_LARGE.uri(),
            ProblemType.TOO_LARGE.title().in(locale),
            ProblemType.TOO_LARGE.status(),
            detail.in(locale),
            request.path(),
            null,
            null,
            null);
    try {
      request
          .response()
          .setStatusCode(ProblemType.TOO_LARGE.status())
          .putHeader("Content-Type", "application/problem+json;charset=UTF-8")
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
