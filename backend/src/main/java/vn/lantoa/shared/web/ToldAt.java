package vn.lantoa.shared.web;

import java.time.Instant;

/**
 * A body that names the instant at which it was told, before any other instant in it. Its ETag is
 * weak and leaves that one out: the same content a second later is not sent again.
 */
public interface ToldAt {

  /** The instant. */
  Instant toldAt();
}
