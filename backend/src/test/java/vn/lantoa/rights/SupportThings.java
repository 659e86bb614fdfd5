package vn.lantoa.rights;

import static vn.lantoa.rights.Recipe.anywhere;
import static vn.lantoa.rights.Recipe.at;
import static vn.lantoa.rights.Recipe.to;

import java.util.List;

/** Support requests of a place, made anew for each call. */
final class SupportThings {

  private SupportThings() {}

  static List<Recipe> all() {
    return List.of(
        anywhere("listSupportRequests", s -> to().query("limit", 200)),
        anywhere("getSupportRequestCounts", s -> to()),
        at("listSupportBoards", s -> to(s.place().top())),
        at(
            "createSupportRequest",
            s ->
                to().body(
                        "organisationId",
                        s.place().below(),
                        "boardId",
                        board(s.place()),
                        "kind",
                        "PRESENTER",
                        "title",
                        s.place().mark() + " hỗ trợ")),
        at("getSupportRequest", s -> to(fresh(s.place(), "OPEN"))),
        at(
            "answerSupportRequest",
            s -> to(fresh(s.place(), "OPEN")).body("outcome", "DECLINED", "answer", "Trùng lịch")),
        at(
            "completeSupportRequest",
            s -> to(fresh(s.place(), "ACCEPTED")).body("doneOn", "2026-11-20")),
        at("withdrawSupportRequest", s -> to(fresh(s.place(), "OPEN"))));
  }

  /** An advisory board of the top organisation. */
  private static String board(Place place) {
    return place.top().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO organisation (code, name, short_name, level_code, kind_code, parent_id,
                  valid_from)
                VALUES (?, ?, 'Ban', 'DISTRICT', 'ADVISORY_BOARD', ?, DATE '2020-01-01')
                """,
                "ban" + RightsWorld.unique(),
                place.mark() + " ban",
                place.top());
  }

  private static String fresh(Place place, String state) {
    return place.top().equals(Place.NEVER)
        ? Place.NEVER
        : ""
            + RightsWorld.insert(
                """
                INSERT INTO support_request (organisation_id, board_id, kind, title, answer_by,
                  promised_on, state, created_at)
                VALUES (?, ?, 'PRESENTER', ?, '2026-12-15', '2026-12-15', ?, NOW(6))
                """,
                place.below(),
                place.top(),
                place.mark() + " hỗ trợ",
                state);
  }
}
