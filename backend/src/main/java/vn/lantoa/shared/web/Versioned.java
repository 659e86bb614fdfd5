package vn.lantoa.shared.web;

/** A body with a version: it is answered with an {@code ETag} and changed with {@code If-Match}. */
public interface Versioned {
  String version();
}
