package vn.lantoa.shared.web;

/**
 * A body that names the instant at which it was told. Its ETag is weak and leaves the instant out:
 * the same content a second later is not sent again.
 */
public interface ToldAt {

  /** The body without the instant. */
  Object content();
}
