package vn.lantoa.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer of the tests against the committed contract: status, media type and body must
 * be listed there. Requests are not checked, since tests send bad ones on purpose.
 */
public final class Contract implements Filter {

  /** Test frameworks load classes more than once; system properties are one for a process. */
  @SuppressWarnings("unchecked")
  private static final Set<String> EXERCISED =
      (Set<String>)
          System.getProperties()
              .computeIfAbsent("lantoa.exercised", key -> ConcurrentHashMap.<String>newKeySet());

  private static final OpenApiValidationFilter VALIDATION =
      new OpenApiValidationFilter(
          OpenApiInteractionValidator.createForSpecificationUrl(
                  Path.of("..", "openapi.yaml").toAbsolutePath().normalize().toUri().toString())
              .withLevelResolver(
                  LevelResolver.create()
                      .withLevel("validation.request", ValidationReport.Level.IGNORE)
                      .withLevel(
                          "validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                      .build())
              .build());

  /** Method and path of every operation the tests called, ids replaced by {@code {id}}. */
  public static Set<String> exercised() {
    return new TreeSet<>(EXERCISED);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification response,
      FilterContext context) {
    String path = URI.create(request.getURI()).getPath();
    EXERCISED.add(request.getMethod() + " " + path);
    return VALIDATION.filter(request, response, context);
  }
}
