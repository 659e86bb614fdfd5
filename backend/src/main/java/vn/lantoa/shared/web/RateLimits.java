package vn.lantoa.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.RatePolicy.Standing;

/**
 * Counts requests by account, and by address where nobody is signed in. Asks no database; each node
 * counts for itself. Every counted answer says what is left ({@code RateLimit}, {@code
 * RateLimit-Policy}).
 */
@ApplicationScoped
public class RateLimits {

  /** Before authentication, after the limit of the body. */
  private static final int BEFORE_AUTHENTICATION = 9_000;

  private static final int AFTER_AUTHENTICATION = 150;
  private static final int UNAUTHORIZED = 401;
  private static final Duration KNOWN = Duration.ofMinutes(10);
  private static final String COOKIE = "lantoa_session";
  private static final String CREDENTIAL = "lantoa.credential";

  private final boolean enabled;
  private final Set<String> exempt;
  private final RatePolicy account;
  private final RatePolicy anonymous;
  private final RatePolicy signIn;
  private final RatePolicy refused;
  private final Cache<Long, Boolean> goodLately;
  private final EarlyProblems problems;

  public RateLimits(LimitsConfig config, EarlyProblems problems) {
    this.enabled = config.enabled();
    this.exempt = config.exemptAddresses().orElse(Set.of());
    this.account = new RatePolicy("account", config.accountRequests(), config.remembered());
    this.anonymous = new RatePolicy("anonymous", config.anonymousRequests(), config.remembered());
    this.signIn = new RatePolicy("sign-in", config.signInRequests(), config.remembered());
    this.refused = new RatePolicy("refused", config.refusedRequests(), config.remembered());
    this.goodLately =
        Caffeine.newBuilder().maximumSize(config.remembered()).expireAfterAccess(KNOWN).build();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    if (enabled) {
      filters.register(this::byAddress, BEFORE_AUTHENTICATION);
      filters.register(this::byAccount, AFTER_AUTHENTICATION);
    }
  }

  private void byAddress(RoutingContext context) {
    HttpServerRequest request = context.request();
    String address = address(request);
    String path = request.path();
    if (path.startsWith("/q/") || exempt.contains(address)) {
      context.next();
      return;
    }
    Long credential = credential(request);
    if (path.equals("/api/v1/session") && request.method() == HttpMethod.POST) {
      count(context, signIn, address);
    } else if (credential == null) {
      count(context, anonymous, address);
    } else if (refused.empty(address) && goodLately.getIfPresent(credential) == null) {
      count(context, refused, address);
    } else {
      context.put(CREDENTIAL, credential);
      context.addEndHandler(
          ended -> {
            if (request.response().getStatusCode() == UNAUTHORIZED) {
              refused.take(address);
            }
          });
      context.next();
    }
  }

  private void byAccount(RoutingContext context) {
    Long credential = context.get(CREDENTIAL);
    if (credential != null && context.user() instanceof QuarkusHttpUser user) {
      goodLately.put(credential, Boolean.TRUE);
      count(context, account, user.getSecurityIdentity().getPrincipal().getName());
    } else {
      context.next();
    }
  }

  private void count(RoutingContext context, RatePolicy policy, String client) {
    Standing standing = policy.take(client);
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", policy.header());
    response.putHeader("RateLimit", policy.header(standing));
    if (standing.allowed()) {
      context.next();
    } else {
      refuse(context, standing.seconds());
    }
  }

  private void refuse(RoutingContext context, long seconds) {
    Words detail =
        Words.of(
            "Đã gửi quá nhiều yêu cầu. Hãy gửi lại sau %d giây.",
            "Too many requests were sent. Send it again in %d seconds.", seconds);
    problems.answer(
        context,
        ProblemType.TOO_MANY_REQUESTS,
        detail,
        Map.of("Retry-After", Long.toString(seconds)));
  }

  private static String address(HttpServerRequest request) {
    return request.remoteAddress() == null
        ? ""
        : String.valueOf(request.remoteAddress().hostAddress());
  }

  /** A number that stands for the credential; the credential itself is not kept. */
  private static @Nullable Long credential(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    Cookie cookie = header == null ? request.getCookie(COOKIE) : null;
    String secret = header != null ? header : cookie == null ? null : cookie.getValue();
    return secret == null || secret.isEmpty() ? null : hash(secret);
  }

  private static long hash(String secret) {
    long hash = secret.length();
    for (int i = 0; i < secret.length(); i++) {
      hash = hash * 0x100000001b3L + secret.charAt(i);
    }
    return hash;
  }
}
