package vn.lantoa.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that computes and writes nothing: done again it gives the same answer. With an {@code
 * Idempotency-Key} only the key and the body's hash are kept, never the answer, and no transaction
 * is open while it computes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ComputesOnly {}
