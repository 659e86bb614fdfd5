package vn.lantoa.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that is no GET and still needs no {@code If-Match}, and why nothing can be lost. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithoutVersion {

  /** Why no update of somebody else can be lost by it. */
  String value();
}
