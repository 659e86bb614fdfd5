package vn.lantoa.rights;

import java.util.List;

/** Emulation movements of a place, made anew for each call. */
final class MovementThings {

  private MovementThings() {}

  /** A movement of the organisation below, for a target of its own. */
  static Object[] movement(Place place) {
    return new Object[] {
      "organisationId",
      place.below(),
      "name",
      place.mark() + " phong trào",
      "purpose",
      "Đạt chỉ tiêu",
      "startsOn",
      "2026-12-01",
      "targetIds",
      List.of(TargetThings.fresh(place))
    };
  }

  static String fresh(Place place) {
    return place.below().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO emulation_movement (organisation_id, name, purpose, starts_on, state, created_at)
                VALUES (?, ?, 'Đạt chỉ tiêu', '2026-12-01', 'RUNNING', NOW(6))
                """,
                place.below(),
                place.mark() + " phong trào");
  }
}
