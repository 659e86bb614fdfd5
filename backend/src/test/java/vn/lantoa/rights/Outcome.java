package vn.lantoa.rights;

/** What comes of asking. */
enum Outcome {
  /** Done, or refused for a reason that has nothing to do with rights. */
  ALLOWED,
  /** 401. */
  NOT_SIGNED_IN,
  /** 403. */
  FORBIDDEN,
  /** 404, the same as for something that never was. */
  NOT_FOUND,
  /** 422: an id in the body is answered as one that never was. */
  UNKNOWN,
  /** 200 without anything of the place. */
  EMPTY;

  static Outcome of(int status, boolean emptyExpected) {
    return switch (status) {
      case 401 -> NOT_SIGNED_IN;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      default -> emptyExpected && status == 200 ? EMPTY : ALLOWED;
    };
  }
}
