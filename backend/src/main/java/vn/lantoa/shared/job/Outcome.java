package vn.lantoa.shared.job;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or the job that goes on with it; one of the two is null.
 *
 * @param <T> what an operation answers with where it is done at once
 */
public record Outcome<T>(@Nullable T now, @Nullable Job job) {

  public static <T> Outcome<T> done(T now) {
    return new Outcome<>(now, null);
  }

  public static <T> Outcome<T> left(Job job) {
    return new Outcome<>(null, job);
  }

  /** 200 with what was done, or 202 with the job. */
  public Response answer() {
    return job == null ? Response.ok(Objects.requireNonNull(now)).build() : job.accepted();
  }
}
