package vn.lantoa.shared.web;

import jakarta.ws.rs.core.Response;

/** Carries a kept answer past the operation that would have given it. */
final class Replay extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Response answer;

  Replay(Response answer) {
    super("replayed", null, false, false);
    this.answer = answer;
  }

  Response answer() {
    return answer;
  }
}
