package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.Problem;
import vn.lantoa.shared.problem.ProblemType;

/** Problems answered before a request has come as far as an operation. */
@ApplicationScoped
public class EarlyProblems {

  private final ObjectMapper json;

  public EarlyProblems(ObjectMapper json) {
    this.json = json;
  }

  /** Answers and ends the request. */
  void answer(RoutingContext context, ProblemType type, Words detail, Map<String, String> headers) {
    HttpServerRequest request = context.request();
    Locale locale = Language.preferred(request.getHeader("Accept-Language"));
    String requestId = RequestNames.of(context);
    Problem problem =
        new Problem(
            type.uri(),
            type.title().in(locale),
            type.status(),
            detail.in(locale),
            request.path(),
            requestId,
            null,
            null);
    HttpServerResponse response = request.response();
    headers.forEach(response::putHeader);
    SecurityHeaders.of(request).forEach(response::putHeader);
    response
        .setStatusCode(type.status())
        .putHeader("Content-Language", locale.getLanguage())
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Type", "application/problem+json;charset=UTF-8")
        .end(text(problem));
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
