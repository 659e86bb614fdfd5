package vn.lantoa.rights;

/** Targets of a place, made anew for each call. */
final class TargetThings {

  private TargetThings() {}

  /** The body of a target of the place's document. */
  static Object[] target(Place place) {
    return new Object[] {
      "documentId",
      place.document(),
      "group",
      "ECONOMY",
      "name",
      place.mark() + " chỉ tiêu",
      "unit",
      "tấn",
      "comparison",
      "AT_LEAST",
      "direction",
      "HIGHER",
      "rollUp",
      "SUM",
      "frequency",
      "YEAR",
      "termFrom",
      2025,
      "termTo",
      2030
    };
  }

  /** A target of the organisation below, of the place's document. */
  static String fresh(Place place) {
    return place.document().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO target (organisation_id, document_id, group_code, position, name, unit,
                  comparison, direction, roll_up, frequency, term_from, term_to)
                VALUES (?, ?, 'ECONOMY', 10, ?, 'tấn', 'AT_LEAST', 'HIGHER', 'SUM', 'YEAR', 2025, 2030)
                """,
                place.below(),
                place.document(),
                place.mark() + " chỉ tiêu");
  }

  /** A figure that waits to be confirmed, of 2025. */
  static Recipe.Call actual(Place place) {
    String target = fresh(place);
    return target.equals(Place.NEVER)
        ? Recipe.to(target, Place.NEVER)
        : Recipe.to(
            target,
            ""
                + RightsWorld.insert(
                    """
                    INSERT INTO target_actual (target_id, organisation_id, period, starts_on, ends_on,
                      value, state, reported_at, reported_by)
                    VALUES (?, ?, '2025', '2025-01-01', '2025-12-31', 11, 'REPORTED', NOW(6), 1)
                    """,
                    target,
                    place.below()));
  }

  /** A period the organisation below closed, long before any figure. */
  static String lock(Place place) {
    return place.below().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO target_period_lock (organisation_id, period, starts_on, ends_on, state,
                  reason, locked_at, locked_by)
                VALUES (?, ?, '1800-01-01', '1800-12-31', 'LOCKED', ?, NOW(6), 1)
                """,
                place.below(),
                "" + RightsWorld.unique() % 100_000_000,
                place.mark());
  }
}
