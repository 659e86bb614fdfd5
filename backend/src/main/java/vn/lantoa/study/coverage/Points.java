package vn.lantoa.study.coverage;

/**
 * Connection points of a level.
 *
 * @param persons who sat there: a part of those attending, never added to them
 */
public record Points(long points, long persons) {

  public Points plus(Points other) {
    return new Points(points + other.points, persons + other.persons);
  }
}
