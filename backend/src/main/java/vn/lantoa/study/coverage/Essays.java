package vn.lantoa.study.coverage;

/** Essays counted; their text is never kept. */
public record Essays(long due, long handedIn, long accepted, long returned) {

  /** None. */
  public static final Essays NONE = new Essays(0, 0, 0, 0);

  public Essays plus(Essays other) {
    return new Essays(
        due + other.due,
        handedIn + other.handedIn,
        accepted + other.accepted,
        returned + other.returned);
  }
}
