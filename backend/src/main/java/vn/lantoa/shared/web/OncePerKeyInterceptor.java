package vn.lantoa.shared.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.SqlErrors;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Opens the transaction that the operation joins: the key is claimed, the change made and the
 * answer kept in it, and all three stand or none does, whenever the process dies. A second request
 * with the key waits on the first one's row, then is given its answer. Where the first is refused
 * or fails, its claim goes with it and the second is done in its place.
 */
@OncePerKey
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OncePerKeyInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final int CLAIMS = 4;

  private final IdempotencyStore store;
  private final AnswerForm form;
  private final RequestDigest digest;
  private final CurrentActor actor;
  private final HttpHeaders headers;
  private final UriInfo uri;

  public OncePerKeyInterceptor(
      IdempotencyStore store,
      AnswerForm form,
      RequestDigest digest,
      CurrentActor actor,
      HttpHeaders headers,
      UriInfo uri) {
    this.store = store;
    this.form = form;
    this.digest = digest;
    this.actor = actor;
    this.headers = headers;
    this.uri = uri;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext call) throws Exception {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid(
          HEADER,
          "BAD_FORMAT",
          "Idempotency-Key gồm 1 đến 100 ký tự ASCII không có khoảng trắng.",
          "Idempotency-Key has 1 to 100 ASCII characters without blanks.");
    }
    String hash = digest.of(uri.getRequestUri().toString(), call.getParameters());
    if (call.getMethod().isAnnotationPresent(ComputesOnly.class)) {
      hold(key, hash);
      return call.proceed();
    }
    QuarkusTransaction.begin();
    try {
      KeptAnswer first = claim(key, hash);
      if (first != null) {
        throw new Replay(first.again(hash));
      }
      Object result = call.proceed();
      store.keep(actor.accountId(), key, form.keep(hash, call.getMethod(), result));
      QuarkusTransaction.commit();
      return result;
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  /** The key is this body's from now on; what the body comes to is computed again each time. */
  private void hold(String key, String hash) {
    QuarkusTransaction.begin();
    try {
      KeptAnswer first = claim(key, hash);
      if (first == null) {
        store.keep(actor.accountId(), key, KeptAnswer.computed(hash));
      } else {
        first.require(hash);
      }
      QuarkusTransaction.commit();
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  /** Two that wait for a third which is rolled back may be in each other's way: one tries again. */
  private @Nullable KeptAnswer claim(String key, String hash) {
    for (int attempt = 1; ; attempt++) {
      try {
        return store.claim(actor.accountId(), key, hash);
      } catch (PersistenceException e) {
        int error = SqlErrors.code(e);
        if (error == SqlErrors.LOCK_WAIT) {
          throw KeptAnswer.inProgress();
        }
        if (error != SqlErrors.DEADLOCK || attempt == CLAIMS) {
          throw e;
        }
        QuarkusTransaction.rollback();
        QuarkusTransaction.begin();
      }
    }
  }
}
