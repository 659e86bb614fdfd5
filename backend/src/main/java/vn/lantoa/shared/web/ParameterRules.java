package vn.lantoa.shared.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * The filters of an operation are closed: a parameter it does not have is refused, since a filter
 * that is misspelt and ignored answers with rows nobody asked for.
 */
public class ParameterRules {

  /** Judged elsewhere ({@link AsOfFilter}), with reasons of their own. */
  private static final Set<String> ELSEWHERE = Set.of("asOf");

  private static final int AFTER_RIGHTS = 2500;

  /** Name to whether it may be given several times, by operation. */
  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter(priority = AFTER_RIGHTS)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    Method operation = resource.getResourceMethod();
    if (query == null || query.isEmpty() || operation == null) {
      return;
    }
    Map<String, Boolean> allowed = known.computeIfAbsent(operation, ParameterRules::parameters);
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> check(allowed, name, values));
  }

  private static void check(Map<String, Boolean> allowed, String name, List<String> values) {
    Boolean several = allowed.get(name);
    if (several == null && !ELSEWHERE.contains(name)) {
      throw refused(
          name,
          "UNKNOWN_PARAMETER",
          allowed.isEmpty()
              ? Words.of(
                  "Không có tham số “%s”; thao tác này không nhận tham số nào.",
                  "There is no parameter \"%s\"; this operation takes none.", shown(name))
              : Words.of(
                  "Không có tham số “%s”. Dùng: %s.",
                  "There is no parameter \"%s\". Use: %s.",
                  shown(name),
                  String.join(", ", allowed.keySet())));
    }
    if (values.size() > 1 && !Boolean.TRUE.equals(several)) {
      throw refused(
          name,
          "REPEATED",
          Words.of(
              "Tham số “%s” chỉ được ghi một lần.",
              "The parameter \"%s\" may be given once only.", name));
    }
    for (String value : values) {
      if (value.indexOf('\0') >= 0 || value.indexOf('\ufffd') >= 0) {
        throw ProblemException.invalid(
            name,
            "BAD_CHARACTERS",
            "Tham số “%s” có ký tự không phải UTF-8 đúng.",
            "The parameter \"%s\" has characters that are not valid UTF-8 text.",
            name);
      }
    }
  }

  private static ProblemException refused(String name, String code, Words words) {
    return new ProblemException(
        ProblemType.UNKNOWN_PARAMETER,
        words,
        List.of(new FieldProblem(shown(name), code, words, null)));
  }

  private static String shown(String name) {
    int longest = 60;
    return name.length() > longest ? name.substring(0, longest) + "…" : name;
  }

  private static Map<String, Boolean> parameters(Method operation) {
    Map<String, Boolean> names = new TreeMap<>();
    for (Parameter parameter : operation.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      RestQuery rest = parameter.getAnnotation(RestQuery.class);
      if (query != null) {
        names.put(query.value(), several(parameter.getType()));
      } else if (rest != null) {
        names.put(
            rest.value().isEmpty() ? parameter.getName() : rest.value(),
            several(parameter.getType()));
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        fields(parameter.getType(), names);
      }
    }
    return names;
  }

  private static void fields(Class<?> bean, Map<String, Boolean> names) {
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        QueryParam query = field.getAnnotation(QueryParam.class);
        if (query != null) {
          names.put(query.value(), several(field.getType()));
        }
      }
    }
  }

  private static boolean several(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || type.isArray();
  }
}
