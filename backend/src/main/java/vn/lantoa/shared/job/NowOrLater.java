package vn.lantoa.shared.job;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The operation answers 200 with what it did, or 202 with the job it was left to ({@link
 * Outcome#answer}); {@code Prefer: respond-async} asks for a job however little there is to do.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface NowOrLater {

  /** What 200 answers with. */
  Class<?> value();
}
