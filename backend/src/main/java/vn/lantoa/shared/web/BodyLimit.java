package vn.lantoa.shared.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.ProblemType;

/**
 * Answers a body over the limit with a problem, at once. What is sent meanwhile is read and
 * dropped, since a browser whose connection is closed under its upload shows no answer at all; far
 * above the limit the connection is closed.
 */
@ApplicationScoped
public class BodyLimit {

  private static final int FIRST = 10_000;
  private static final int DROPPED_TIMES = 8;
  private static final long MEGA = 1024 * 1024;

  private final long most;
  private final long mostJson;
  private final EarlyProblems problems;

  public BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      LimitsConfig limits,
      EarlyProblems problems) {
    this.most = most.asLongValue();
    this.mostJson = limits.jsonBody().asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    long length = length(request);
    long limit = isJson(request.getHeader("Content-Type")) ? mostJson : most;
    if (length <= limit) {
      context.next();
      return;
    }
    Map<String, String> headers = Map.of();
    if (length > most * DROPPED_TIMES) {
      headers = Map.of("Connection", "close");
    } else {
      request.handler(dropped -> {});
      request.resume();
    }
    problems.answer(context, ProblemType.TOO_LARGE, tooLarge(limit), headers);
  }

  static Words tooLarge(long limit) {
    return Words.of(
        "Nội dung gửi lên lớn quá %d MB. Hãy giảm độ phân giải bản quét hoặc tách tệp.",
        "What was sent is larger than %d MB. Scan at a lower resolution or split the file.",
        limit / MEGA);
  }

  static boolean isJson(@Nullable String type) {
    return type != null && type.regionMatches(true, 0, "application/json", 0, 16);
  }

  private static long length(HttpServerRequest request) {
    String header = request.getHeader("Content-Length");
    return header != null && header.length() < 19 && header.chars().allMatch(Character::isDigit)
        ? Long.parseLong("0" + header)
        : 0;
  }
}
