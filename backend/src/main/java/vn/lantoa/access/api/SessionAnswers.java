package vn.lantoa.access.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.LocalAuthentication;
import vn.lantoa.access.internal.SessionService.Begun;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.SecureCookies;

/** Answers that set the session cookie. */
@ApplicationScoped
class SessionAnswers {

  private final SecureCookies secure;
  private final AppClock clock;

  SessionAnswers(SecureCookies secure, AppClock clock) {
    this.secure = secure;
    this.clock = clock;
  }

  /** 200 with a body, or 204 without, and the cookie of the session. */
  Response begun(Begun begun, @Nullable Object body) {
    long seconds = Duration.between(clock.now(), begun.expiresAt()).toSeconds();
    Response.ResponseBuilder answer = body == null ? Response.noContent() : Response.ok(body);
    return answer.header(HttpHeaders.SET_COOKIE, cookie(begun.secret(), (int) seconds)).build();
  }

  /** 204 that clears the cookie. */
  Response ended() {
    return Response.noContent().header(HttpHeaders.SET_COOKIE, cookie("", 0)).build();
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(LocalAuthentication.COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure.required())
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge(maxAge)
        .build();
  }
}
