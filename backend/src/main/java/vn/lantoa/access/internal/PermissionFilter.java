package vn.lantoa.access.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Before any operation: signed in, the permission held somewhere, and no forged cookie request. */
public class PermissionFilter {

  /**
   * Sent by the SPA on unsafe methods; a foreign page cannot set it without CORS, which is closed.
   */
  static final String CSRF_HEADER = "X-Lantoa-Csrf";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final IdentityActor actor;

  public PermissionFilter(IdentityActor actor) {
    this.actor = actor;
  }

  @ServerRequestFilter(priority = 2000)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null || method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    Allowed allowed = method.getAnnotation(Allowed.class);
    if (allowed == null) {
      actor.get();
    } else if (!actor.get().mayAnywhere(allowed.value())) {
      throw ProblemException.forbidden();
    }
    if (!SAFE.contains(request.getMethod())
        && actor.byCookie()
        && request.getHeaderString(CSRF_HEADER) == null) {
      throw ProblemException.of(
          ProblemType.CSRF,
          "Yêu cầu dùng cookie phải có tiêu đề X-Lantoa-Csrf.",
          "A request signed in by cookie needs the header X-Lantoa-Csrf.");
    }
  }
}
