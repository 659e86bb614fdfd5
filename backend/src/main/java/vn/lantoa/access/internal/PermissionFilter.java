package vn.lantoa.access.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.lantoa.access.api.DuringSignIn;
import vn.lantoa.access.api.PendingStep;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.BySession;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/** Before any operation: signed in, the permission held somewhere, and no forged cookie request. */
public class PermissionFilter {

  /**
   * Sent by the SPA on unsafe methods; a foreign page cannot set it without CORS, which is closed.
   */
  static final String CSRF_HEADER = "X-Lantoa-Csrf";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final IdentityActor actor;
  private final AppClock clock;

  public PermissionFilter(IdentityActor actor, AppClock clock) {
    this.actor = actor;
    this.clock = clock;
  }

  @ServerRequestFilter(priority = 2000)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null || method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    noteExpiry(request);
    requireFinished(method);
    Allowed allowed = method.getAnnotation(Allowed.class);
    if (allowed == null) {
      actor.get();
    } else if (!actor.get().mayAnywhere(allowed.value())) {
      throw ProblemException.forbidden();
    }
    if (method.isAnnotationPresent(BySession.class) && byToken()) {
      throw ProblemException.of(
          ProblemType.SESSION_REQUIRED,
          "Việc này chỉ làm được khi đăng nhập bằng mật khẩu, không làm bằng mã truy cập.",
          "This is done when signed in with a password, never with an access token.");
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

  private void noteExpiry(ContainerRequestContext request) {
    Standing standing = actor.standing();
    if (standing != null
        && standing.credential() == Credential.TOKEN
        && standing.expiresAt().isBefore(clock.now().plus(TokenService.ANNOUNCED))) {
      request.setProperty(TokenExpiryFilter.ENDS_SOON, standing.expiresAt().toString());
    }
  }

  private boolean byToken() {
    Standing standing = actor.standing();
    return standing != null && standing.credential() == Credential.TOKEN;
  }

  private void requireFinished(Method method) {
    Standing standing = actor.standing();
    if (standing == null
        || standing.pending() == null
        || method.isAnnotationPresent(DuringSignIn.class)) {
      return;
    }
    throw standing.pending() == PendingStep.CHANGE_PASSWORD
        ? ProblemException.of(
            ProblemType.PASSWORD_CHANGE_REQUIRED,
            "Mật khẩu này chỉ dùng để đặt mật khẩu mới. Hãy đổi mật khẩu rồi làm tiếp.",
            "This password is only good for choosing another. Change it, then go on.")
        : ProblemException.of(
            ProblemType.SECOND_FACTOR_SETUP_REQUIRED,
            "Vai trò của bạn cần xác thực hai bước. Hãy thiết lập rồi làm tiếp.",
            "Your role needs a second factor. Set it up, then go on.");
  }
}
