package vn.lantoa.rights;

/** Obstacles of a place, made anew for each call. */
final class ObstacleThings {

  private ObstacleThings() {}

  /** Told by the organisation below, for the top one to answer. */
  static String below(Place place) {
    return fresh(place.obligation(), place.below(), place);
  }

  /** Told by the top organisation itself. */
  static String own(Place place) {
    return fresh(place.ownObligation(), place.top(), place);
  }

  private static String fresh(String obligation, String organisation, Place place) {
    return obligation.equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO obstacle (obligation_id, organisation_id, asked_id, kind, description,
                  proposal, reply_by, state, raised_at, raised_by)
                VALUES (?, ?, ?, 'FUNDING', ?, 'Bổ sung vốn', '2026-12-15', 'OPEN', NOW(6), 1)
                """,
                obligation,
                organisation,
                place.top(),
                place.mark() + " thiếu vốn");
  }
}
